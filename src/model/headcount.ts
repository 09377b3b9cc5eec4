import { cheapestSpend, type CheapestSpend } from './cheapest.ts';
import { workTime } from './curve.ts';
import { WEEK_HOURS } from './formulas.ts';
import { pickParameters } from './parameters.ts';
import { readOptions, type Options } from './range.ts';
import { NO_FEWER, smallestTeam, smallestWholeTeam, weekLeftOf } from './team.ts';
import { chainParameters } from './uplift.ts';

export const headcountParameters = {
  ...pickParameters('tokens', 'teamSize', 'loadedCost'),
  ...chainParameters,
  ...pickParameters('linkHours', 'demandGrowth', 'attrition'),
};

export type HeadcountOptions = Options<typeof headcountParameters>;

/** The same people with tokens, as ratios to the same people without. */
export interface SameTeam {
  /** `null` when the team makes nothing today: coordination eats the whole week. */
  readonly output: number | null;
  readonly cost: number;
  readonly unitCost: number | null;
}

/** The smallest team that makes what is wanted. All `null` when no team size does. */
export interface SameOutput {
  /** Engineers, not rounded. */
  readonly heads: number | null;
  /** The smallest whole number of engineers that does it; `null` also when only a fraction would. */
  readonly wholeHeads: number | null;
  /** Cost of `heads` engineers with tokens, in $ a year. */
  readonly cost: number | null;
  /** Today's cost (no tokens) less `cost`, in $ a year; negative when it costs more. */
  readonly saved: number | null;
}

/** As many engineers with tokens as today's money pays. */
export interface SameBudget {
  readonly heads: number;
  /** Ratio to today's; `null` when the team makes nothing today. */
  readonly output: number | null;
}

export interface HeadcountResult {
  /** Share of the addressable work that is done with the tools. */
  readonly adoption: number;
  /** The claim: how many times faster that work goes at this budget. */
  readonly speedup: number;
  /** What is left of it for the whole of the work, step by step: output per person and hour, 1 today. */
  readonly afterAmdahl: number;
  readonly afterRework: number;
  readonly afterReview: number;
  /** `afterReview − 1`. */
  readonly netUplift: number;
  /** Uplift at which the budget pays for itself: `tokens/loadedCost`. */
  readonly breakEvenUplift: number;
  readonly pays: boolean;
  /** Share of a week that coordination leaves for work in today's team. */
  readonly weekLeft: number;
  readonly sameTeam: SameTeam;
  readonly sameOutput: SameOutput;
  readonly sameBudget: SameBudget;
  /**
   * Months until not replacing those who leave gets the team to `sameOutput.heads`; `null` when it needs no
   * fewer people.
   */
  readonly attritionMonths: number | null;
  readonly cheapest: Cheapest;
}

/**
 * The spend at which a unit of work is cheapest, for each of two guesses at what lies above the average budget,
 * whatever `keepsRising` is. They lie far apart, so neither is the answer alone.
 */
export interface Cheapest {
  /** If gains level off, `keepsRising` 0. */
  readonly levelsOff: CheapestSpend;
  /** If they keep rising, `keepsRising` 1. */
  readonly keepsRising: CheapestSpend;
}

/**
 * What "10x" becomes before it reaches a headcount: the claimed speed-up, then Amdahl, rework and review, and only
 * then heads, which must also coordinate (Amdahl 1967; Brooks 1975).
 *
 * @param options `tokens` and `loadedCost` in $ a year and engineer, `maxSpeedup` in times, shares and growth
 *   as decimals, `reviewHours` a week, `linkHours` a week for each pair of colleagues and person.
 * @throws {RangeError} for a value outside its hard range.
 * @throws {TypeError} for an option that it does not have.
 */
export function headcount(options: HeadcountOptions = {}): HeadcountResult {
  const values = readOptions('headcount', headcountParameters, options);
  const { tokens, loadedCost, teamSize } = values;
  const time = workTime(tokens, values);
  const netUplift = 1 / time.afterReview - 1;
  const breakEvenUplift = tokens / loadedCost;
  const costPerHead = (loadedCost + tokens) / loadedCost;

  const linkShare = values.linkHours / WEEK_HOURS;
  const weekLeft = (heads: number): number => weekLeftOf(heads, linkShare);
  const today = teamSize * weekLeft(teamSize);
  const toToday = (value: number): number | null => (today > 0 ? value / today : null);

  const target = today * (1 + values.demandGrowth) * time.afterReview;
  const heads = today > 0 ? smallestTeam(target, linkShare) : null;
  const cost = heads === null ? null : heads * (loadedCost + tokens);
  const affordable = teamSize / costPerHead;

  return {
    adoption: time.adoption,
    speedup: time.speedup,
    afterAmdahl: 1 / time.afterAmdahl,
    afterRework: 1 / time.afterRework,
    afterReview: 1 / time.afterReview,
    netUplift,
    breakEvenUplift,
    pays: netUplift >= breakEvenUplift,
    weekLeft: weekLeft(teamSize),
    sameTeam: {
      output: toToday(today / time.afterReview),
      cost: costPerHead,
      unitCost: today > 0 ? costPerHead * time.afterReview : null,
    },
    sameOutput: {
      heads,
      wholeHeads: heads === null ? null : smallestWholeTeam(heads, target, linkShare),
      cost,
      saved: cost === null ? null : teamSize * loadedCost - cost,
    },
    sameBudget: {
      heads: affordable,
      output: toToday((affordable * weekLeft(affordable)) / time.afterReview),
    },
    attritionMonths: monthsOfAttrition(heads, teamSize, values.attrition),
    cheapest: {
      levelsOff: cheapestSpend(loadedCost, { ...values, keepsRising: 0 }),
      keepsRising: cheapestSpend(loadedCost, { ...values, keepsRising: 1 }),
    },
  };
}

function monthsOfAttrition(
  heads: number | null,
  teamSize: number,
  attrition: number,
): number | null {
  if (heads === null || heads > teamSize - NO_FEWER) return null;
  return (12 * Math.log(heads / teamSize)) / Math.log1p(-attrition);
}
