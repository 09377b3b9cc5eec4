import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bar, Mark } from '../../../src/picture/marks.ts';
import { settle } from '../../../src/scenario/settle.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { widgetNamed } from '../../../src/widgets/all.ts';
import { response, signedRaise } from '../../../src/widgets/offer/answer.ts';
import { gripsOf, nearestGrip, termAt } from '../../../src/widgets/offer/grips.ts';
import { barsOf, scaleOf, widthOf } from '../../../src/widgets/offer/offer-bar.ts';
import { offersOf } from '../../../src/widgets/offer/offers.ts';
import { bands, chart, offerMarks } from '../../../src/widgets/offer/picture.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/widgets/parameters.ts';
import { responseCurve } from '../../../src/widgets/response.ts';
import { controlOf, rungsOf } from '../../../src/widgets/rungs.ts';

type Change = Partial<Scenario>;

const widget = widgetNamed('offer');
const facts = factsOf(widget);

function barCase(change: Change = {}) {
  const { scenario } = settle({ ...DEFAULT_SCENARIO, ...change });
  const offers = offersOf(scenario);
  const bars = barsOf(offers);
  const width = widthOf(bars);
  const [a, b] = bars as [(typeof bars)[0], (typeof bars)[0]];
  const grips = bars.map((bar) => gripsOf(bar, scenario, width));
  return { scenario, offers, bars, a, b, width, grips };
}

const nothing: Change = {
  ...{ salary: 0, equity: 0, signOn: 0, tokens: 0 },
  ...{ otherSalary: 0, otherEquity: 0, otherSignOn: 0, otherTokens: 0 },
};

const boxes = (marks: readonly Mark[]): Bar[] =>
  marks.filter((mark): mark is Bar => mark.mark === 'bar');

const dollars = fc.integer({ min: 0, max: 1e7 });

const someTerms = fc.record({
  ...{ salary: dollars, equity: dollars, tokens: dollars, signOn: dollars },
  ...{ otherSalary: dollars, otherEquity: dollars, otherTokens: dollars },
  taxedShare: fc.constantFrom(0, 0.5, 1),
  leaveMonth: fc.integer({ min: 0, max: 480 }),
  offerYears: fc.constantFrom(0, 0.25, 1, 4, 40),
});

