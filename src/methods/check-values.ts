import { formatFixed } from '../format/index.ts';
import {
  budget,
  compareOffers,
  compounding,
  headcount,
  impliedSigma,
  netUplift,
  substitution,
  walkAway,
  type CompoundingOptions,
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

function curveTable(): CheckTable {
  const cases = [
    { tokens: 2400, keepsRising: 0 },
    { tokens: 18000, keepsRising: 0 },
    { tokens: 18000, keepsRising: 1 },
    { tokens: 100000, keepsRising: 1 },
  ];
  return {
    id: 'curve',
    caption: 'netUplift and impliedSigma',
    cases: cases.map(
      ({ tokens, keepsRising }) => `tokens ${fixed(0)(tokens)}, keepsRising ${keepsRising}`,
    ),
    rows: [
      row('netUplift', cases, fixed(5), netUplift),
      row('impliedSigma', cases, fixed(4), impliedSigma),
    ],
  };
}

function compoundingTable(): CheckTable {
  const cases: CompoundingOptions[] = [
    {},
    { leaveYear: 3 },
    { amount: 2400, baseline: 0 },
    { taxedShare: 1 },
    { budgetEnds: 0.1 },
    { keepsRising: 1 },
  ];
  const results = cases.map((options) => compounding(options));
  const dollars = fixed(0);
  return {
    id: 'compounding',
    caption: 'compounding, in dollars after ten years; rates and incidence as ratios',
    cases: cases.map(
      (options) =>
        Object.entries(options)
          .map(([name, value]) => `${name} ${value}`)
          .join(', ') || 'defaults',
    ),
    rows: [
      row('end.raise', results, dollars, ({ end }) => end.raise),
      row('end.equityMean', results, dollars, ({ end }) => end.equityMean),
      row('end.equityP10', results, dollars, ({ end }) => end.equityP10),
      row('end.equityP50', results, dollars, ({ end }) => end.equityP50),
      row('end.equityP90', results, dollars, ({ end }) => end.equityP90),
      row('end.tokensUse', results, dollars, ({ end }) => end.tokensUse),
      row('end.tokensCareer', results, dollars, ({ end }) => end.tokensCareer),
      row('outlay.raise', results, fixed(2), ({ outlay }) => outlay.raise),
      row('outlay.equity', results, fixed(2), ({ outlay }) => outlay.equity),
      row('outlay.tokens', results, fixed(2), ({ outlay }) => outlay.tokens),
      row('payrollTax.raise', results, fixed(2), ({ payrollTax }) => payrollTax.raise),
      row('exchangeRate', results, fixed(4), ({ exchangeRate }) => exchangeRate),
      row('marginalRate', results, fixed(4), ({ marginalRate }) => marginalRate),
      row('useToTie', results, dollars, ({ useToTie }) => useToTie),
      row('breakEvenPersonalValue', results, fixed(4), (result) => result.breakEvenPersonalValue),
      row('incidence.firm', results, fixed(4), ({ incidence }) => incidence.firm),
      row('incidence.firmNext', results, fixed(4), ({ incidence }) => incidence.firmNext),
      row('incidence.you', results, fixed(4), ({ incidence }) => incidence.you),
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
  const results = cases.map((options) => substitution({ tokens, ...options }));
  return {
    id: 'substitution',
    caption: `substitution with tokens ${fixed(0)(tokens)}, as ratios to today`,
    cases: cases.map(({ sigma, demandElasticity }) => `σ ${sigma}, ε ${demandElasticity}`),
    rows: [
      row('laborRatio', results, fixed(4), ({ laborRatio }) => laborRatio),
      row('outputRatio', results, fixed(4), ({ outputRatio }) => outputRatio),
      row('tokenSpendRatio', results, fixed(4), ({ tokenSpendRatio }) => tokenSpendRatio),
      row('tokenShareThen', results, fixed(4), ({ tokenShareThen }) => tokenShareThen),
      row('sigmaFromBills', results, fixed(4), ({ sigmaFromBills }) => sigmaFromBills),
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
      row(
        'cheapest.levelsOff.tokens',
        results,
        fixed(0),
        (result) => result.cheapest.levelsOff.tokens,
      ),
      row(
        'cheapest.keepsRising.tokens',
        results,
        fixed(0),
        (result) => result.cheapest.keepsRising.tokens,
      ),
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
      row('averageUsers', results, fixed(1), ({ averageUsers }) => averageUsers),
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
      row('toYou.tokens', results, fixed(0), ({ toYou }) => toYou.tokens),
      row('toEmployer.total', results, fixed(0), ({ toEmployer }) => toEmployer.total),
      row('toEmployer.payrollTax', results, fixed(0), ({ toEmployer }) => toEmployer.payrollTax),
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
  curveTable(),
  compoundingTable(),
  substitutionTable(),
  headcountTable(),
  budgetTable(),
  offerTable(),
  walkAwayTable(),
];

/** So many cases a table has beside its names: three fit a phone where their numbers are short, else two. */
const mostCases = 3;

/** The same in tables that a phone shows whole: one with many cases is told two at a time. */
export const onPhones = (table: CheckTable): CheckTable[] => {
  const { id, caption, cases, rows } = table;
  if (cases.length <= mostCases) return [table];
  return Array.from({ length: Math.ceil(cases.length / 2) }, (_, index) => {
    const part = <Item>(items: readonly Item[]): Item[] => items.slice(2 * index, 2 * index + 2);
    return {
      id: index === 0 ? id : `${id}-${index + 1}`,
      caption: index === 0 ? caption : `${caption}, continued`,
      cases: part(cases),
      rows: rows.map(({ name, values }) => ({ name, values: part(values) })),
    };
  });
};
