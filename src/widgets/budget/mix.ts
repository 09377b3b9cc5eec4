import type { budgetParameters, Values } from '../../model/index.ts';

export type BudgetValues = Values<typeof budgetParameters>;

type Mix = Pick<
  BudgetValues,
  'freshInputShare' | 'cacheReadShare' | 'cacheWriteShare' | 'outputShare'
>;

/** Shares of a mix add up to one: what one of them gains, cache reads lose, and the other way round. */
export function wholeMix(before: Mix, changed: Mix): Mix {
  const rest = ({ freshInputShare, cacheWriteShare, outputShare }: Mix): number =>
    freshInputShare + cacheWriteShare + outputShare;
  const { freshInputShare, cacheWriteShare, outputShare, cacheReadShare } = changed;
  if (cacheReadShare === before.cacheReadShare) {
    return { freshInputShare, cacheWriteShare, outputShare, cacheReadShare: 1 - rest(changed) };
  }
  const factor = (1 - cacheReadShare) / rest(before);
  return {
    freshInputShare: freshInputShare * factor,
    cacheWriteShare: cacheWriteShare * factor,
    outputShare: outputShare * factor,
    cacheReadShare,
  };
}
