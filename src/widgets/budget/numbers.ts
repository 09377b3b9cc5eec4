import type { Scenario } from '../parameters.ts';
import { datum, type Datum } from '../numbers.ts';
import type { Facts } from '../widget.ts';
import { budgetsOf, modelOf } from './facts.ts';
import { reckon } from './reckon.ts';

/** The row of a real budget. */
export const rowOf = ({ name, source = '', date = '' }: ReturnType<typeof budgetsOf>[number]) =>
  `${name} (${source}, ${date})`;

/** Every real budget and the reader's own, and what the reader's comes to when prices have moved. */
export function numbers(facts: Facts, setting: Scenario): readonly Datum[] {
  const model = modelOf(facts, setting);
  const { tokens } = setting;
  const ofBudget = (row: string, budget: number): Datum[] => {
    const answer = reckon({ ...setting, tokens: budget }, model);
    return [
      datum(row, 'budget for each engineer', budget, 'dollars-a-year'),
      datum(row, 'tokens', answer.tokensPerMonth, 'tokens-a-month'),
      datum(row, 'median users', answer.medianUsers, 'people'),
      datum(row, 'heavy users', answer.heavyUsers, 'people'),
      datum(row, 'developers by what the average one spends', answer.averageUsers, 'people'),
      datum(row, 'output gained if gains level off', answer.uplift.levelsOff, 'rate'),
      datum(row, 'output gained if gains keep rising', answer.uplift.keepsRising, 'rate'),
      datum(row, 'as much again adds if gains level off', answer.doubling.levelsOff, 'rate'),
      datum(row, 'as much again adds if gains keep rising', answer.doubling.keepsRising, 'rate'),
      datum(row, 'share of an engineer’s cost', answer.costShare, 'rate'),
    ];
  };
  const mine = reckon(setting, model);
  const later = (row: string, worth: number, ratio: number): Datum[] => {
    const times = (count: number | null) => (count === null ? null : count * ratio);
    return [
      datum(row, 'budget for each engineer', worth, 'dollars-a-year'),
      datum(row, 'tokens', times(mine.tokensPerMonth), 'tokens-a-month'),
      datum(row, 'median users', times(mine.medianUsers), 'people'),
      datum(row, 'heavy users', times(mine.heavyUsers), 'people'),
    ];
  };
  return [
    ...budgetsOf(facts).flatMap((real) => ofBudget(rowOf(real), real.value)),
    ...ofBudget('yours', tokens),
    ...later('yours promised in tokens, at the horizon', tokens * mine.allotmentValue, 1),
    ...later('yours promised in dollars, at the horizon', tokens, mine.dollarsBuy),
    datum(`price, ${model.name}, ${model.date}`, 'a million tokens', mine.blendedPrice, 'dollars'),
    datum('at the horizon', 'worth of the tokens promised', mine.allotmentValue, 'ratio to today'),
    datum('at the horizon', 'tokens for the dollars promised', mine.dollarsBuy, 'ratio to today'),
  ];
}
