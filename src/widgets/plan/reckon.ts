/** All that the page says of a bill, from one place: what is cheap at once, what is drawn when the page is at rest. */
import {
  chainDraws,
  chainHere,
  headcountSample,
  PARAMETERS,
  type ChainOptions,
} from '../../model/index.ts';
import { bandOf, bandRuns, type Band } from '../../plan/band.ts';
import { billedByMonth, yearlyUse, type Bill } from '../../plan/bill.ts';
import { backtest, levelOf, nextYear, ownTrend, type Path } from '../../plan/forecast.ts';
import { pressure } from '../../plan/pressure.ts';
import {
  applyRule,
  sameMoneyPool,
  whyImpossible,
  type Rule,
  type RuleResult,
} from '../../plan/rules.ts';
import { skew } from '../../plan/skew.ts';
import { groupsOf, pays, zonesOf, type Pays, type Zones } from '../../plan/teams.ts';
import {
  intervalsOf,
  lossOf,
  readings,
  shapes,
  valueLost,
  verdictOf,
  type Interval,
  type Shape,
  type ValueLost,
} from '../../plan/value.ts';

export const kinds = ['personal', 'pool', 'pool and floor'] as const;
export type RuleKind = (typeof kinds)[number];

/** What a reader sets. Money in $ a month but for the cost of an engineer, $ a year. */
export interface PlanSettings {
  readonly kind: RuleKind;
  readonly cap: number;
  readonly eachTool: boolean;
  readonly pool: number;
  readonly floor: number;
  /** Changes over the next year, as decimals. */
  readonly use: number;
  readonly price: number;
  /** People in a year. */
  readonly peopleThen: number;
  readonly loadedCost: number;
}

/** What developers' bills did at a price that falls as ours does: a third more, and twice as much. */
export const usePaths = [0, 1.33 / 0.65 - 1, 2 / 0.65 - 1] as const;
export const pricePaths = [PARAMETERS.priceChange.default, 0, 0.2] as const;

/** As the page begins with a bill: a cap that was reported, a pool of the same money, and no change. */
export function firstSettings(bill: Bill, cap: number): PlanSettings {
  const { allowed } = applyRule(bill, { kind: 'personal', cap });
  const floor = Math.min(100, Math.floor(allowed / Math.max(1, bill.months.length * bill.people)));
  return {
    ...{ kind: 'personal', cap, eachTool: false, floor, use: 0, price: 0 },
    pool: Math.round(sameMoneyPool(bill, allowed)),
    peopleThen: bill.people,
    loadedCost: PARAMETERS.loadedCost.default,
  };
}

export function ruleOf({ kind, cap, eachTool, pool, floor }: PlanSettings): Rule {
  if (kind === 'personal') return { kind, cap, eachTool };
  return { kind: 'pool', pool, floor: kind === 'pool' ? 0 : floor };
}

export const pathOf = ({ use, price, peopleThen }: PlanSettings, { people }: Bill): Path => ({
  ...{ use, price },
  peopleRatio: people > 0 ? peopleThen / people : 1,
});

export interface RuleAnswer {
  /** Why the rule cannot be kept; then there is no result. */
  readonly impossible: string | null;
  readonly result: RuleResult | null;
  readonly lost: Record<Shape, ValueLost> | null;
  readonly verdict: ReturnType<typeof verdictOf>;
}

export function reckonRule(bill: Bill, settings: PlanSettings): RuleAnswer {
  const rule = ruleOf(settings);
  const impossible = whyImpossible(rule, bill.people);
  if (impossible !== null) return { impossible, result: null, lost: null, verdict: 'open' };
  const result = applyRule(bill, rule);
  const lost = valueLost(result, bill.months.length, settings.loadedCost, chainHere());
  const all = shapes.flatMap((shape) => readings.map((reading) => lost[shape][reading]));
  return { impossible, result, lost, verdict: verdictOf(result.saved, all) };
}

export function reckonYear(bill: Bill, settings: PlanSettings) {
  const given = { months: bill.months, billed: billedByMonth(bill) };
  const people = pathOf(settings, bill).peopleRatio ?? 1;
  return {
    ...given,
    level: levelOf(given),
    trend: ownTrend(given),
    backtest: backtest(given),
    chosen: nextYear(given, pathOf(settings, bill)),
    cells: usePaths.map((use) =>
      pricePaths.map((price) => nextYear(given, { use, price, peopleRatio: people })),
    ),
  };
}

