import type { Cheapest, HeadcountResult } from '../../model/index.ts';
import type { Scenario } from '../parameters.ts';
import { datum, type Datum } from '../numbers.ts';

/** Two guesses at what lies above the budgets that studies had. */
const shapes = [
  ['levelsOff', 'cheapest if gains level off'],
  ['keepsRising', 'cheapest if gains keep rising'],
] as const satisfies readonly (readonly [keyof Cheapest, string])[];

/** From the claim to the three ways out of the meeting. */
export function numbers(
  answer: HeadcountResult,
  { maxSpeedup }: Pick<Scenario, 'maxSpeedup'>,
): readonly Datum[] {
  const { sameTeam, sameOutput, sameBudget } = answer;
  return [
    datum('the claim', 'claimed speed-up', maxSpeedup, 'times'),
    datum('the claim', 'speed-up at this budget', answer.speedup, 'times'),
    datum('the claim', 'over all of the work', answer.afterAmdahl, 'times'),
    datum('the claim', 'after rework', answer.afterRework, 'times'),
    datum('the claim', 'after checking', answer.afterReview, 'times'),
    datum('the claim', 'uplift that pays for the tokens', answer.breakEvenUplift, 'rate'),
    datum('same team', 'output', sameTeam.output, 'ratio to today'),
    datum('same team', 'cost', sameTeam.cost, 'ratio to today'),
    datum('same output', 'engineers', sameOutput.heads, 'people'),
    datum('same output', 'whole engineers', sameOutput.wholeHeads, 'people'),
    datum('same output', 'cost', sameOutput.cost, 'dollars-a-year'),
    datum('same output', 'saved', sameOutput.saved, 'dollars-a-year'),
    datum('same budget', 'engineers', sameBudget.heads, 'people'),
    datum('same budget', 'output', sameBudget.output, 'ratio to today'),
    ...shapes.flatMap(([key, row]) => [
      datum(row, 'token budget a head', answer.cheapest[key].tokens, 'dollars-a-year'),
      datum(row, 'cost of a unit of work', answer.cheapest[key].unitCost, 'ratio to today'),
    ]),
  ];
}
