import { toDigits } from '../format/index.ts';
import type { BudgetFacts } from '../evidence/budget-facts.ts';
import {
  compareOffers,
  compounding,
  headcount,
  substitution,
  walkAway,
  type CompoundingSeriesName,
  type OfferParts,
  type SubstitutionResult,
  type WalkAway,
} from '../model/index.ts';
import {
  compoundingOptions,
  headcountOptions,
  offerOptions,
  substitutionOptions,
} from '../scenario/options.ts';
import type { Scenario, WidgetName } from '../scenario/schema.ts';
import { modelOf } from '../widgets/budget/model.ts';
import { reckon } from '../widgets/budget/reckon.ts';

/** One number behind a widget, unrounded, in the units of the model. */
export interface Datum {
  /** What it belongs to: a year, a budget, an offer, a step. */
  readonly row: string;
  readonly name: string;
  /** None where there is none, or none that can be counted. */
  readonly value: number | null;
  readonly unit: string;
}

type Read = (scenario: Scenario, facts: BudgetFacts | undefined) => Datum[];

const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;

const datum = (row: string, name: string, value: number | null, unit: string): Datum => ({
  row,
  name,
  value: finite(value),
  unit,
});

/** Whole years up to an end, and the end itself. */
function yearsUpTo(end: number): number[] {
  const years = Array.from({ length: Math.floor(end) + 1 }, (_, year) => year);
  return years.at(-1) === end ? years : [...years, end];
}

const afterYears = (years: number): string => `after ${toDigits(years, 4)} years`;

const ways: readonly (readonly [CompoundingSeriesName, string])[] = [
  ['raise', 'raise'],
  ['equityMean', 'stock, average'],
  ['equityP10', 'stock, 10th percentile'],
  ['equityP90', 'stock, 90th percentile'],
  ['tokens', 'tokens'],
  ['tokensUse', 'tokens, of which use'],
  ['tokensCareer', 'tokens, of which career'],
];

const compoundingNumbers: Read = (scenario) => {
  const { series, months, exchangeRate, breakEvenPersonalValue } = compounding(
    compoundingOptions(scenario),
  );
  return [
    ...yearsUpTo(months / 12).flatMap((years) =>
      ways.map(([key, name]) =>
        datum(afterYears(years), name, series[key][Math.round(years * 12)] ?? null, 'dollars'),
      ),
    ),
    datum('answer', 'worth of a token dollar in raise dollars', exchangeRate, 'ratio'),
    datum('answer', 'personal value at which the two tie', breakEvenPersonalValue, 'rate'),
  ];
};

const ratios: readonly (readonly [keyof SubstitutionResult, string])[] = [
  ['priceRatio', 'price of a token'],
  ['laborRatio', 'engineers'],
  ['outputRatio', 'output'],
  ['tokenQuantityRatio', 'tokens used'],
  ['tokenSpendRatio', 'spent on tokens'],
];

const substitutionNumbers: Read = (scenario) => {
  const options = substitutionOptions(scenario);
  const end = substitution(options);
  return [
    ...yearsUpTo(options.years).flatMap((years) => {
      const answer = substitution({ ...options, years });
      return ratios.map(([key, name]) =>
        datum(afterYears(years), name, answer[key], 'ratio to today'),
      );
    }),
    datum('answer', 'output that pays for the tokens', end.breakEvenUplift, 'rate'),
    datum(
      'answer',
      'until tokens cost as much as an engineer',
      end.yearsUntilTokensEqualLabor,
      'years',
    ),
  ];
};

