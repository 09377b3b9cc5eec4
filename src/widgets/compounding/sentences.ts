import type { CompoundingResult, RateSample } from '../../model/index.ts';
import type { Scenario } from '../parameters.ts';
import { cents, money, number, percent, spelledYears, upperFirst } from '../words.ts';

export const subject = 'Compounding';
export const question = 'The same dollars, three ways: what are they worth to you?';

export const bandMeaning =
  'The band around stock: what you would have if the share price kept to its 10th- or its 90th-percentile line throughout. At any moment one share in ten is below the first, one in ten above the second; few stay there for years. It is not a forecast.';

type Answer = Pick<CompoundingResult, 'end' | 'exchangeRate' | 'breakEvenPersonalValue'>;
type Setting = Pick<Scenario, 'amount' | 'years' | 'leaveYear' | 'personalValue'>;

/** Closer than this, in raise dollars to a token dollar, the two are a tie. */
const tie = 0.005;

const worth = (dollars: number): string => (dollars < 0.5 ? 'nothing' : money(dollars));

function opening({ years, leaveYear }: Setting): string {
  if (leaveYear === null || leaveYear >= years) return `After ${spelledYears(years)}`;
  if (leaveYear === 0) return `Leave at once, and after ${spelledYears(years)}`;
  return `Leave after ${spelledYears(leaveYear)}, and ${spelledYears(years)} from now`;
}

export function finding(answer: Answer, setting: Setting): string {
  const { end, exchangeRate } = answer;
  if (setting.amount === 0)
    return 'Nothing is spent on you, so nothing is gained in any of the three ways.';
  if (setting.years === 0)
    return 'With no years to count, none of the three has had time to be worth anything.';
  const sums = `${opening(setting)} the raise is worth ${worth(end.raise)} to you, the tokens ${worth(end.tokens)}`;
  if (exchangeRate === null || end.raise < 0.5 || end.tokens < 0.5) return `${sums}.`;
  if (Math.abs(exchangeRate - 1) < tie)
    return `${sums}: a token dollar is as good as a raise dollar.`;
  return `${sums}: one token dollar buys what ${cents(exchangeRate)} of a raise would.`;
}

/** How highly the reader would have to value tokens for the two to tie. */
export function breakEven({ breakEvenPersonalValue: needed }: Answer, setting: Setting): string {
  if (needed === null)
    return 'No tokens reach you here, so no value of yours could make the two tie.';
  if (needed <= 0) {
    return 'Even if you got nothing from using them, the promotions that tokens bring would outdo the raise.';
  }
  const counted = `you count ${percent(setting.personalValue)}`;
  const share = `To tie, you would have to value a token at ${percent(needed)} of its list price`;
  return needed > 1 ? `${share}, more than it costs; ${counted}.` : `${share}; ${counted}.`;
}

export function subtitle(setting: Setting): string {
  return upperFirst(
    `${money(setting.amount)} a year from your employer, three ways: what it adds up to for you, after tax and in today’s dollars`,
  );
}

/** Where most draws of the exchange rate lie, on which side of the rate as it stands, and how often tokens win. */
export function range({ seed, draws, here, p10, p90, better, above }: RateSample): string {
  const drawn = `In ${number(draws, 0)} draws over the plausible ranges`;
  const [low, high] = [cents(p10), cents(p90)];
  const unit = ' cents';
  const first = low.endsWith(unit) && high.endsWith(unit) ? low.slice(0, -unit.length) : low;
  const lie =
    low === high ? `eight in ten come to ${low}` : `eight in ten lie between ${first} and ${high}`;
  const wins =
    better === 0 ? 'none' : better === draws ? 'every one' : `${number(better, 0)} of them`;
  const sides =
    above > (2 / 3) * draws
      ? ` Most come out above the ${cents(here)} of these settings: the ranges reach further up than down.`
      : above < draws / 3 && low !== high
        ? ` Most come out below the ${cents(here)} of these settings: the ranges reach further down than up.`
        : '';
  return `${drawn}, ${lie}; tokens beat the raise in ${wins}.${sides} Seed ${seed}.`;
}
