import { listAll, lowerFirst } from '../format/index.ts';
import { parameterOf } from '../scenario/describe.ts';
import type { Scenario, ScenarioName } from '../scenario/schema.ts';
import type { Mark } from '../picture/marks.ts';
import type { Datum } from './numbers.ts';
import { sampleOf, type Plan, type Sample, type Samples } from './samples.ts';

/** The range of an answer on our ranges, as the reader gets it. */
export interface RangeView {
  /** Where most draws lie. */
  readonly words: string;
  /** The same in so few words that a card has room for them. */
  readonly short: string;
  /** What is drawn. */
  readonly drawn: string;
  /** How the draws lie; nothing where every draw is the same, or where words say more. */
  readonly strip: readonly Mark[] | null;
  /** The same for the files. */
  readonly numbers: readonly Datum[];
}

/** How a widget's answer gets its range. */
export interface Ranged {
  readonly plan: (scenario: Scenario, seed?: number) => Plan;
  readonly view: (sample: Sample) => RangeView | null;
}

/** Says what is drawn for an answer and how the sample is told. */
export const rangedBy = <Of extends keyof Samples>(
  of: Of,
  plan: (scenario: Scenario, seed?: number) => Samples[Of]['plan'],
  view: (sample: Samples[Of]['sample']) => RangeView,
): Ranged => ({
  plan: (scenario, seed) => ({ of, plan: plan(scenario, seed) }) as Plan,
  view: (sample) => sample && view(sample),
});

/** A widget's range at some numbers, drawn at once: for what is made while the site is built, and for files. */
export const rangeAt = (range: Ranged | undefined, scenario: Scenario): RangeView | null =>
  range ? range.view(sampleOf(range.plan(scenario))) : null;

/** The names of what is drawn: what the reader has set is not among them. */
export function drawnWords(drawn: readonly string[]): string {
  if (drawn.length === 0) return 'You have set everything that would be drawn.';
  const names = drawn.map((name) => lowerFirst(parameterOf(name as ScenarioName).label));
  return `Drawn, because you have not set it: ${listAll(names)}.`;
}

/** What every range has to say of itself. */
export const judgements = 'A range of judgements, not odds.';