const headcountNumbers: Read = (scenario) => {
  const answer = headcount(headcountOptions(scenario));
  const { sameTeam, sameOutput, sameBudget } = answer;
  return [
    datum('the claim', 'claimed speed-up', scenario.maxSpeedup, 'times'),
    datum('the claim', 'speed-up at this budget', answer.speedup, 'times'),
    datum('the claim', 'over all of the work', answer.afterAmdahl, 'times'),
    datum('the claim', 'after rework', answer.afterRework, 'times'),
    datum('the claim', 'after review', answer.afterReview, 'times'),
    datum('the claim', 'uplift that pays for the tokens', answer.breakEvenUplift, 'rate'),
    datum('same team', 'output', sameTeam.output, 'ratio to today'),
    datum('same team', 'cost', sameTeam.cost, 'ratio to today'),
    datum('same output', 'engineers', sameOutput.heads, 'people'),
    datum('same output', 'whole engineers', sameOutput.wholeHeads, 'people'),
    datum('same output', 'cost', sameOutput.cost, 'dollars-a-year'),
    datum('same output', 'saved', sameOutput.saved, 'dollars-a-year'),
    datum('same budget', 'engineers', sameBudget.heads, 'people'),
    datum('same budget', 'output', sameBudget.output, 'ratio to today'),
    datum('cheapest', 'token budget a head', answer.bestTokens, 'dollars-a-year'),
    datum('cheapest', 'cost of a unit of work', answer.bestUnitCost, 'ratio to today'),
  ];
};

const budgetNumbers: Read = (scenario, facts) => {
  const model = modelOf(facts, scenario);
  const rowOf = (row: string, tokens: number): Datum[] => {
    const answer = reckon({ ...scenario, tokens }, model);
    return [
      datum(row, 'budget for each engineer', tokens, 'dollars-a-year'),
      datum(row, 'tokens', answer.tokensPerMonth, 'tokens-a-month'),
      datum(row, 'median users', answer.medianUsers, 'people'),
      datum(row, 'heavy users', answer.heavyUsers, 'people'),
      datum(row, 'output gained', answer.uplift, 'rate'),
      datum(row, 'as much again adds', answer.doubling, 'rate'),
      datum(row, 'share of an engineer’s cost', answer.costShare, 'rate'),
    ];
  };
  const mine = reckon(scenario, model);
  return [
    ...(facts?.budgets ?? []).flatMap(({ name, source, date, dollars }) =>
      rowOf(`${name} (${source}, ${date})`, dollars),
    ),
    ...rowOf('yours', scenario.tokens),
    datum(`price, ${model.name}, ${model.date}`, 'a million tokens', mine.blendedPrice, 'dollars'),
    datum('at the horizon', 'worth of the tokens promised', mine.allotmentValue, 'ratio to today'),
    datum('at the horizon', 'tokens for the dollars promised', mine.dollarsBuy, 'ratio to today'),
  ];
};

const parts: readonly (readonly [keyof OfferParts, string])[] = [
  ['salary', 'salary'],
  ['bonus', 'bonus'],
  ['signOn', 'sign-on'],
  ['equity', 'stock'],
  ['tokens', 'tokens'],
  ['total', 'in all'],
];

const onLeaving: readonly (readonly [keyof WalkAway, string])[] = [
  ['cash', 'cash'],
  ['vested', 'vested stock'],
  ['total', 'yours in all'],
  ['unvested', 'left behind: unvested stock, as granted'],
  ['tokensSpent', 'left behind: tokens spent, at list'],
];

const offerNumbers: Read = (scenario) => {
  const { a, b, assumptions, leaving } = offerOptions(scenario);
  const comparison = compareOffers(a, b, assumptions);
  const sides = [
    ['Offer A', comparison.a, walkAway(a, leaving)],
    ['Offer B', comparison.b, walkAway(b, leaving)],
  ] as const;
  return [
    ...sides.flatMap(([name, { toYou, toEmployer }, left]) => [
      ...parts.map(([key, part]) => datum(`${name}, to you`, part, toYou[key], 'dollars')),
      ...parts.map(([key, part]) =>
        datum(`${name}, to the employer`, part, toEmployer[key], 'dollars'),
      ),
      ...onLeaving.map(([key, part]) =>
        datum(`${name}, when you leave`, part, left[key], 'dollars'),
      ),
    ]),
    datum('answer', 'Offer B less Offer A, to you', comparison.difference, 'dollars'),
    datum('answer', 'base to match the better one', comparison.raiseToMatch, 'dollars-a-year'),
  ];
};

/** The numbers behind each widget. */
export const numbersOf: Readonly<Record<WidgetName, Read>> = {
  compounding: compoundingNumbers,
  substitution: substitutionNumbers,
  headcount: headcountNumbers,
  budget: budgetNumbers,
  offer: offerNumbers,
};
