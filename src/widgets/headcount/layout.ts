import { max, scaleLog } from 'd3';
import { netUplift, type HeadcountResult } from '../../model/index.ts';
import { fillsOf, peopleEach } from '../../picture/figures.ts';
import { upliftOptions, type UpliftValues } from '../../scenario/options.ts';
import { positionOf } from '../ladder.ts';
import { aboutParameter, type Scenario } from '../parameters.ts';
import { controlOf, rungsOf } from '../rungs.ts';
import type { Facts } from '../widget.ts';
import { heads, percent, signedPercent, times } from '../words.ts';
import { controls } from './controls.ts';
import { costChange, leaving, outputChange, saving } from './sentences.ts';

/** Slower than this, in times, nothing usual gets: the scale begins here. */
const usualLow = 0.8;

/**
 * From times to their place in percent: equal factors are equally far apart. It spans the slider of the claim and does
 * not change while that moves, so that a handle on it stays under the hand; what was typed beyond is within, too.
 */
export function scaleOf(setting: Pick<Scenario, keyof UpliftValues>) {
  const { maxSpeedup } = setting;
  const claim = aboutParameter('maxSpeedup');
  const least = Math.min(claim.low, maxSpeedup);
  const slowest = 1 + netUplift({ ...upliftOptions(setting), maxSpeedup: least });
  return scaleLog(
    [Math.min(usualLow, least, slowest), Math.max(claim.high, maxSpeedup)],
    [0, 100],
  ).clamp(true);
}

/**
 * The claim at a place of its scale: one that its slider has too.
 *
 * @param along in percent
 * @returns in times
 */
export function claimAt(along: number, facts: Pick<Facts, 'stops'>, setting: Scenario): number {
  const rungs = rungsOf(controlOf({ controls }, 'maxSpeedup'), facts, setting);
  const wanted = scaleOf(setting).invert(along);
  return rungs[positionOf(rungs, wanted)] ?? setting.maxSpeedup;
}

/** Round factors that may stand on the scale. */
const factors = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 2, 5, 10, 20, 50, 100];

/** Nearer than this, in percent, the names of two would touch. */
const apart = 11;

/** The claim and what is left of it, step by step, on one scale; places in percent. */
export function chainLayout(answer: HeadcountResult, setting: Pick<Scenario, keyof UpliftValues>) {
  const { maxSpeedup, addressableShare, reworkShare } = setting;
  const scale = scaleOf(setting);
  const isAsClaimed = times(answer.speedup) === times(maxSpeedup);
  const steps = [
    {
      value: answer.speedup,
      brief: isAsClaimed ? 'claimed' : `claimed, here ${times(answer.speedup)}`,
      words: isAsClaimed
        ? 'The claim, where tokens help'
        : `The claim of ${times(maxSpeedup)}, kept rising to this budget`,
    },
    {
      value: answer.afterAmdahl,
      brief: `on ${percent(answer.adoption * addressableShare)} of the week`,
      words: `Over the week, ${percent(1 - addressableShare)} of it out of reach`,
    },
    {
      value: answer.afterRework,
      brief: `${percent(reworkShare)} thrown away`,
      words: `With ${percent(reworkShare)} of it thrown away or done again`,
    },
    {
      value: answer.afterReview,
      brief: 'left once checked',
      words: 'After checking it all: what is left',
    },
  ].map((step) => ({ ...step, end: scale(step.value) }));
  const today = scale(1);
  const ticks: { factor: number; at: number }[] = [];
  for (const factor of factors) {
    const at = scale(factor);
    const before = ticks.at(-1)?.at ?? -apart;
    const isOn = at > 0 && scale.invert(at) > factor * 0.99;
    if (isOn && at - before >= apart && Math.abs(at - today) >= apart) ticks.push({ factor, at });
  }
  return { steps, today, claim: scale(maxSpeedup), ticks };
}

/** One of the three ways out of the meeting. */
export interface Door {
  readonly name: string;
  /** The same in a narrow row. */
  readonly brief: string;
  /** Engineers; `null` where no team does it. */
  readonly count: number | null;
  /** What comes of it, in few words and in full. */
  readonly short: string;
  readonly words: string;
}

/** The three ways out of the meeting. */
export function doorsOf(answer: HeadcountResult, setting: Scenario): readonly Door[] {
  const { teamSize, demandGrowth } = setting;
  const { sameTeam, sameOutput, sameBudget } = answer;
  const team = `${outputChange(sameTeam.output)}, ${costChange(sameTeam.cost)}`;
  const isSame = demandGrowth === 0;
  const budget = outputChange(sameBudget.output);
  return [
    {
      name: 'Same team',
      brief: 'Same team',
      count: teamSize,
      short: team,
      words: `${team}.`,
    },
    {
      name: isSame ? 'Same output' : 'The output wanted',
      brief: isSame ? 'Same output' : `Output ${signedPercent(demandGrowth)}`,
      count: sameOutput.heads,
      short: saving(answer),
      words: `${saving(answer)}${leaving(answer)}.`,
    },
    {
      name: 'Same budget',
      brief: 'Same budget',
      count: sameBudget.heads,
      short: budget,
      words: `${budget}, tokens paid for with people.`,
    },
  ];
}

/** So many figures stand in a row on a phone and can still be told apart: today's, and those of any door. */
export const places = { today: 10, most: 12 };

/** Figures of one door: how full each is, 0 to 1, and whether somebody stands there today. */
export type Row = readonly { readonly fill: number; readonly wasThere: boolean }[];

/** The doors as rows of figures of one measure, and how many people one figure stands for. */
export function rowsOf(
  doors: readonly Pick<Door, 'count'>[],
  { teamSize }: Pick<Scenario, 'teamSize'>,
): { rows: Row[]; each: number } {
  const longest = max([teamSize, ...doors.map(({ count }) => count ?? 0)]) ?? teamSize;
  const each = Math.max(peopleEach(teamSize, places.today), peopleEach(longest, places.most));
  const rows = doors.map(({ count }): Row =>
    fillsOf(count ?? 0, longest, each)
      .map((fill, index) => ({ fill, wasThere: index < teamSize / each }))
      .filter(({ fill, wasThere }) => fill > 0 || wasThere),
  );
  return { rows, each };
}

export const engineers = (count: number): string =>
  heads(count) === '1' ? 'engineer' : 'engineers';

const engineersOf = (count: number | null): string =>
  count === null ? 'none' : `${heads(count)} ${engineers(count)}`;

/** The claim and what is left of it in words: “The claim, where tokens help: 3×. …” */
export const stepWords = (
  answer: HeadcountResult,
  setting: Pick<Scenario, keyof UpliftValues>,
): string =>
  chainLayout(answer, setting)
    .steps.map(({ words, value }) => `${words}: ${times(value)}.`)
    .join(' ');

/** The three ways out in words: “Same team: 8 engineers. Output up 15%, costs 6.3% more. …” */
export const doorWords = (doors: readonly Door[]): string =>
  doors.map(({ name, count, words }) => `${name}: ${engineersOf(count)}. ${words}`).join(' ');
