/** What a rule costs in output, and the ranges of such sums over the draws of the curve. */
import { quantile, upliftAt, type Chain, type ChainDraw } from '../model/index.ts';
import type { RuleResult } from './rules.ts';

/** $ a year, by two readings: people drop what is worth least, or they run into the wall. */
export interface ValueLost {
  readonly rationed: number;
  readonly cutOff: number;
}

export const readings = ['rationed', 'cutOff'] as const;
export const shapes = ['levelsOff', 'keepsRising'] as const;
export type Shape = (typeof shapes)[number];

/** One in ten draws lies below, one in ten above. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A sum over the curve, Σ weight × uplift at a spend of $ a year: what all draws are asked for. */
export class CurveSum {
  readonly spends: number[] = [];
  readonly weights: number[] = [];

  add(spend: number, weight: number): void {
    this.spends.push(spend);
    this.weights.push(weight);
  }

  /** The sum for a chain, each spend taken as it is. */
  at(chain: Chain): number {
    let sum = 0;
    for (let index = 0; index < this.spends.length; index += 1) {
      sum += this.weights[index]! * upliftAt(this.spends[index]!, chain);
    }
    return sum;
  }
}

/** What a rule costs, as sums over the curve, in $ a year. */
export function lossOf(
  { applied }: RuleResult,
  months: number,
  loadedCost: number,
): Record<keyof ValueLost, CurveSum> {
  const sums = { rationed: new CurveSum(), cutOff: new CurveSum() };
  if (months === 0) return sums;
  const aMonth = loadedCost / 12;
  const weight = (12 / months) * aMonth;
  applied.firstRefused.forEach((day, cell) => {
    if (day === -1) return;
    const [want, got] = [12 * applied.want[cell]!, 12 * applied.let[cell]!];
    sums.rationed.add(want, weight);
    sums.rationed.add(got, -weight);
    sums.cutOff.add(want, (weight * applied.lost[cell]!) / applied.active[cell]!);
  });
  return sums;
}

/** Bins of the spends, even in their logarithms. */
const BINS = 400;
const [LOWEST, HIGHEST] = [1, 1e7];
const PER_BIN = Math.log(HIGHEST / LOWEST) / BINS;
const edges = Array.from({ length: BINS + 1 }, (_, bin) => LOWEST * Math.exp(bin * PER_BIN));

/** The weights of a sum at the edges of the bins: a spend counts for its two neighbours, by nearness. */
function binned({ spends, weights }: CurveSum): Float64Array {
  const result = new Float64Array(BINS + 1);
  spends.forEach((spend, index) => {
    const weight = weights[index]!;
    if (spend <= LOWEST) {
      // So far down the curve is a straight line from 0.
      result[0]! += (weight * Math.max(0, spend)) / LOWEST;
      return;
    }
    const bin = Math.min(BINS - 1, Math.floor(Math.log(spend / LOWEST) / PER_BIN));
    const [low, high] = [edges[bin]!, edges[bin + 1]!];
    const share = Math.min(1, (spend - low) / (high - low));
    result[bin]! += weight * (1 - share);
    result[bin + 1]! += weight * share;
  });
  return result;
}

/** The ends of the middle eight in ten of some answers, which are sorted in place. */
export function middleEighty(answers: Float64Array): Interval {
  answers.sort();
  return { low: quantile(answers, 0.1), high: quantile(answers, 0.9) };
}

/** Sums over the bins of the curve for each draw: a million spends take as long as one. */
export function drawnSums(
  sums: readonly CurveSum[],
  draws: readonly ChainDraw[],
  shape: Shape,
): Float64Array[] {
  const binnedSums = sums.map(binned);
  const used = edges.flatMap((_, edge) =>
    binnedSums.some((sum) => sum[edge] !== 0) ? [edge] : [],
  );
  const answers = sums.map(() => new Float64Array(draws.length));
  draws.forEach((draw, number) => {
    const chain = draw[shape];
    for (const edge of used) {
      const uplift = upliftAt(edges[edge]!, chain);
      binnedSums.forEach((sum, index) => {
        answers[index]![number]! += sum[edge]! * uplift;
      });
    }
  });
  return answers;
}

/** The middle eight in ten of each sum over the draws. */
export const intervalsOf = (
  sums: readonly CurveSum[],
  draws: readonly ChainDraw[],
  shape: Shape,
): Interval[] => drawnSums(sums, draws, shape).map(middleEighty);

/** Value lost by both readings and both shapes at the reader's settings. */
export function valueLost(
  result: RuleResult,
  months: number,
  loadedCost: number,
  here: ChainDraw,
): Record<Shape, ValueLost> {
  const sums = lossOf(result, months, loadedCost);
  const by = (shape: Shape): ValueLost => ({
    rationed: sums.rationed.at(here[shape]),
    cutOff: sums.cutOff.at(here[shape]),
  });
  return { levelsOff: by('levelsOff'), keepsRising: by('keepsRising') };
}

export type Verdict = 'saves-more' | 'costs-more' | 'open';

/** A verdict only where all of a range lies on one side of what is saved. */
export function verdictOf(saved: number, lost: readonly number[]): Verdict {
  if (lost.every((value) => value < saved)) return 'saves-more';
  if (lost.every((value) => value > saved)) return 'costs-more';
  return 'open';
}
