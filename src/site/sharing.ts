import { existsSync, readFileSync } from 'node:fs';
import heights from '../embed/heights.json' with { type: 'json' };
import type { WidgetName } from '../scenario/schema.ts';
import { pageAddress } from '../share/addresses.ts';
import type { NamedScenario } from '../share/scenarios.ts';
import type { Sharing } from '../share/snippets.ts';
import { loadMaterials, type NodeMaterials } from '../stills/materials.ts';
import { stillPicture, stillWidth } from '../stills/still.ts';
import { views } from '../stills/views/index.ts';
import { budgetFacts } from '../story/widget-facts.ts';
import { DEFAULT_SCENARIO } from '../widgets/parameters.ts';

// Runs in Node only, while the site is built.

const releases = 'public/embed/releases.json';

/** The newest frozen version of the embeds, if one was ever frozen. */
function newestRelease(): string | undefined {
  if (!existsSync(releases)) return undefined;
  const versions = Object.keys(JSON.parse(readFileSync(releases, 'utf8')) as object);
  return versions.sort(new Intl.Collator('en', { numeric: true }).compare).at(-1);
}

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
    heights: heights[widget],
    frozen: newestRelease(),
  };
}
