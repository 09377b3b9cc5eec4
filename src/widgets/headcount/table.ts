import type { HeadcountResult } from '../../model/index.ts';
import type { Scenario } from '../parameters.ts';
import type { Table } from '../table.ts';
import { dollars, heads, money, percent, signedPercent, times } from '../words.ts';

const orNone = (value: number | null, write: (value: number) => string): string =>
  value === null ? 'none' : write(value);

export function table(answer: HeadcountResult, setting: Pick<Scenario, 'maxSpeedup'>): Table {
  const change = (ratio: number) => signedPercent(ratio - 1);
  return {
    caption: 'From the claim to the three doors; changes are against today without tokens',
    columns: ['Step', 'Value'],
    rows: [
      { name: 'Claimed speed-up', cells: [times(setting.maxSpeedup)] },
      { name: 'Speed-up at this budget', cells: [times(answer.speedup)] },
      { name: 'Over all of the work', cells: [times(answer.afterAmdahl)] },
      { name: 'After rework', cells: [times(answer.afterRework)] },
      { name: 'After review', cells: [times(answer.afterReview)] },
      { name: 'Uplift that pays for the tokens', cells: [percent(answer.breakEvenUplift)] },
      { name: 'Same team: output', cells: [orNone(answer.sameTeam.output, change)] },
      { name: 'Same team: cost', cells: [change(answer.sameTeam.cost)] },
      { name: 'Same output: engineers', cells: [orNone(answer.sameOutput.heads, heads)] },
      {
        name: 'Same output: whole engineers',
        cells: [orNone(answer.sameOutput.wholeHeads, heads)],
      },
      { name: 'Same output: cost, $ a year', cells: [orNone(answer.sameOutput.cost, dollars)] },
      { name: 'Same budget: engineers', cells: [heads(answer.sameBudget.heads)] },
      { name: 'Same budget: output', cells: [orNone(answer.sameBudget.output, change)] },
      { name: 'Cheapest token budget, $ a year a head', cells: [money(answer.bestTokens)] },
      { name: 'Cost of a unit of work there', cells: [change(answer.bestUnitCost)] },
    ],
  };
}