export function reckonSkew(bill: Bill) {
  return skew(bill.total);
}

export function reckonPressure(bill: Bill, { loadedCost, use, price }: PlanSettings) {
  const spends = yearlyUse(bill);
  const mean = spends.reduce((sum, spend) => sum + spend, 0) / (spends.length || 1);
  return { mean, ...pressure(mean, loadedCost, (1 + use) * (1 + price) - 1) };
}

/** What a rule of some amount would have saved and lost, $ a year. */
export interface SweepPoint {
  readonly amount: number;
  readonly saved: number;
  /** The smallest and the largest of both readings and both shapes. */
  readonly low: number;
  readonly high: number;
}

const SWEEP = 24;

/** Rules like the reader's of all amounts, from one that stops nearly all to one that stops nobody. */
function sweepOf(bill: Bill, settings: PlanSettings): SweepPoint[] {
  const { months, people, use } = bill;
  if (months.length === 0 || people === 0) return [];
  const isCap = settings.kind === 'personal';
  const byMonth = months.map((_, month) => {
    let sum = 0;
    for (let person = 0; person < people; person += 1) {
      sum += Math.max(0, use[person * months.length + month]!);
    }
    return sum;
  });
  const most = isCap ? use.reduce((top, each) => Math.max(top, each), 0) : Math.max(...byMonth);
  if (!(most > 0)) return [];
  const floor = settings.kind === 'pool and floor' ? people * settings.floor : 0;
  const high = Math.max(most * 1.1, floor * 1.1, 20);
  const low = Math.min(high / 2, Math.max(isCap ? 10 : high / 100, floor));
  return Array.from({ length: SWEEP }, (_, step) => {
    const amount = low * (high / low) ** (step / (SWEEP - 1));
    const { result, lost } = reckonRule(bill, { ...settings, cap: amount, pool: amount });
    const all = lost
      ? shapes.flatMap((shape) => readings.map((reading) => lost[shape][reading]))
      : [0];
    return { amount, saved: result?.saved ?? 0, low: Math.min(...all), high: Math.max(...all) };
  });
}

/** What is drawn. */
export interface Ranges {
  readonly sweep: readonly SweepPoint[];
  readonly lost: Record<Shape, { readonly rationed: Interval; readonly cutOff: Interval }> | null;
  readonly band: Band | null;
  readonly groups: readonly { readonly name: string; readonly pays: Pays }[];
  /** Ends of the cheapest spends, $ a year, and people up to each and beyond. */
  readonly ends: Record<Shape, number>;
  readonly zones: Zones;
}

const groupNames = { all: 'All', small: 'Smaller teams together' };

/** Everything that takes draws: a second or so, for a worker or for the build. */
export function reckonRanges(bill: Bill, settings: PlanSettings, given: ChainOptions = {}): Ranges {
  const { loadedCost } = settings;
  const draws = chainDraws({ given });
  const here = chainHere(given);
  const { result } = reckonRule(bill, settings);
  const sums = result ? lossOf(result, bill.months.length, loadedCost) : null;
  const lostBy = (shape: Shape) => {
    const [rationed, cutOff] = intervalsOf([sums!.rationed, sums!.cutOff], draws, shape);
    return { rationed: rationed!, cutOff: cutOff! };
  };
  const groups = groupsOf(bill, groupNames);
  const answers = pays(groups, loadedCost, here, draws);
  const { cheapest } = headcountSample({ loadedCost, ...given });
  const ends = { levelsOff: cheapest.levelsOff.p90, keepsRising: cheapest.keepsRising.p90 };
  return {
    sweep: sweepOf(bill, settings),
    lost: sums ? { levelsOff: lostBy('levelsOff'), keepsRising: lostBy('keepsRising') } : null,
    band: bandOf(bill, pathOf(settings, bill), bandRuns(bill)),
    groups: groups.map(({ name }, index) => ({ name, pays: answers[index]! })),
    ends,
    zones: zonesOf(yearlyUse(bill), ends),
  };
}
