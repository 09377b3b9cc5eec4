import { DEFAULT_SCENARIO, type Scenario } from '../scenario/schema.ts';
import { widgetNamed, widgetNames } from '../widgets/all.ts';
import type { WidgetProps } from '../widgets/placement.ts';
import { sampleOf } from '../widgets/samples.ts';
import { hangsOn } from '../widgets/tornado.ts';
import { factsOf } from './facts.ts';

type Given = Omit<WidgetProps, 'placement'>;

/** What a page reads or works out for any widget, which cannot, or not before it is awake. */
function givenAt(name: string, begin: Scenario): Given {
  const widget = widgetNamed(name);
  const facts = factsOf(widget);
  return { facts, sensitivity: hangsOn(widget.mainAnswer(begin, facts)) };
}

const made = new Map<string, Given>();

/**
 * What a page gives a widget beside its place.
 *
 * @param begin the numbers that the page begins with
 */
export function givenTo(name: string, begin: Scenario = DEFAULT_SCENARIO): Given {
  const { range } = widgetNamed(name);
  // Ten thousand draws take a browser longer than a reader waits for a picture.
  const make = (): Given => ({
    ...givenAt(name, begin),
    ...(range && { range: sampleOf(range.plan(begin)) }),
  });
  if (begin !== DEFAULT_SCENARIO) return make();
  // Every page gives the same.
  const given = made.get(name) ?? make();
  made.set(name, given);
  return given;
}

/** The same for a slide, on which nothing is prepared: a lesson's numbers are not the defaults. */
export const givenToSlides = (): Record<string, Given> =>
  Object.fromEntries(widgetNames.map((name) => [name, givenAt(name, DEFAULT_SCENARIO)]));
