import { describe, expect, it } from 'vitest';
import { chainDraws, chainHere, headcountSample, PARAMETERS } from '../../../src/model/index.ts';
import { sayAside } from '../../../src/plan/aside.ts';
import { bandOf, bandRuns } from '../../../src/plan/band.ts';
import { billedByMonth, yearlyUse } from '../../../src/plan/bill.ts';
import { dateOf, workdaysOf } from '../../../src/plan/calendar.ts';
import { levelOf, nextYear, ownTrend, perWorkday } from '../../../src/plan/forecast.ts';
import { pressure } from '../../../src/plan/pressure.ts';
import { applyRule, sameMoneyPool, type Rule } from '../../../src/plan/rules.ts';
import { skew } from '../../../src/plan/skew.ts';
import { groupsOf, meanGain, pays, zonesOf } from '../../../src/plan/teams.ts';
import { CurveSum, intervalsOf, lossOf, valueLost } from '../../../src/plan/value.ts';
import { day, fortyRows } from './support.ts';

const { desk, reading, ledger } = fortyRows();
const { bill } = ledger;
const cost = PARAMETERS.loadedCost.default;
const here = chainHere();
const draws = chainDraws();
const nameOf = (person: number): string =>
  desk.people.name(ledger.numbers[person]!).toLowerCase().slice(0, 3);
const named = (values: Float64Array): Record<string, number> =>
  Object.fromEntries([...values].map((value, person) => [nameOf(person), value]));
const within = (actual: number, wanted: number, slack: number): void => {
  expect(Math.abs(actual - wanted), `${actual} for ${wanted}`).toBeLessThanOrEqual(slack);
};
/** An end of eight draws in ten, as far as another generator of 10,000 may be off. */
const lowEnd = (actual: number, wanted: number): void =>
  within(actual, wanted, Math.max(0.08 * Math.abs(wanted), 400));
const highEnd = (actual: number, wanted: number, share = 0.04): void =>
  within(actual, wanted, share * wanted);

describe('the bill of forty rows, read', () => {
  it('has 39 rows, 37 of them counted, and the total and the word aside', () => {
    expect(reading.counts).toMatchObject({ rows: 39, counted: 37, aside: 2, again: 0 });
    expect(reading.byCurrency.get('USD')?.sums.use.value).toBeCloseTo(9236.5, 2);
    const said = reading.asides.map((aside) => sayAside(aside, () => false));
    expect(reading.asides.map(({ line }) => line)).toEqual([21, 40]);
    expect(said[0]).toContain('line 21: a total (“Total”)');
    expect(said[1]).toBe(
      'line 40: cost_usd “oops” is not a number; a number such as 12.50 was expected',
    );
  });

  it('flags the row that equals another with its money, and the refund', () => {
    const { sums } = reading.byCurrency.get('USD')!;
    expect([reading.counts.equal, sums.equal.value]).toEqual([1, 415]);
    expect([reading.counts.refunds, sums.refunds.value]).toEqual([1, -150]);
  });

  it('has four complete months and six people, dee being one of them', () => {
    const months = billedByMonth(bill);
    [1930.5, 1724.25, 2601, 2980.75].forEach((sum, month) =>
      expect(months[month]).toBeCloseTo(sum, 2),
    );
    expect(named(bill.total)).toEqual({
      ...{ ana: 5435, ben: 681, cem: 264.5, dee: 2706, eli: 116, fay: 34 },
    });
  });

  it('thinks of the same period by itself', () => {
    expect(desk.ledger().period).toEqual({ first: day('2026-07-01'), last: day('2026-10-31') });
  });
});

describe('its skew', () => {
  it('is the printed one', () => {
    const found = skew(bill.total);
    expect(found.gini).toBeCloseTo(0.63501, 5);
    expect(found.ninthToMedian).toBeCloseTo(8.6103, 4);
    [0, 0.0037, 0.0162, 0.0449, 0.1186, 0.4116, 1].forEach((share, index) =>
      expect(found.lorenz[index]!.money).toBeCloseTo(share, 4),
    );
  });
});

const pool = (amount: number, floor = 0): Rule => ({ kind: 'pool', pool: amount, floor });
const cap = (amount: number): Rule => ({ kind: 'personal', cap: amount });
const sameMoney = (floor: number): Rule =>
  pool(sameMoneyPool(bill, applyRule(bill, cap(600)).allowed, floor), floor);

