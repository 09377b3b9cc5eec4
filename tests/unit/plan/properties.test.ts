import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, bandRuns } from '../../../src/plan/band.ts';
import { billedByMonth, type Bill } from '../../../src/plan/bill.ts';
import { nextYear } from '../../../src/plan/forecast.ts';
import { applyRule, whyImpossible, type Rule } from '../../../src/plan/rules.ts';
import { skew } from '../../../src/plan/skew.ts';
import { chosenLayout } from '../../../src/plan/layout.ts';
import { day, Desk } from './support.ts';

const header = ['date', 'email', 'team', 'tool', 'cost'];
const layout = chosenLayout(
  { date: 0, person: 1, team: 2, tool: 3, cost: 4, currency: -1 },
  {},
  'tools',
);
const period = { first: day('2026-07-01'), last: day('2026-09-30') };

const anyRow = fc
  .record({
    month: fc.integer({ min: 7, max: 9 }),
    date: fc.integer({ min: 1, max: 30 }),
    person: fc.integer({ min: 1, max: 9 }),
    tool: fc.constantFrom('cursor', 'claude'),
    cents: fc.integer({ min: -5000, max: 60_000 }),
  })
  .map(({ month, date, person, tool, cents }) => [
    `2026-0${month}-${String(date).padStart(2, '0')}`,
    `p${person}@x.example`,
    `team ${person % 3}`,
    tool,
    (cents / 100).toFixed(2),
  ]);
const rows = fc.array(anyRow, { minLength: 1, maxLength: 60 });

function billOf(...files: string[][][]): Bill {
  const desk = new Desk();
  for (const file of files) desk.read([header, ...file], { layout });
  return desk.ledger({ period }).bill;
}

const alike = (one: Bill, other: Bill): void => {
  expect(one.people).toBe(other.people);
  [...one.use, ...one.total].forEach((use, at) =>
    expect(use).toBeCloseTo([...other.use, ...other.total][at]!, 6),
  );
  expect(one.uses.amount.length).toBe(other.uses.amount.length);
};

const sum = (amounts: Float64Array): number => amounts.reduce((all, amount) => all + amount, 0);
const cap = (amount: number, eachTool = false): Rule => ({
  kind: 'personal',
  cap: amount,
  eachTool,
});
const pool = (amount: number, floor = 0): Rule => ({ kind: 'pool', pool: amount, floor });

describe('any bill', () => {
  it('is the same if a file is dropped twice, or split into overlapping parts by days', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const whole = billOf(some);
        alike(billOf(some, some), whole);
        const early = some.filter(([date = '']) => date <= '2026-08-20');
        const late = some.filter(([date = '']) => date >= '2026-08-10');
        alike(billOf(early, late), whole);
        alike(billOf(late, early), whole);
      }),
    );
  });

  it('is the same in any order of its rows', () => {
    fc.assert(
      fc.property(rows, (some) => {
        alike(billOf([...some].reverse()), billOf(some));
      }),
    );
  });

  it('has every row counted, found again, or set aside, and the money too', () => {
    const mixed = fc.array(
      fc.oneof(
        anyRow,
        anyRow.map((row) => [...row.slice(0, 4), 'oops']),
        anyRow.map((row) => ['no day', ...row.slice(1)]),
        anyRow.map((row) => row.slice(0, 3)),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(mixed, mixed, (one, other) => {
        const desk = new Desk();
        for (const file of [one, other]) {
          const { counts, byCurrency, asides } = desk.read([header, ...file], { layout });
          expect(counts.counted + counts.again + counts.aside).toBe(file.length);
          expect(asides.length).toBe(counts.aside);
          const sums = byCurrency.get('USD')?.sums;
          const money =
            (sums?.use.value ?? 0) + (sums?.again.value ?? 0) + (sums?.aside.value ?? 0);
          const given = file.map((row) => Number(row[4])).filter(Number.isFinite);
          expect(money).toBeCloseTo(
            given.reduce((all, cost) => all + cost, 0),
            6,
          );
        }
      }),
    );
  });

  it('is billed as it is used where there is one price', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const { use, billed } = billOf(some);
        expect(billed).toEqual(use);
      }),
    );
  });
});

const amount = fc.integer({ min: 0, max: 2000 });

