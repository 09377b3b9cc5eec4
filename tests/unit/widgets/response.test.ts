import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/site/facts.ts';
import { settle } from '../../../src/scenario/settle.ts';
import { widgetNamed, widgetNames } from '../../../src/widgets/all.ts';
import { positionOf } from '../../../src/widgets/ladder.ts';
import { DEFAULT_SCENARIO } from '../../../src/widgets/parameters.ts';
import {
  answerAlong,
  askedPositions,
  responseCurve,
  responsePoints,
  type Response,
} from '../../../src/widgets/response.ts';
import { curveMarks, endMarks, pointOf } from '../../../src/widgets/response-marks.ts';
import { rungsOf } from '../../../src/widgets/rungs.ts';
import { foldedOf } from '../../../src/widgets/widget.ts';
import { anyScenario } from '../scenario/arbitraries.ts';

/** Every slider of a widget: those of its face, and those that unfold. */
const slidersOf = (name: string) => {
  const widget = widgetNamed(name);
  return [
    ...widget.controls.filter((control) => 'parameter' in control),
    ...foldedOf(widget).map(({ control }) => control),
  ];
};

const straight: Response = {
  answer: ({ amount }) => (amount > 40_000 ? null : amount / 20_000),
  print: (answer) => `${answer} cents`,
  printShort: (answer) => `${answer}¢`,
  turn: () => ({ at: 1, words: 'ties with a raise', name: 'tie' }),
  span: () => [0, 2],
};
const noFacts = { stops: {}, choices: {} };
const thousands = Array.from({ length: 51 }, (_, index) => index * 1000);

describe('the answer over a slider', () => {
  it.each(widgetNames)('of %s is the model’s at each of its points', (name) => {
    const { response } = widgetNamed(name);
    const facts = factsOf(widgetNamed(name));
    for (const control of slidersOf(name)) {
      const rungs = rungsOf(control, facts, DEFAULT_SCENARIO);
      const asked = askedPositions(rungs.length);
      expect(asked).toHaveLength(Math.min(responsePoints, rungs.length));
      expect([asked[0], asked.at(-1)]).toEqual([0, rungs.length - 1]);
      const { points } = responseCurve(response, DEFAULT_SCENARIO, facts, control.parameter, rungs);
      expect(points.map(({ answer }) => answer)).toEqual(
        asked.map((position) => {
          const set = { ...DEFAULT_SCENARIO, [control.parameter]: rungs[position] };
          return response.answer(settle(set).scenario, facts);
        }),
      );
    }
  });

  it.each(widgetNames)('of %s passes through the answer as it stands', (name) => {
    const { response } = widgetNamed(name);
    const facts = factsOf(widgetNamed(name));
    const now = response.answer(DEFAULT_SCENARIO, facts)!;
    const [low, high] = response.span(DEFAULT_SCENARIO, facts);
    expect(now).toBeGreaterThanOrEqual(low);
    expect(now).toBeLessThanOrEqual(high);
    for (const control of slidersOf(name)) {
      const rungs = rungsOf(control, facts, DEFAULT_SCENARIO);
      const curve = responseCurve(response, DEFAULT_SCENARIO, facts, control.parameter, rungs);
      const at =
        (100 * positionOf(rungs, DEFAULT_SCENARIO[control.parameter])) / (rungs.length - 1);
      const read = answerAlong(curve, at);
      // Between two of its points a bent curve is cut short.
      expect(Math.abs((read ?? NaN) - now), control.parameter).toBeLessThan((high - low) / 20);
    }
  });

  it.each(widgetNames)('of %s is drawn within its strip, whatever is set', (name) => {
    const { response } = widgetNamed(name);
    const facts = factsOf(widgetNamed(name));
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const control of slidersOf(name).slice(0, 4)) {
          const rungs = rungsOf(control, facts, scenario);
          const curve = responseCurve(response, scenario, facts, control.parameter, rungs);
          const lines = curveMarks(curve).flatMap((mark) =>
            mark.mark === 'line' ? mark.points : [],
          );
          const point = pointOf(curve, 50);
          for (const { x, y } of [...lines, ...(point ? [point] : [])]) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(100);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(100);
          }
          expect(curve.words).not.toMatch(/NaN|undefined|Infinity|∞/);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('says both its ends, and where the verdict turns', () => {
    const rungs = thousands.slice(0, 41);
    const { words, turnsAt } = responseCurve(straight, DEFAULT_SCENARIO, noFacts, 'amount', rungs);
    expect(words).toBe(
      'From 0 cents at $0 a year to 2 cents at $40,000 a year; ties with a raise at $20,000 a year.',
    );
    expect(turnsAt).toBe(50);
  });

  it('turns at the very position where it does, not only between the points that are drawn', () => {
    const rungs = thousands
      .slice(0, 41)
      .flatMap((amount) => [0, 200, 400].map((add) => amount + add));
    for (const at of [200, 3400, 7200, 20000, 38400]) {
      const turning = { ...straight, turn: () => ({ at: at / 20_000, words: 'turns', name: '' }) };
      const { words } = responseCurve(turning, DEFAULT_SCENARIO, noFacts, 'amount', rungs);
      expect(words).toContain(`; turns at $${at.toLocaleString('en-US')} a year.`);
    }
  });

  it('has a gap where there is no answer, and says so of an end', () => {
    const curve = responseCurve(straight, DEFAULT_SCENARIO, noFacts, 'amount', thousands);
    expect(curve.words).toContain('to no answer at $50,000 a year');
    expect(curve.ends).toEqual(['0¢', '']);
    expect(answerAlong(curve, 95)).toBeNull();
    expect(pointOf(curve, 95)).toBeNull();
    expect(answerAlong(curve, 40)).toBeCloseTo(1, 1);
  });

  it('leaves the word at an end out where the handle is', () => {
    const curve = responseCurve(
      straight,
      DEFAULT_SCENARIO,
      noFacts,
      'amount',
      thousands.slice(0, 41),
    );
    const ends = (handle: number) =>
      endMarks(curve, handle).map((mark) => (mark.mark === 'words' ? mark.text : ''));
    expect(ends(50)).toEqual(['0¢', '2¢']);
    expect(ends(3)).toEqual(['2¢']);
    expect(ends(97)).toEqual(['0¢']);
  });
});