describe('its rules', () => {
  type Row = [string, Rule, number[], number, number | null, number[], number[]];

  it.each<Row>([
    ['cap 600', cap(600), [2, 6], 11040, 7.6091, [1811, 31667], [16021, 52192]],
    ['cap 1,500', cap(1500), [1, 1], 825, 0.7857, [1.21, 2777], [483, 4829]],
    ['pool 1,500', pool(1500), [5, 16], 10159.5, 15.577, [24673, 54343], [37799, 72649]],
    ['with a floor', pool(1500, 100), [3, 12], 12516, 11.4697, [13569, 53993], [32050, 78191]],
    ['same money', sameMoney(0), [6, 17], 11040, null, [27534, 59589], [41611, 79262]],
    ['same money, floor', sameMoney(100), [3, 12], 11040, null, [12022, 48899], [27762, 70550]],
  ])('come to the printed sums: %s', (_, rule, stopped, saved, lostDays, level, rising) => {
    const result = applyRule(bill, rule);
    expect(result.wanted).toBeCloseTo(9386.5, 2);
    expect(Object.values(result.stopped)).toEqual(stopped);
    expect(result.saved).toBeCloseTo(saved, 1);
    if (lostDays !== null) expect(result.lostDays).toBeCloseTo(lostDays, 4);
    const lost = valueLost(result, bill.months.length, cost, here);
    within(lost.levelsOff.rationed, level[0]!, 1);
    within(lost.levelsOff.cutOff, level[1]!, 1);
    within(lost.keepsRising.rationed, rising[0]!, 1);
    within(lost.keepsRising.cutOff, rising[1]!, 1);
  });

  it('let the same money through pools of the printed sizes', () => {
    const allowed = applyRule(bill, cap(600)).allowed;
    within(sameMoneyPool(bill, allowed), 1426.63, 0.01);
    within(sameMoneyPool(bill, allowed, 100), 1623, 0.01);
  });

  it('cap each tool on its own', () => {
    const result = applyRule(bill, { kind: 'personal', cap: 600, eachTool: true });
    expect(result.stopped).toEqual({ people: 2, personMonths: 7 });
    expect(result.saved).toBeCloseTo(4800, 2);
  });

  it('stop ana and dee on the printed days', () => {
    const { applied } = applyRule(bill, cap(600));
    const stops = [...applied.firstRefused].flatMap((first, cell) => {
      if (first === -1) return [];
      const { month, date } = dateOf(first);
      const person = nameOf(Math.floor(cell / bill.months.length));
      return [`${person} ${date}/${month} ${applied.want[cell]! - applied.let[cell]!}`];
    });
    expect(stops.sort()).toEqual(
      [
        'ana 9/7 635',
        'ana 3/8 495',
        'ana 1/9 880',
        'ana 2/10 1175',
        'dee 8/9 230',
        'dee 15/10 265',
      ].sort(),
    );
  });

  it.each([
    [100, 3, 12, 23316],
    [250, 2, 8, 18873],
    [1000, 1, 4, 4755],
    [2000, 0, 0, 0],
  ])('at the stop of $%i', (amount, people, personMonths, saved) => {
    const result = applyRule(bill, cap(amount));
    expect(result.stopped).toEqual({ people, personMonths });
    expect(result.saved).toBeCloseTo(saved, 2);
  });

  it('have the printed ends over the draws', () => {
    // Where the curve is about 0 the lower ends of ten thousand lie further apart than the slack: of ten times as many.
    const draws = chainDraws({ draws: 100_000 });
    const { rationed, cutOff } = lossOf(applyRule(bill, cap(600)), bill.months.length, cost);
    const [rationedLevel, cutLevel] = intervalsOf([rationed, cutOff], draws, 'levelsOff');
    const [rationedRising, cutRising] = intervalsOf([rationed, cutOff], draws, 'keepsRising');
    lowEnd(rationedLevel!.low, 4);
    highEnd(rationedLevel!.high, 10023);
    lowEnd(cutLevel!.low, 880);
    highEnd(cutLevel!.high, 68355);
    lowEnd(rationedRising!.low, 9408);
    highEnd(rationedRising!.high, 35730);
    lowEnd(cutRising!.low, 21882);
    highEnd(cutRising!.high, 98914);
  });
});

describe('its next year', () => {
  const months = { months: bill.months, billed: billedByMonth(bill) };
  const runs = bandRuns(bill);

  it('begins at the printed level', () => {
    expect(bill.months.map(workdaysOf)).toEqual([23, 21, 22, 22]);
    const last = bill.months.at(-1)!;
    const ahead = Array.from({ length: 12 }, (_, index) => workdaysOf(last + 1 + index));
    expect(ahead.reduce((sum, days) => sum + days)).toBe(260);
    expect(levelOf(months)).toBeCloseTo(111.941, 3);
    expect(perWorkday(months)[1]).toBeCloseTo(82.1071, 4);
    expect(perWorkday(months)[3]).toBeCloseTo(135.4886, 4);
  });

  it.each([
    [0, 0, 29104.66],
    [0, -0.35, 23217.66],
    [0, 0.2, 32173.43],
    [1.33 / 0.65 - 1, -0.35, 34086.4],
    [2 / 0.65 - 1, 0, 56364.52],
    [2 / 0.65 - 1, 0.2, 63338.55],
  ])('at use %d and price %d', (use, price, wanted) => {
    within(nextYear(months, { use, price })!, wanted, 0.02);
  });

  it('has the printed bands', () => {
    const still = bandOf(bill, { use: 0, price: 0 }, runs)!;
    expect(still.drawn).toBe('people and months');
    lowEnd(still.low, 10931);
    highEnd(still.high, 49886);
    const most = bandOf(bill, { use: 2 / 0.65 - 1, price: 0.2 }, runs)!;
    lowEnd(most.low, 23815);
    highEnd(most.high, 108708);
  });

  it('prints the file’s own trend', () => {
    within(ownTrend(months)!, 8.68, 0.01);
  });

  it('draws people only while there are three months', () => {
    const three = fortyRows().desk.ledger({
      period: { first: day('2026-07-01'), last: day('2026-09-30') },
    }).bill;
    const given = { months: three.months, billed: billedByMonth(three) };
    within(nextYear(given, { use: 0, price: 0 })!, 24731.42, 0.02);
    const band = bandOf(three, { use: 0, price: 0 }, bandRuns(three))!;
    expect(band.drawn).toBe('people only');
    lowEnd(band.low, 9015);
    highEnd(band.high, 43660, 0.1);
  });
});

