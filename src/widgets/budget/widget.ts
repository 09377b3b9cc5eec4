import { budget, budgetParameters, chainParameters } from '../../model/index.ts';
import { formatQuantity } from '../../format/index.ts';
import { budgetOptions } from '../../scenario/options.ts';
import { scenarioNames } from '../../scenario/schema.ts';
import type { Scenario } from '../parameters.ts';
import { asking } from '../sensitivity.ts';
import { defineWidget, type Facts } from '../widget.ts';
import { controls, priceControls } from './controls.ts';
import { budgetsOf, modelOf } from './facts.ts';
import { ladderLayout } from './layout.ts';
import { wholeMix, type BudgetValues } from './mix.ts';
import { numbers } from './numbers.ts';
import { card, picture } from './picture.ts';
import { chainOf, gainOf, pricesOf, reckon, upliftOf } from './reckon.ts';
import {
  breakEven,
  condition,
  curveMeaning,
  finding,
  gainLabel,
  gainSaid,
  headline,
  mixPrice,
  question,
  span,
  subject,
  tokensBought,
} from './sentences.ts';
import { table } from './table.ts';

/** What decides the price of the mix; in the rest of `budget` everything is in plain proportion. */
const priceParameters = Object.fromEntries(
  Object.entries(budgetParameters).filter(([name]) => /(Price|Share)$/.test(name)),
);

const budgetValues = (scenario: Scenario, facts: Facts): BudgetValues =>
  ({
    ...Object.fromEntries(
      Object.entries(budgetParameters).map(([name, parameter]) => [name, parameter.default]),
    ),
    ...budgetOptions(scenario),
    ...pricesOf(modelOf(facts, scenario)),
  }) as BudgetValues;

/** “What does this budget buy?”: tokens, users and output for a sum, and what prices do to it. */
export const widget = defineWidget({
  name: 'budget',
  subject,
  question,
  parameters: [
    'tokens',
    ...scenarioNames(budgetParameters),
    // Both branches of the fork are shown, whichever is set.
    ...scenarioNames(chainParameters).filter((name) => name !== 'keepsRising'),
    'loadedCost',
  ],
  choices: ['pricedModel'],
  controls,
  fields: priceControls.map(({ parameter }) => parameter),
  mainAnswer: asking<BudgetValues>({
    name: 'the number of tokens that the budget buys in a month',
    parameters: priceParameters,
    options: budgetValues,
    answer: (options, asTheyStand) =>
      budget({ ...options, ...wholeMix(asTheyStand, options) }).tokensPerMonth,
    print: formatQuantity,
  }),
  show(scenario, facts) {
    const model = modelOf(facts, scenario);
    const budgets = budgetsOf(facts);
    const answer = reckon(scenario, model);
    const upliftAt = (tokens: number) => upliftOf({ ...chainOf(scenario), tokens });
    return {
      model,
      answer,
      headline: headline(answer, scenario),
      condition: condition(answer, scenario),
      finding: finding(answer, scenario),
      subtitle: span(budgets, upliftAt),
      note: `${curveMeaning} ${breakEven(ladderLayout(budgets, scenario).even?.dollars ?? null)}`,
      numbers: () => numbers(facts, scenario),
      table: () => table(facts, scenario),
      picture: () =>
        picture(budgets, scenario, {
          value: tokensBought(answer),
          words: mixPrice(answer, model),
        }),
      card: (height) => card(budgets, scenario, height),
    };
  },
  response: {
    answer: gainOf,
    print: gainSaid,
    printShort: gainLabel,
    turn: () => ({ at: 0, words: 'just pays for itself', name: 'pays for itself' }),
    span: () => [-0.2, 0.3],
  },
});
