import { pickParameters } from './parameters.ts';
import { readOptions, SUM_TOLERANCE, type Options } from './range.ts';
import { cheapestSpend, workTime } from './work.ts';

export const headcountParameters = pickParameters(
  'tokens',
  'maxSpeedup',
  'addressableShare',
  'teamSize',
  'loadedCost',
  'tokenScale',
  'reworkShare',
  'reviewShare',
  'reviewGrowth',
  'linkHours',
  'weekHours',
  'demandGrowth',
  'attrition',
);

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
  /** Share of the full effect that the budget brings. */
  readonly adoption: number;
  /** The claim: how many times faster the addressable work goes at this budget. */
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
   * fewer people, or when nobody leaves.
   */
  readonly attritionMonths: number | null;
  /** Spend in $ a year and engineer, 0 to 500,000 and to $10, that makes a unit of output cheapest. */
  readonly bestTokens: number;
  /** That unit cost, as a ratio to the one without tokens: at most 1. */
  readonly bestUnitCost: number;
}

/** Fewer people than this fewer is none: what is left of an exact square root. */
const NO_FEWER = 1e-9;

/**
 * What "10x" becomes before it reaches a headcount: the claimed speed-up, then Amdahl, rework and review, and only
 * then heads, which must also coordinate (Amdahl 1967; Brooks 1975).
 *
 * @param options `tokens` and `loadedCost` in $ a year and engineer, `maxSpeedup` in times, shares and growth
 *   as decimals, `linkHours` a week for each pair of colleagues and person, `weekHours` a week.
 * @throws {RangeError} for a value outside its hard range, or `addressableShare + reviewShare` above 1.
 * @throws {TypeError} for an option that it does not have.
 */
export function headcount(options: HeadcountOptions = {}): HeadcountResult {
  const given = readOptions('headcount', headcountParameters, options);
  const { tokens, loadedCost, teamSize } = given;
  if (given.addressableShare + given.reviewShare > 1 + SUM_TOLERANCE) {
    throw new RangeError(
      `headcount: reviewShare is ${given.reviewShare}; it must be between 0 and 1 − addressableShare (${given.addressableShare}), for review is part of the work that tokens do not speed up.`,
    );
  }
  const time = workTime(tokens, given);
  const netUplift = 1 / time.afterReview - 1;
  const breakEvenUplift = tokens / loadedCost;
  const costPerHead = (loadedCost + tokens) / loadedCost;

  const linkShare = given.linkHours / given.weekHours;
  // Fewer than one engineer has no colleague: links never go below none.
  const weekLeft = (heads: number): number => Math.max(0, 1 - linkShare * Math.max(0, heads - 1));
  const today = teamSize * weekLeft(teamSize);
  const toToday = (value: number): number | null => (today > 0 ? value / today : null);

  const target = today * (1 + given.demandGrowth) * time.afterReview;
  const heads = today > 0 ? smallestTeam(target, linkShare) : null;
  const cost = heads === null ? null : heads * (loadedCost + tokens);
  const affordable = teamSize / costPerHead;
  const best = cheapestSpend(loadedCost, given);

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
      wholeHeads: heads === null ? null : smallestWholeTeam(heads, target, weekLeft),
      cost,
      saved: cost === null ? null : teamSize * loadedCost - cost,
    },
    sameBudget: {
      heads: affordable,
      output: toToday((affordable * weekLeft(affordable)) / time.afterReview),
    },
    attritionMonths: monthsOfAttrition(heads, teamSize, given.attrition),
    bestTokens: best.tokens,
    bestUnitCost: best.unitCost,
  };
}

/** The smaller root of k·n² − (1 + k)·n + target = 0, at least one engineer; `null` when there is none. */
function smallestTeam(target: number, linkShare: number): number | null {
  if (target <= 1) return 1;
  // When each link eats a whole week, nobody added to the first engineer adds anything.
  if (linkShare >= 1) return null;
  const discriminant = (1 + linkShare) ** 2 - 4 * linkShare * target;
  if (discriminant < 0) return null;
  // This form of the root has no difference of large numbers, and no division by zero without links.
  return (2 * target) / (1 + linkShare + Math.sqrt(discriminant));
}

function smallestWholeTeam(
  heads: number,
  target: number,
  weekLeft: (heads: number) => number,
): number | null {
  const whole = Math.ceil(heads - NO_FEWER);
  // Past its best size a team makes less with every head, so the next whole number can miss the target.
  return whole * weekLeft(whole) >= target * (1 - NO_FEWER) ? whole : null;
}

function monthsOfAttrition(
  heads: number | null,
  teamSize: number,
  attrition: number,
): number | null {
  if (heads === null || heads > teamSize - NO_FEWER || attrition === 0) return null;
  return (12 * Math.log(heads / teamSize)) / Math.log1p(-attrition);
}