describe('any rule', () => {
  it('lets no one have more than they want, and no pool more than it holds', () => {
    fc.assert(
      fc.property(rows, amount, amount, (some, one, floor) => {
        const bill = billOf(some);
        const rules = [cap(one), cap(one, true), pool(one), pool(bill.people * floor + one, floor)];
        for (const rule of rules) {
          const { applied, allowed, saved, wanted } = applyRule(bill, rule);
          applied.let.forEach((got, cell) =>
            expect(got).toBeLessThanOrEqual(applied.want[cell]! + 1e-9),
          );
          expect(saved).toBeCloseTo((12 / bill.months.length) * (wanted - allowed), 6);
          if (rule.kind === 'pool') {
            expect(allowed).toBeLessThanOrEqual(bill.months.length * rule.pool + 1e-6);
          }
        }
      }),
    );
  });

  it('stops nobody without an end, everybody who uses anything at 0, and never more for being larger', () => {
    fc.assert(
      fc.property(rows, amount, amount, (some, one, other) => {
        const bill = billOf(some);
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        for (const make of [cap, pool]) {
          const stops = (at: number) => applyRule(bill, make(at)).stopped.personMonths;
          expect(stops(1e12)).toBe(0);
          expect(stops(large)).toBeLessThanOrEqual(stops(small));
          const { applied, stopped } = applyRule(bill, make(0));
          expect(stopped.personMonths).toBe(applied.want.filter((want) => want > 0).length);
          expect(sum(applied.let)).toBe(0);
        }
      }),
    );
  });

  it('with floors of P/N is caps of that floor', () => {
    fc.assert(
      fc.property(rows, amount, (some, floor) => {
        const bill = billOf(some);
        const pooled = applyRule(bill, pool(bill.people * floor, floor));
        const capped = applyRule(bill, cap(floor));
        pooled.applied.let.forEach((got, cell) =>
          expect(got).toBeCloseTo(capped.applied.let[cell]!, 6),
        );
        expect(pooled.stopped).toEqual(capped.stopped);
      }),
    );
  });

  it('that cannot be kept is refused in a sentence', () => {
    const bill = billOf([['2026-07-01', 'a@x.example', '', 'cursor', '5.00']]);
    expect(whyImpossible(pool(50, 60), 1)).toBe(
      'A floor of $60 for 1 people is $60, more than the pool of $50.',
    );
    expect(() => applyRule(bill, pool(50, 60))).toThrow(RangeError);
    expect(() => applyRule(bill, cap(-1))).toThrow(RangeError);
  });
});

describe('any skew', () => {
  it('is 0 among equals and (N − 1)/N if one has all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 1e6 }), (n, each) => {
        expect(skew(new Float64Array(n).fill(each)).gini).toBeCloseTo(0, 9);
        const one = new Float64Array(n);
        one[n >> 1] = each;
        expect(skew(one).gini).toBeCloseTo((n - 1) / n, 9);
      }),
    );
  });

  it('sets refunds apart and has no answer where nothing is used', () => {
    expect(skew(Float64Array.of(-4, 0, 0))).toMatchObject({
      ...{ gini: null, topTenth: null, lorenz: [], ninthToMedian: null },
      negative: { people: 1, sum: -4 },
    });
  });
});

describe('any next year', () => {
  it('has one band for a seed, which holds what each price and use make of it', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (some, seed) => {
        const bill = billOf(some);
        const path = { use: 0, price: 0 };
        const one = bandOf(bill, path, bandRuns(bill, seed, 200));
        expect(bandOf(bill, path, bandRuns(bill, seed, 200))).toEqual(one);
        expect(one!.low).toBeLessThanOrEqual(one!.high);
      }),
      { numRuns: 30 },
    );
  });

  it('of one person for a day, or of refunds alone, is what they come to', () => {
    const [july, refunds] = [
      billOf([['2026-09-01', 'a@x.example', '', 'cursor', '66.00']]),
      billOf([['2026-09-01', 'a@x.example', '', 'cursor', '-66.00']]),
    ];
    const year = (bill: Bill) =>
      nextYear({ months: bill.months, billed: billedByMonth(bill) }, { use: 0, price: 0 })!;
    // A mean of three months of 22 working days that one of them has $3 a day: $1, and 261 such days come.
    expect(year(july)).toBeCloseTo(261, 6);
    expect(year(refunds)).toBeCloseTo(-261, 6);
  });
});
