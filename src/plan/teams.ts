/** Whether the tools pay, by team: what they must bring, and what the curve says that they bring. */
import { median } from 'd3';
import type { ChainDraw } from '../model/index.ts';
import { yearlyUse, type Bill } from './bill.ts';
import { CurveSum, drawnSums, middleEighty, shapes, type Interval, type Shape } from './value.ts';

/** Groups of fewer people than this are shown together. */
export const SMALLEST_GROUP = 5;

export interface Group {
  readonly name: string;
  /** Of each person, $ a year. */
  readonly spends: Float64Array;
}

/**
 * Everyone, and each team with five people or more; smaller ones go together where they are five together.
 *
 * @param names of the group of all, and of the small ones together
 */
export function groupsOf(bill: Bill, names: { all: string; small: string }): Group[] {
  const spends = yearlyUse(bill);
  const byTeam = bill.teams.map((name, team) => ({
    name,
    spends: spends.filter((_, person) => bill.team[person] === team),
  }));
  const large = byTeam.filter((group) => group.spends.length >= SMALLEST_GROUP);
  const rest = byTeam
    .filter((group) => group.spends.length > 0 && group.spends.length < SMALLEST_GROUP)
    .map((group) => group.spends);
  const alone = spends.filter((_, person) => (bill.team[person] ?? -1) < 0);
  const together = Float64Array.from([...rest, alone].flatMap((group) => [...group]));
  // What is left over would be told by taking the rest from all.
  const isSafe = large.length > 0 && together.length >= SMALLEST_GROUP;
  const shown = together.length === 0 || isSafe ? large : [];
  return [
    { name: names.all, spends },
    ...(shown.length > 1 || isSafe ? shown : []),
    ...(isSafe ? [{ name: names.small, spends: together }] : []),
  ];
}

export type PayVerdict = 'above' | 'below' | 'open';

export interface Pays {
  readonly people: number;
  /** $ a person and year, on average. */
  readonly aHead: number;
  /** Output that must come back, as a share of what people cost: mean spend over cost, and median. */
  readonly need: number;
  readonly medianNeed: number;
  /** Output that the curve says comes back: the mean of it over people, not at the mean of their spends. */
  readonly gain: Readonly<Record<Shape, number>>;
  readonly range: Readonly<Record<Shape, Interval>>;
  readonly verdict: PayVerdict;
}

/** The mean of the curve over people, as a sum over the curve. */
export function meanGain(spends: Float64Array): CurveSum {
  const sum = new CurveSum();
  for (const spend of spends) sum.add(spend, 1 / spends.length);
  return sum;
}

/**
 * What each group's bill must bring and what it brings.
 *
 * @param loadedCost $ a year and person
 * @param here the chain at the reader's settings
 */
export function pays(
  groups: readonly Group[],
  loadedCost: number,
  here: ChainDraw,
  draws: readonly ChainDraw[],
): Pays[] {
  const sums = groups.map(({ spends }) => meanGain(spends));
  const drawn = {
    levelsOff: drawnSums(sums, draws, 'levelsOff'),
    keepsRising: drawnSums(sums, draws, 'keepsRising'),
  };
  return groups.map(({ spends }, index) => {
    const aHead = spends.reduce((all, spend) => all + spend, 0) / (spends.length || 1);
    const need = aHead / loadedCost;
    const range = {
      levelsOff: middleEighty(drawn.levelsOff[index]!),
      keepsRising: middleEighty(drawn.keepsRising[index]!),
    };
    const sum = sums[index]!;
    return {
      ...{ people: spends.length, aHead, need, range },
      medianNeed: (median(spends) ?? 0) / loadedCost,
      gain: { levelsOff: sum.at(here.levelsOff), keepsRising: sum.at(here.keepsRising) },
      verdict: verdictFor(need, range),
    };
  });
}

/** Above or below only where all of both ranges is. */
function verdictFor(need: number, range: Readonly<Record<Shape, Interval>>): PayVerdict {
  if (shapes.every((shape) => range[shape].low > need)) return 'above';
  if (shapes.every((shape) => range[shape].high < need)) return 'below';
  return 'open';
}

/** People by what they spend: up to where gains may level off, up to where they may keep rising, and beyond. */
export type Zones = readonly [number, number, number];

/**
 * How many spend up to each end, and beyond both.
 *
 * @param ends $ a year: the 90% ends of the cheapest spends of `headcountSample`
 */
export function zonesOf(
  spends: Float64Array,
  ends: { readonly levelsOff: number; readonly keepsRising: number },
): Zones {
  const [low, high] = [ends.levelsOff, Math.max(ends.levelsOff, ends.keepsRising)];
  const zones: [number, number, number] = [0, 0, 0];
  for (const spend of spends) zones[spend <= low ? 0 : spend <= high ? 1 : 2] += 1;
  return zones;
}
