/** All that the page says of a bill, from one place: what is cheap at once, what is drawn when the page is at rest. */
import { chainDraws, chainHere, headcountSample, type ChainOptions } from '../../model/index.ts';
import { bandOf, bandRuns, type Band } from '../../plan/band.ts';
import { billedByMonth, yearlyUse, type Bill } from '../../plan/bill.ts';
import { backtest, levelOf, nextYear, ownTrend } from '../../plan/forecast.ts';
import { pressure } from '../../plan/pressure.ts';
import { applyRule, sameMoneyPool, whyImpossible, type RuleResult } from '../../plan/rules.ts';
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
import { pathOf, pricePaths, ruleOf, usePaths, type PlanSettings, type Stop } from './settings.ts';

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

/** What another rule does beside the reader's. */
export interface Beside {
  readonly name: string;
  readonly amount: number;
  readonly people: number;
  readonly personMonths: number;
  readonly saved: number;
}

const besideOf = (name: string, amount: number, { stopped, saved }: RuleResult): Beside => ({
  ...{ name, amount, saved },
  ...stopped,
});

/** Caps that companies were reported to have, on this bill. */
const stopsOf = (bill: Bill, { eachTool }: PlanSettings, stops: readonly Stop[]): Beside[] =>
  bill.months.length === 0
    ? []
    : stops.map(({ name, amount }) =>
        besideOf(name, amount, applyRule(bill, { kind: 'personal', cap: amount, eachTool })),
      );

/** The pool that lets the same money through, without and with the reader's floor; nothing where there is no rule. */
function sameMoneyOf(bill: Bill, { floor }: PlanSettings, result: RuleResult | null): Beside[] {
  if (!result || result.rule.kind !== 'personal' || bill.months.length === 0) return [];
  const floors = floor > 0 ? [0, floor] : [0];
  return floors.map((each) => {
    const pool = sameMoneyPool(bill, result.allowed, each);
    const name = each === 0 ? 'pool' : 'pool and floor';
    return besideOf(name, pool, applyRule(bill, { kind: 'pool', pool, floor: each }));
  });
}

/** What is drawn. */
export interface Ranges {
  readonly sweep: readonly SweepPoint[];
  readonly stops: readonly Beside[];
  /** Pools of the same money as a personal cap. */
  readonly sameMoney: readonly Beside[];
  readonly lost: Record<Shape, { readonly rationed: Interval; readonly cutOff: Interval }> | null;
  readonly band: Band | null;
  readonly groups: readonly { readonly name: string; readonly pays: Pays }[];
  /** Ends of the cheapest spends, $ a year, and people up to each and beyond. */
  readonly ends: Record<Shape, number>;
  readonly zones: Zones;
}

const groupNames = { all: 'All', small: 'Smaller teams together' };

/** Everything that takes draws: a second or so, for a worker or for the build. */
export function reckonRanges(
  bill: Bill,
  settings: PlanSettings,
  stops: readonly Stop[] = [],
  given: ChainOptions = {},
): Ranges {
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
    stops: stopsOf(bill, settings, stops),
    sameMoney: sameMoneyOf(bill, settings, result),
    lost: sums ? { levelsOff: lostBy('levelsOff'), keepsRising: lostBy('keepsRising') } : null,
    band: bandOf(bill, pathOf(settings, bill), bandRuns(bill)),
    groups: groups.map(({ name }, index) => ({ name, pays: answers[index]! })),
    ends,
    zones: zonesOf(yearlyUse(bill), ends),
  };
}