describe('whether it pays', () => {
  const spends = yearlyUse(bill);
  const ofTeam = (team: string): Float64Array =>
    spends.filter((_, person) => bill.teams[bill.team[person]!] === team);

  it.each([
    ['Core', 6380.5, 0.02231, 0.09418, 0.003, 0.201, 0.12709, 0.038, 0.247, 0.14136, 0.19287],
    ['Data', 2856, 0.00999, 0.05764, 0.002, 0.122, 0.07937, 0.023, 0.152, 0.10889, 0.11605],
    ['all', 4618.25, 0.01615, 0.07591, 0.002, 0.162, 0.10323, 0.031, 0.2, 0.13165, 0.16411],
  ])(
    'has the printed row of %s',
    (name, aHead, need, level, l, h, rising, rl, rh, wrong, wrongRising) => {
      const group = { name, spends: name === 'all' ? spends : ofTeam(name) };
      const [answer] = pays([group], cost, here, draws);
      expect(answer!.aHead).toBeCloseTo(aHead, 2);
      within(answer!.need, need, 1e-5);
      within(answer!.gain.levelsOff, level, 1e-5);
      within(answer!.gain.keepsRising, rising, 1e-5);
      within(answer!.range.levelsOff.low, l, 0.004);
      within(answer!.range.levelsOff.high, h, 0.004);
      within(answer!.range.keepsRising.low, rl, 0.004);
      within(answer!.range.keepsRising.high, rh, 0.004);
      expect(answer!.verdict).toBe('open');
      const atMean = meanGain(Float64Array.of(answer!.aHead));
      within(atMean.at(here.levelsOff), wrong, 1e-5);
      within(atMean.at(here.keepsRising), wrongRising, 1e-5);
    },
  );

  it('shows all alone, both teams being under five', () => {
    const names = { all: 'all', small: 'others' };
    expect(groupsOf(bill, names).map(({ name }) => name)).toEqual(['all']);
  });

  it('knows the people’s yearly use and its median', () => {
    expect(named(spends)).toEqual({
      ...{ ana: 16305, ben: 2043, cem: 793.5, dee: 8118, eli: 348, fay: 102 },
    });
    const [answer] = pays([{ name: 'all', spends }], cost, here, draws.slice(0, 10));
    within(answer!.medianNeed, 0.00496, 1e-5);
  });

  it('has five people where gains may level off and one beyond', () => {
    const { cheapest } = headcountSample();
    const ends = { levelsOff: cheapest.levelsOff.p90, keepsRising: cheapest.keepsRising.p90 };
    highEnd(ends.levelsOff, 9640);
    highEnd(ends.keepsRising, 20790);
    expect(zonesOf(spends, ends)).toEqual([5, 1, 0]);
  });
});

describe('its pressure', () => {
  it('is the printed one', () => {
    const found = pressure(4618.25, cost, 1);
    within(found.share, 0.01589, 1e-5);
    within(found.low.engineers, 1.00955, 1e-5);
    within(found.high.engineers, 0.90109, 1e-5);
    within(found.high.share, 0.1132, 1e-4);
    within(found.years!, 5.95, 0.005);
    expect(found.isSmall).toBe(false);
  });
});

describe('sums over the bins of the curve', () => {
  it('are within a thousandth of the sums over all people', () => {
    const spend = (index: number): number => 2 * 1.9 ** (index % 19) + index;
    const sum = new CurveSum();
    for (let index = 0; index < 2000; index += 1) sum.add(spend(index), 1);
    for (const shape of ['levelsOff', 'keepsRising'] as const) {
      const [binned] = intervalsOf([sum], [here], shape);
      expect(Math.abs(binned!.low / sum.at(here[shape]) - 1)).toBeLessThan(1e-3);
    }
  });
});
