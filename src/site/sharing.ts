import { pageAddress } from '../share/addresses.ts';
import { heightsFor } from '../share/heights.ts';
import { newestRelease } from '../share/releases.ts';
import type { NamedScenario } from '../share/scenarios.ts';
import type { Sharing } from '../share/snippets.ts';
import { loadMaterials, type NodeMaterials } from '../downloads/materials.ts';
import { stillPicture, stillWidth } from '../downloads/still.ts';
import { widgetNamed, type WidgetName } from '../widgets/all.ts';
import { DEFAULT_SCENARIO } from '../widgets/parameters.ts';
import { rangeAt } from '../widgets/range.ts';
import { factsOf } from './facts.ts';

// Runs in Node only, while the site is built.

let materials: Promise<NodeMaterials> | undefined;

/** What the snippets, the dialog and oEmbed say of a widget, or of one with the numbers of a case. */
export async function sharingOf(
  name: WidgetName,
  site: string,
  scenario?: NamedScenario,
): Promise<Sharing> {
  const { slug, query = '', title, values = DEFAULT_SCENARIO } = scenario ?? {};
  const widget = widgetNamed(name);
  const { subject, question } = widget;
  const facts = factsOf(widget);
  const { finding } = widget.show(values, facts);
  const { width, height } = stillPicture({
    widget,
    scenario: values,
    range: rangeAt(widget.range, values),
    width: stillWidth,
    address: pageAddress({ site, widget: name, slug, query }),
    facts,
    materials: await (materials ??= loadMaterials()),
  });
  return {
    site,
    widget: name,
    slug,
    query,
    options: {},
    title: title ?? `${subject}: ${question}`,
    picture: { slug, finding, width, height },
    heights: heightsFor(name),
    frozen: newestRelease(name),
  };
}
