import type { Unit } from '../../model/index.ts';

/** What stands after a number does to it: 3 "years 3 months" is 3 × 12 + 3 months. */
export interface Rest {
  readonly times: number;
  readonly plus: number;
}

interface Written {
  /** What may stand before the number: "$". */
  readonly before: RegExp;
  /** What stands after it, read; null where it does not belong to the unit. */
  readonly after: (text: string) => Rest | null;
}

const SIZES: readonly (readonly [names: RegExp, size: number])[] = [
  [/^(?:k|thousand)\b ?/, 1e3],
  [/^(?:m|mn|mio|million)\b\.? ?/, 1e6],
  [/^(?:b|bn|billion)\b ?/, 1e9],
];

const nothing = /^$/;
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`);
const each = (period: string): string => String.raw` ?(?:(?:a|per|/) ?(?:${period})|p\.? ?a\.?)?`;
const week = each('week|wk');
const year = each('year|yr|y|annum');

/** A unit that leaves a number as it is. */
const asItIs = (after: string, before: RegExp = nothing): Written => ({
  before,
  after: (text) => (whole(after).test(text) ? { times: 1, plus: 0 } : null),
});

/** A unit before which the name of a size may stand: "180k", "1.5 million dollars". */
const inSizes = (after: string, before: RegExp = nothing): Written => ({
  before,
  after(text) {
    const [names, size] = SIZES.find(([known]) => known.test(text)) ?? [nothing, 1];
    return whole(after).test(text.replace(names, '').trim()) ? { times: size, plus: 0 } : null;
  },
});

const dollars = (period: string): Written =>
  inSizes(String.raw`(?:\$|us\$|usd|dollars?)?${period}`, whole(String.raw`(?:us)?\$|usd|`));

const percent = (period: string): Written =>
  asItIs(`(?:%|percent|per cent|pct)?${period}`, whole('%?'));

const months = '(?:months?|mos?|m)';
const time = /^(?<years>years?|yrs?|y)(?:,? (?:and )?(?<more>\d{1,2}) ?(?:months?|mos?|m))?$/;

/** Years and months, whichever the field counts in. */
const inTime = (monthsInUnit: number): Written => ({
  before: nothing,
  after(text) {
    if (text === '') return { times: 1, plus: 0 };
    if (whole(months).test(text)) return { times: 1 / monthsInUnit, plus: 0 };
    const match = time.exec(text);
    if (!match) return null;
    return {
      times: 12 / monthsInUnit,
      plus: Number(match.groups?.['more'] ?? 0) / monthsInUnit,
    };
  },
});

/** How people write each unit beside a number that they type, or take over from the page. */
export const WRITTEN: Readonly<Record<Unit, Written>> = {
  dollars: dollars(''),
  'dollars-a-year': dollars(year),
  'dollars-a-month': dollars(each('month|mo|m')),
  'dollars-a-million-tokens': dollars(each('million tokens|million|m|mtok')),
  rate: percent(''),
  'rate-a-year': percent(year),
  'rate-of-change-a-year': percent(year),
  years: inTime(12),
  months: inTime(1),
  'hours-a-week': asItIs(`(?:hours?|hrs?|h)?${week}`),
  'tokens-a-week': inSizes(`(?:tokens?)?${week}`),
  people: inSizes('(?:people|persons?|engineers?|developers?)?'),
  times: asItIs('(?:times|[x×])?', whole('[x×]?')),
  ratio: asItIs(''),
};
