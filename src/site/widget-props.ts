import { DEFAULT_SCENARIO, type Scenario } from '../scenario/schema.ts';
import { widgetNamed, widgetNames } from '../widgets/all.ts';
import type { WidgetProps } from '../widgets/placement.ts';
import { sampleOf } from '../widgets/samples.ts';
import { sensitivitySentence } from '../widgets/tornado.ts';
import { factsOf } from './facts.ts';

type OwnProps = Omit<WidgetProps, 'placement'>;

/** What a page reads or works out for any widget, which cannot, or not before it is started. */
function propsAt(name: string, begin: Scenario): OwnProps {
  const widget = widgetNamed(name);
  const facts = factsOf(widget);
  return { facts, sensitivity: sensitivitySentence(widget.mainAnswer(begin, facts)) };
}

const made = new Map<string, OwnProps>();

/**
 * What a page gives a widget beside its place.
 *
 * @param begin the numbers that the page begins with
 */
export function widgetPropsOf(name: string, begin: Scenario = DEFAULT_SCENARIO): OwnProps {
  const { range } = widgetNamed(name);
  // Ten thousand draws take a browser longer than a reader waits for a picture.
  const make = (): OwnProps => ({
    ...propsAt(name, begin),
    ...(range && { range: sampleOf(range.plan(begin)) }),
  });
  if (begin !== DEFAULT_SCENARIO) return make();
  // Every page gives the same.
  const props = made.get(name) ?? make();
  made.set(name, props);
  return props;
}

/** The same for a slide, on which nothing is prepared: a lesson's numbers are not the defaults. */
export const widgetPropsOfSlides = (): Record<string, OwnProps> =>
  Object.fromEntries(widgetNames.map((name) => [name, propsAt(name, DEFAULT_SCENARIO)]));
