import { formatFixed } from '../format/index.ts';
import {
  budget,
  compareOffers,
  compounding,
  headcount,
  substitution,
  walkAway,
} from '../model/index.ts';

/** Known answers, worked out by the page's own build: whoever rebuilds the model can compare. */
export interface CheckTable {
  readonly id: string;
  readonly caption: string;
  readonly cases: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly string[] }[];
}

const fixed =
  (digits: number) =>
  (value: number | null): string =>
    value === null ? 'none' : formatFixed(value, digits);

const row = <Result>(
  name: string,
  results: readonly Result[],
  print: (value: number | null) => string,
  read: (result: Result) => number | null,
) => ({ name, values: results.map((result) => print(read(result))) });

function compoundingTable(): CheckTable {
  const leaveYears = [null, 3];
  const results = leaveYears.map((leaveYear) => compounding({ leaveYear }));
  const dollars = fixed(0);
  return {
    id: 'compounding',
    caption: 'compounding, in dollars after ten years; rates as ratios',
    cases: leaveYears.map((year) => (year === null ? 'defaults' : `leaveYear ${year}`)),
    rows: [
      row('end.raise', results, dollars, ({ end }) => end.raise),
      row('end.equityMean', results, dollars, ({ end }) => end.equityMean),
      row('end.equityP10', results, dollars, ({ end }) => end.equityP10),
      row('end.equityP50', results, dollars, ({ end }) => end.equityP50),
      row('end.equityP90', results, dollars, ({ end }) => end.equityP90),
      row('end.tokens', results, dollars, ({ end }) => end.tokens),
      row('end.tokensCareer', results, dollars, ({ end }) => end.tokensCareer),
      row('exchangeRate', results, fixed(4), ({ exchangeRate }) => exchangeRate),
      row('breakEvenPersonalValue', results, fixed(4), (result) => result.breakEvenPersonalValue),
    ],
  };
}

function substitutionTable(): CheckTable {
  const tokens = 100000;
  const cases = [
    { sigma: 0.25, demandElasticity: 1 },
    { sigma: 1, demandElasticity: 1 },
    { sigma: 2.6, demandElasticity: 0.3 },
  ];
  const results = cases.map((given) => substitution({ tokens, ...given }));
  return {
    id: 'substitution',
    caption: `substitution with tokens ${fixed(0)(tokens)}, as ratios to today`,
    cases: cases.map(({ sigma, demandElasticity }) => `σ ${sigma}, ε ${demandElasticity}`),
    rows: [
      row('laborRatio', results, fixed(4), ({ laborRatio }) => laborRatio),
      row('outputRatio', results, fixed(4), ({ outputRatio }) => outputRatio),
      row('tokenSpendRatio', results, fixed(4), ({ tokenSpendRatio }) => tokenSpendRatio),
    ],
  };
}

function headcountTable(): CheckTable {
  const budgets = [18000, 100000];
  const results = budgets.map((tokens) => headcount({ tokens }));
  return {
    id: 'headcount',
    caption: 'headcount',
    cases: budgets.map((tokens) => `tokens ${fixed(0)(tokens)}`),
    rows: [
      row('afterAmdahl', results, fixed(4), ({ afterAmdahl }) => afterAmdahl),
      row('afterRework', results, fixed(4), ({ afterRework }) => afterRework),
      row('afterReview', results, fixed(4), ({ afterReview }) => afterReview),
      row('breakEvenUplift', results, fixed(4), ({ breakEvenUplift }) => breakEvenUplift),
      row('sameOutput.heads', results, fixed(3), ({ sameOutput }) => sameOutput.heads),
      row('sameBudget.heads', results, fixed(3), ({ sameBudget }) => sameBudget.heads),
      row('bestTokens', results, fixed(0), ({ bestTokens }) => bestTokens),
    ],
  };
}

function budgetTable(): CheckTable {
  const results = [budget()];
  return {
    id: 'budget',
    caption: 'budget',
    cases: ['defaults'],
    rows: [
      row('blendedPrice', results, fixed(5), ({ blendedPrice }) => blendedPrice),
      row('tokensPerMonth, billions', results, fixed(3), ({ tokensPerMonth }) =>
        tokensPerMonth === null ? null : tokensPerMonth / 1e9,
      ),
      row('medianUsers', results, fixed(1), ({ medianUsers }) => medianUsers),
      row('heavyUsers', results, fixed(2), ({ heavyUsers }) => heavyUsers),
    ],
  };
}

function offerTable(): CheckTable {
  const { a, b, better, raiseToMatch } = compareOffers(
    { salary: 220000, bonusRate: 0.1, equity: 60000, signOn: 0, tokens: 50000 },
    { salary: 240000, bonusRate: 0.1, equity: 60000, signOn: 10000, tokens: 2400 },
  );
  const results = [
    { ...a, raise: better === 'b' ? raiseToMatch : null },
    { ...b, raise: better === 'a' ? raiseToMatch : null },
  ];
  return {
    id: 'offer',
    caption:
      'compareOffers, in dollars. A: salary 220,000, bonus 10%, stock 60,000 and tokens 50,000 a year. B: salary 240,000, the same bonus and stock, sign-on 10,000, tokens 2,400',
    cases: ['A', 'B'],
    rows: [
      row('toYou.total', results, fixed(0), ({ toYou }) => toYou.total),
      row('toEmployer.total', results, fixed(0), ({ toEmployer }) => toEmployer.total),
      row('raiseToMatch', results, fixed(0), ({ raise }) => raise),
    ],
  };
}

function walkAwayTable(): CheckTable {
  const months = [11, 12, 18];
  const results = months.map((month) => walkAway({}, { month }));
  const dollars = fixed(0);
  return {
    id: 'walk-away',
    caption: 'walkAway, in dollars',
    cases: months.map((month) => `month ${month}`),
    rows: [
      row('cash', results, dollars, ({ cash }) => cash),
      row('vested', results, dollars, ({ vested }) => vested),
      row('unvested', results, dollars, ({ unvested }) => unvested),
      row('tokensSpent', results, dollars, ({ tokensSpent }) => tokensSpent),
    ],
  };
}

export const checkTables = (): CheckTable[] => [
  compoundingTable(),
  substitutionTable(),
  headcountTable(),
  budgetTable(),
  offerTable(),
  walkAwayTable(),
];
