import type { HeadcountResult } from '../../model/index.ts';
import type { Scenario } from '../parameters.ts';
import { datum, type Datum } from '../numbers.ts';

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
    datum('the claim', 'after review', answer.afterReview, 'times'),
    datum('the claim', 'uplift that pays for the tokens', answer.breakEvenUplift, 'rate'),
    datum('same team', 'output', sameTeam.output, 'ratio to today'),
    datum('same team', 'cost', sameTeam.cost, 'ratio to today'),
    datum('same output', 'engineers', sameOutput.heads, 'people'),
    datum('same output', 'whole engineers', sameOutput.wholeHeads, 'people'),
    datum('same output', 'cost', sameOutput.cost, 'dollars-a-year'),
    datum('same output', 'saved', sameOutput.saved, 'dollars-a-year'),
    datum('same budget', 'engineers', sameBudget.heads, 'people'),
    datum('same budget', 'output', sameBudget.output, 'ratio to today'),
    datum('cheapest', 'token budget a head', answer.bestTokens, 'dollars-a-year'),
    datum('cheapest', 'cost of a unit of work', answer.bestUnitCost, 'ratio to today'),
  ];
}
