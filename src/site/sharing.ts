import type { WidgetName } from '../scenario/schema.ts';
import { pageAddress } from '../share/addresses.ts';
import { HEIGHTS } from '../share/heights.ts';
import { newestRelease } from '../share/releases.ts';
import type { NamedScenario } from '../share/scenarios.ts';
import type { Sharing } from '../share/snippets.ts';
import { loadMaterials, type NodeMaterials } from '../stills/materials.ts';
import { stillPicture, stillWidth } from '../stills/still.ts';
import { views } from '../stills/views/index.ts';
import { budgetFacts } from '../story/widget-facts.ts';
import { DEFAULT_SCENARIO } from '../widgets/parameters.ts';

// Runs in Node only, while the site is built.

let materials: Promise<NodeMaterials> | undefined;

/** What the snippets, the dialog and oEmbed say of a widget, or of one with the numbers of a case. */
export async function sharingOf(
  widget: WidgetName,
  site: string,
  scenario?: NamedScenario,
): Promise<Sharing> {
  const { slug, query = '', title, values = DEFAULT_SCENARIO } = scenario ?? {};
  const facts = budgetFacts();
  const { subject, question, finding } = views[widget](values, facts);
  const { width, height } = stillPicture({
    widget,
    scenario: values,
    width: stillWidth,
    address: pageAddress({ site, widget, slug, query }),
    facts,
    materials: await (materials ??= loadMaterials()),
  });
  return {
    site,
    widget,
    slug,
    query,
    options: {},
    title: title ?? `${subject}: ${question}`,
    picture: { slug, finding, width, height },
    heights: HEIGHTS[widget],
    frozen: newestRelease(widget),
  };
}