describe('the bar of an offer', () => {
  it('has its pieces end to end, ends with what reaches you, and lies within what the picture is wide', () => {
    fc.assert(
      fc.property(someTerms, (change) => {
        const { bars, width } = barCase(change);
        for (const { pieces, reach, total, cost } of bars) {
          let end = 0;
          for (const { from, to, emptyFrom } of pieces) {
            expect(from).toBe(end);
            expect(emptyFrom).toBeGreaterThanOrEqual(from);
            expect(emptyFrom).toBeLessThanOrEqual(to);
            end = to;
          }
          expect(reach).toBe(end);
          expect(total).toBeLessThanOrEqual(reach * (1 + 1e-9));
          expect(Math.max(cost, reach)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is as long as what reaches you where no tax takes from it', () => {
    const { a, offers } = barCase();
    expect(a.reach).toBeCloseTo(offers.comparison.a.toYou.total, 6);
    expect(a.cost).toBe(offers.comparison.a.toEmployer.total);
  });

  it('empties what has not vested on the day you leave, and no more', () => {
    const stockOf = (change: Change) =>
      barCase(change).a.pieces.find(({ part }) => part === 'equity')!;
    const emptied = [0, 11, 12, 30, 48, 60].map((leaveMonth) => {
      const { from, to, emptyFrom } = stockOf({ leaveMonth });
      return (to - emptyFrom) / (to - from);
    });
    expect(emptied[0]).toBe(1);
    expect(emptied[1]).toBe(1);
    expect(emptied[2]).toBeCloseTo(0.75, 6);
    expect(emptied[3]).toBeCloseTo(18 / 48, 6);
    expect(emptied[4]).toBeCloseTo(0, 6);
    expect(emptied[5]).toBe(0);
  });

  it('shows with the worse offer where the base would bring it, which is where the other ends', () => {
    const { a, b, offers } = barCase();
    expect(a.match).toEqual({ raise: offers.comparison.raiseToMatch, to: b.total });
    expect(b.match).toBeNull();
    expect(barCase({ otherSalary: 180000 }).b.match?.to).toBeGreaterThan(0);
  });

  it('shows no base where there are no years to pay it in, or the two tie', () => {
    for (const change of [
      { offerYears: 0, signOn: 10000 },
      { otherSalary: 200000, otherTokens: 18000 },
    ])
      expect(barCase(change).bars.map(({ match }) => match)).toEqual([null, null]);
  });

  it('takes back from its end what tax on tokens costs you', () => {
    const { a } = barCase({ taxedShare: 1 });
    expect(a.total).toBeLessThan(a.reach);
    const marks = boxes(offerMarks(a, barCase({ taxedShare: 1 }).width));
    const scale = scaleOf(barCase({ taxedShare: 1 }).width);
    expect(marks.some(({ role, x }) => role === 'paper' && x === scale(a.total))).toBe(true);
  });

  it('is nothing at all where nobody pays anything', () => {
    const { bars, width, grips } = barCase(nothing);
    expect(chart(bars, width, grips)).toEqual([]);
  });

  it('stays within its band, whatever the offers are', () => {
    fc.assert(
      fc.property(someTerms, (change) => {
        const { bars, width, grips } = barCase(change);
        for (const { x, width: length, y, height } of boxes(chart(bars, width, grips))) {
          expect(length).toBeGreaterThanOrEqual(0);
          expect(x + length).toBeLessThanOrEqual(100.0001);
          expect(bands.some((band) => band.top === y && band.height === height)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('an end of a piece', () => {
  it('stands where its number puts it, and gives that number back', () => {
    for (const change of [
      {},
      { taxedShare: 1 },
      { bonusRate: 0.3, offerYears: 2, budgetEnds: 0.2 },
    ]) {
      const { grips, width, scenario } = barCase(change);
      for (const grip of grips.flat())
        expect(termAt(grip, grip.at, width, facts, scenario), grip.parameter).toBe(
          scenario[grip.parameter],
        );
    }
  });

  it('sets only numbers that a slider would have', () => {
    const { grips, width, scenario } = barCase();
    for (const grip of grips.flat()) {
      const rungs = rungsOf(controlOf(widget, grip.parameter), facts, scenario);
      for (let along = 0; along <= 100; along += 7)
        expect(rungs).toContain(termAt(grip, along, width, facts, scenario));
    }
  });

  it('is left to the fields where fingers would find two at once', () => {
    const names = (change: Change) => barCase(change).grips[0]!.map(({ parameter }) => parameter);
    expect(names({})).toEqual(['salary', 'equity', 'tokens']);
    expect(names({ equity: 2000 })).toEqual(['salary', 'tokens']);
    const { a, scenario, width } = barCase({ equity: 2000 });
    expect(gripsOf(a, scenario, width, 'equity').map(({ parameter }) => parameter)).toEqual([
      'equity',
      'tokens',
    ]);
  });

  it('is the nearest one where a bar is clicked, and none beside the bars', () => {
    const { grips } = barCase();
    const y = bands[1].top + 1;
    expect(nearestGrip(grips, bands, { x: 30, y })?.parameter).toBe('otherSalary');
    expect(nearestGrip(grips, bands, { x: 99, y })?.parameter).toBe('otherTokens');
    expect(nearestGrip(grips, bands, { x: 30, y: bands[1].top - 1 })).toBeUndefined();
  });
});

describe('the base that evens two offers, over a slider', () => {
  const curveOf = (
    parameter: 'personalValue' | 'leaveMonth' | 'taxedShare',
    change: Change = {},
  ) => {
    const { scenario } = barCase(change);
    const rungs = rungsOf(controlOf(widget, parameter), facts, scenario);
    return { rungs, scenario, curve: responseCurve(response, scenario, facts, parameter, rungs) };
  };

  it('is what the model says at each of its points', () => {
    const { curve, rungs, scenario } = curveOf('personalValue');
    for (const { at, answer } of curve.points) {
      const personalValue = rungs[Math.round((at * (rungs.length - 1)) / 100)]!;
      expect(answer).toBe(signedRaise(offersOf({ ...scenario, personalValue }).comparison));
    }
  });

  it('falls for the offer without tokens as they are worth more, and rises as they are taxed', () => {
    const answers = (name: 'personalValue' | 'taxedShare') =>
      curveOf(name).curve.points.map(({ answer }) => answer!);
    const [worth, taxed] = [answers('personalValue').slice(0, 6), answers('taxedShare')];
    expect(worth).toEqual(worth.toSorted((one, other) => other - one));
    expect(taxed).toEqual(taxed.toSorted((one, other) => one - other));
    expect(worth[0]).toBeGreaterThan(worth.at(-1)!);
    expect(taxed[0]).toBeLessThan(taxed.at(-1)!);
  });

  it('says its ends, for whom the base is, and where the two tie', () => {
    expect(curveOf('taxedShare').curve.words).toBe(
      'From $18,300 more base for A at 0% to $25,900 more base for A at 100%.',
    );
    expect(curveOf('taxedShare', { otherSalary: 200000 }).curve.words).toBe(
      'From $1,750 more base for B at 0% to $5,890 more base for A at 100%; the two tie at 25%.',
    );
  });

  it('is drawn from the tie on to the side where the answer lies', () => {
    const span = (change: Change) => response.span(barCase(change).scenario, facts);
    expect(span({})).toEqual([0, 30000]);
    expect(span({ otherSalary: 180000 })).toEqual([-50000, 0]);
    expect(span(nothing)).toEqual([-5000, 5000]);
  });

  it('is none where no base can even them', () => {
    expect(response.answer(barCase({ offerYears: 0, signOn: 10000 }).scenario, facts)).toBeNull();
  });
});
