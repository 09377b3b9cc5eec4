import type { BudgetFacts, PricedModel } from '../../evidence/budget-facts.ts';
import type { Scenario } from '../parameters.ts';
import type { Table } from '../table.ts';
import { dollars, percent, points, spelledYears } from '../words.ts';
import { reckon } from './reckon.ts';
import { people, tokensBought, worth } from './sentences.ts';

const orNoEnd = (count: number | null): string => (count === null ? 'no end' : people(count));

/** Every real budget and the reader's own, and what the reader's comes to when prices have moved. */
export function table(facts: BudgetFacts, setting: Scenario, model: PricedModel): Table {
  const { tokens, horizonYears } = setting;
  const mine = reckon(setting, model);
  const cellsOf = (budget: number): string[] => {
    const answer = reckon({ ...setting, tokens: budget }, model);
    return [
      dollars(budget),
      tokensBought(answer),
      orNoEnd(answer.medianUsers),
      orNoEnd(answer.heavyUsers),
      percent(answer.uplift),
      points(answer.doubling),
      percent(answer.costShare),
    ];
  };
  const later = (ratio: number, value: number): string[] => {
    const times = (count: number | null) => (count === null ? null : count * ratio);
    return [
      worth(value),
      tokensBought({ tokensPerMonth: times(mine.tokensPerMonth) }),
      orNoEnd(times(mine.medianUsers)),
      orNoEnd(times(mine.heavyUsers)),
      ...['–', '–', '–', 'your numbers'],
    ];
  };
  const inYears = `in ${spelledYears(horizonYears)}`;
  return {
    caption: `Real budgets and yours, at the list price of ${model.date} for ${model.name}`,
    columns: [
      'Budget for each engineer',
      '$ a year',
      'Tokens a month',
      'Median users',
      'Heavy users',
      'Output gained',
      'As much again adds',
      'Share of an engineer’s cost',
      'Source',
    ],
    rows: [
      ...facts.budgets.map((real) => ({
        name: real.name.charAt(0).toUpperCase() + real.name.slice(1),
        cells: [...cellsOf(real.dollars), `${real.source}, ${real.date}`],
      })),
      { name: 'Yours', cells: [...cellsOf(tokens), 'your numbers'] },
      {
        name: `Yours promised in tokens, ${inYears}`,
        cells: later(1, tokens * mine.allotmentValue),
      },
      { name: `Yours promised in dollars, ${inYears}`, cells: later(mine.dollarsBuy, tokens) },
    ],
  };
}
