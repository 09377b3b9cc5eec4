import { hangsOn } from '../charts/tornado.ts';
import { mainAnswer } from '../scenario/answers.ts';
import { compoundingOptions } from '../scenario/options.ts';
import type { WidgetName } from '../scenario/schema.ts';
import { budgetFacts } from '../story/widget-facts.ts';
import { pricesOf } from '../widgets/budget/reckon.ts';
import { exchangeRateSample } from '../model/index.ts';
import { rangeAtDefaults, viewOf } from '../widgets/compounding/range.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../widgets/parameters.ts';

const sensitivityOf = (name: WidgetName, known?: object): { sensitivity: string } => ({
  sensitivity: hangsOn(mainAnswer(name, DEFAULT_SCENARIO, known)),
});

function budgetProps() {
  const facts = budgetFacts();
  const model = facts.makers
    .flatMap(({ options }) => options)
    .find(({ slug }) => slug === DEFAULT_SCENARIO.pricedModel);
  return { facts, ...sensitivityOf('budget', model && pricesOf(model)) };
}

const given = () => ({
  budget: budgetProps(),
  compounding: { range: rangeAtDefaults(), ...sensitivityOf('compounding') },
  offer: sensitivityOf('offer'),
  substitution: sensitivityOf('substitution'),
  headcount: sensitivityOf('headcount'),
});

let known: ReturnType<typeof given> | undefined;

/**
 * What a page reads or works out for its widgets, which cannot, or not before they are awake. Worked out
 * once: every page gives the same.
 */
export const givenToWidgets = () => (known ??= given());

/** The same for a slide, which shows no range of its own: a lesson's numbers are not the defaults. */
export const givenToSlides = (): Record<string, object> => {
  const { compounding, ...others } = givenToWidgets();
  return { ...others, compounding: { ...compounding, range: null } };
};

/** The same for a page that begins with other numbers than the defaults. */
export function givenToCase(name: WidgetName, begin: Scenario): object {
  const range = name === 'compounding' && viewOf(exchangeRateSample(compoundingOptions(begin)));
  return { ...givenToWidgets()[name], ...(range && { range }) };
}
