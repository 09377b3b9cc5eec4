/**
 * `compounding` once more, written from its definition alone: sums over months with nothing shared, nothing fast.
 * It knows no defaults and checks nothing.
 */
import type { compoundingParameters, Values } from '../../../../src/model/index.ts';

export type Options = Values<typeof compoundingParameters>;

const averageBudget = 2400;
const weekHours = 40;

type Chain = Pick<
  Options,
  'maxSpeedup' | 'addressableShare' | 'reworkShare' | 'reviewHours' | 'tokenScale' | 'keepsRising'
>;

/** The output curve, step by step: claim, Amdahl, rework, review. */
export function upliftOf(tokens: number, options: Chain): number {
  return 1 / timeOf(tokens, options) - 1;
}

export function timeOf(tokens: number, o: Chain): number {
  const a = 1 - Math.exp(-tokens / o.tokenScale);
  const more = 1 + o.keepsRising * (Math.sqrt(Math.max(1, tokens / averageBudget)) - 1);
  const s = o.maxSpeedup > 1 ? 1 + (o.maxSpeedup - 1) * more : o.maxSpeedup;
  const f = o.addressableShare;
  return 1 - a * f * (1 - 1 / (s * (1 - o.reworkShare))) + (a * o.reviewHours) / weekHours;
}

function payrollTaxOf(pay: number): number {
  return 0.0765 * Math.min(pay, 184500) + 0.0145 * Math.max(0, pay - 184500);
}

const z90 = 1.2815515655446004;

export function compoundingAgain(o: Options) {
  const N = Math.round(12 * o.years);
  const L = o.leaveYear === null ? N : Math.round(12 * o.leaveYear);
  const V = Math.round(12 * o.vestingYears);
  const c = Math.round(o.cliffMonths);
  const { amount: A, baseline: B, salary: S } = o;
  const keep = 1 - o.taxRate;
  const G = (1 + o.raise) * (1 + o.promotionRate * o.promotionRaise);
  const yearOf = (m: number): number => Math.floor((m - 1) / 12);
  const d = (m: number): number => (1 + o.discountRate) ** (-m / 12);
  const stay = (m: number): number => (m <= L ? 1 : o.anchor);
  const here = (m: number): boolean => m <= L;
  const months = Array.from({ length: N }, (_, index) => index + 1);
  const sum = (of: (m: number) => number): number => months.reduce((all, m) => all + of(m), 0);

  const raiseOf = (a: number): number =>
    sum(
      (m) => ((keep * a) / 12) * G ** yearOf(m) * (1 - o.raiseFades) ** yearOf(m) * stay(m) * d(m),
    );

  const vestsIn = (j: number): number => (j <= c ? c : j);
  const equity = (priceOverDiscount: (t: number) => number): number =>
    sum((j) => {
      const m = vestsIn(j);
      if (m > L || m > N) return 0;
      const t = ((m - 1) % V) + 1;
      const cost = (A / 12) * G ** yearOf(j) * d(j);
      return keep * o.liquidity * cost * priceOverDiscount(t / 12);
    });
  const line =
    (z: number) =>
    (t: number): number =>
      Math.exp(
        (Math.log(1 + o.equityGrowth) -
          Math.log(1 + o.discountRate) -
          o.equityVolatility ** 2 / 2) *
          t +
          z * o.equityVolatility * Math.sqrt(t),
      );

  const useOf = (a: number): number => {
    const { personalValue: p, personalCap: cap } = o;
    return Math.min(p * (B + a), cap) - Math.min(p * B, cap);
  };
  const stillThere = (m: number): number => G ** yearOf(m) * (1 - o.budgetEnds) ** yearOf(m) * d(m);
  const tokensUseOf = (a: number): number =>
    sum((m) => (here(m) ? ((useOf(a) - o.taxedShare * o.taxRate * a) / 12) * stillThere(m) : 0));
  const tokensCareerOf = (a: number): number => {
    const gain = (1 + upliftOf(B + a, o)) / (1 + upliftOf(B, o)) - 1;
    const rate = Math.min(1, Math.max(0, o.promotionRate * (1 + o.careerEffect * gain)));
    const g = (1 + rate * o.promotionRaise) / (1 + o.promotionRate * o.promotionRaise);
    const factorAfter = (n: number): number => {
      let factor = 1;
      let alive = 1;
      for (let review = 0; review < n; review += 1) {
        factor += (g - 1) * alive;
        alive *= (1 - o.budgetEnds) * g;
      }
      return factor;
    };
    return sum((m) => {
      const n = here(m) ? yearOf(m) : Math.max(0, yearOf(L));
      return ((keep * S) / 12) * (factorAfter(n) - 1) * G ** yearOf(m) * stay(m) * d(m);
    });
  };
  const tokensOf = (a: number): number => tokensUseOf(a) + tokensCareerOf(a);

  const end = {
    raise: raiseOf(A),
    equityMean: equity((t) => ((1 + o.equityGrowth) / (1 + o.discountRate)) ** t),
    equityP10: equity(line(-z90)),
    equityP50: equity(line(0)),
    equityP90: equity(line(z90)),
    tokens: tokensOf(A),
    tokensUse: tokensUseOf(A),
    tokensCareer: tokensCareerOf(A),
  };
  const level = sum((m) => (here(m) ? stillThere(m) / 12 : 0));
  const outlay = {
    raise: sum((m) =>
      here(m) ? (A / 12) * G ** yearOf(m) * (1 - o.raiseFades) ** yearOf(m) * d(m) : 0,
    ),
    equity: sum((j) => (vestsIn(j) <= Math.min(L, N) ? (A / 12) * G ** yearOf(j) * d(j) : 0)),
    tokens: A * level,
  };
  const taxShare = (added: number): number =>
    A === 0 ? 0 : (payrollTaxOf(S + added) - payrollTaxOf(S)) / A;
  const useToTie =
    N === 0 || L === 0
      ? null
      : (end.raise - end.tokensCareer) / level + o.taxedShare * o.taxRate * A;
  const nothing = A === 0 || outlay.tokens === 0;
  const firm = (a: number): number => o.loadedCost * (upliftOf(B + a, o) - upliftOf(B, o));
  const raiseOfOne = raiseOf(1);
  return {
    months: N,
    /** All that base pays, before tax and valued today: what differences of pay are small beside. */
    allPay: sum((m) => (S / 12) * G ** yearOf(m) * d(m)),
    end,
    outlay,
    payrollTax: {
      raise: outlay.raise * taxShare(A),
      equity: outlay.equity * taxShare(A),
      tokens: outlay.tokens * taxShare(o.taxedShare * A),
    },
    exchangeRate: end.raise === 0 ? null : end.tokens / end.raise,
    marginalRate: raiseOfOne === 0 ? null : (tokensOf(A + 1) - tokensOf(A)) / raiseOfOne,
    useToTie,
    breakEvenPersonalValue:
      A === 0 || useToTie === null || useToTie < 0 || useToTie > (o.personalCap * A) / (B + A)
        ? null
        : useToTie / A,
    incidence: {
      firm: nothing ? null : firm(A) / A,
      firmNext: nothing ? null : firm(A + 1) - firm(A),
      you: nothing ? null : end.tokens / outlay.tokens,
    },
  };
}
