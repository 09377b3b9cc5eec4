import type { Figure } from './schema.ts';

/**
 * A change that a study measured, as a change of output per hour, so that all studies stand on one axis.
 *
 * @param change a decimal, positive for better. Of `time` it is the share of time saved, below 1:
 *   0.5 saved is twice the output, 1/(1 − 0.5) − 1 = +1; a fifth longer (−0.2) is a sixth less.
 * @param measures what the study measured; `output` is there already
 * @throws RangeError when all the time or more is saved, because nothing is output in no time
 */
export function outputPerHour(change: number, measures: NonNullable<Figure['measures']>): number {
  if (measures === 'output') return change;
  if (!(change < 1))
    throw new RangeError(`time saved is ${change}; expected a share of time below 1`);
  return 1 / (1 - change) - 1;
}
