/** What a reader of the page sets, and where it begins. */
import { PARAMETERS } from '../../model/index.ts';
import type { Bill } from '../../plan/bill.ts';
import type { Path } from '../../plan/forecast.ts';
import { poolBeside, type Rule } from '../../plan/rules.ts';

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

/** A cap that some company was reported to have, $ a person and month. */
export interface Stop {
  readonly name: string;
  readonly amount: number;
}

/** What developers' bills did at a price that falls as ours does: a third more, and twice as much. */
export const usePaths = [0, 1.33 / 0.65 - 1, 2 / 0.65 - 1] as const;
export const pricePaths = [PARAMETERS.priceChange.default, 0, 0.2] as const;

/**
 * As the page begins with a bill: a cap that was reported, a pool of the same money, and no change.
 *
 * @param beside the pool and the floor, where they are known
 */
export const firstSettings = (
  bill: Bill,
  cap: number,
  beside: { readonly pool: number; readonly floor: number } = poolBeside(bill, cap),
): PlanSettings => ({
  ...{ kind: 'personal', cap, eachTool: false, use: 0, price: 0 },
  ...beside,
  peopleThen: bill.people,
  loadedCost: PARAMETERS.loadedCost.default,
});

export function ruleOf({ kind, cap, eachTool, pool, floor }: PlanSettings): Rule {
  if (kind === 'personal') return { kind, cap, eachTool };
  return { kind: 'pool', pool, floor: kind === 'pool' ? 0 : floor };
}

export const pathOf = ({ use, price, peopleThen }: PlanSettings, { people }: Bill): Path => ({
  ...{ use, price },
  peopleRatio: people > 0 ? peopleThen / people : 1,
});

/** The settings that a link holds, by the keys in its fragment: no sum of a bill and no number of people. */
const linked = {
  kind: 'k',
  cap: 'cap',
  eachTool: 'et',
  pool: 'pool',
  floor: 'fl',
  use: 'u',
  price: 'pc',
  loadedCost: PARAMETERS.loadedCost.key,
} as const satisfies Partial<Record<keyof PlanSettings, string>>;

const LARGEST = 1e9;

function readSetting(name: keyof typeof linked, text: string): Partial<PlanSettings> {
  const value = text === '' ? NaN : Number(text);
  const isSum = value >= 0 && value <= LARGEST;
  switch (name) {
    case 'kind':
      return kinds[value] ? { kind: kinds[value] } : {};
    case 'eachTool':
      return { eachTool: text === '1' };
    case 'use':
      return usePaths[value] === undefined ? {} : { use: usePaths[value] };
    case 'price':
      return pricePaths[value] === undefined ? {} : { price: pricePaths[value] };
    case 'loadedCost':
      return value >= 1 && isSum ? { loadedCost: value } : {};
    case 'cap':
    case 'pool':
    case 'floor':
      return isSum ? { [name]: value } : {};
  }
}

const writtenAs = (name: keyof typeof linked, settings: PlanSettings): string => {
  if (name === 'kind') return String(kinds.indexOf(settings.kind));
  if (name === 'use') return String((usePaths as readonly number[]).indexOf(settings.use));
  if (name === 'price') return String((pricePaths as readonly number[]).indexOf(settings.price));
  return String(Number(settings[name]));
};

const linkedNames = Object.keys(linked) as (keyof typeof linked)[];

/** Settings as the fragment of a link, without its #. */
export const fragmentOf = (settings: PlanSettings): string =>
  linkedNames.map((name) => `${linked[name]}=${writtenAs(name, settings)}`).join('&');

/**
 * The settings that a fragment asks for; what cannot be read is left out.
 *
 * @param fragment with or without its #
 */
export function settingsIn(fragment: string): Partial<PlanSettings> {
  const asked = new URLSearchParams(fragment.replace(/^#/, ''));
  const found = linkedNames.map((name) => readSetting(name, asked.get(linked[name]) ?? ''));
  return Object.assign(
    {},
    ...found.filter((_, index) => asked.has(linked[linkedNames[index]!])),
  ) as Partial<PlanSettings>;
}
