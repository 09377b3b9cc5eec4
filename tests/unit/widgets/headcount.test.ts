import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headcount } from '../../../src/model/index.ts';
import type { Mark } from '../../../src/picture/marks.ts';
import { headcountOptions } from '../../../src/scenario/options.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/widgets/parameters.ts';
import { responseCurve } from '../../../src/widgets/response.ts';
import { controlOf, rungsOf } from '../../../src/widgets/rungs.ts';
import { inSight } from '../../../src/widgets/widget.ts';
import {
  chainLayout,
  claimAt,
  doorsOf,
  rowsOf,
  scaleOf,
} from '../../../src/widgets/headcount/layout.ts';
import { chain } from '../../../src/widgets/headcount/picture.ts';
import { widget } from '../../../src/widgets/headcount/widget.ts';
import { anyScenario } from '../scenario/arbitraries.ts';

type Change = Partial<Scenario>;

const facts = factsOf(widget);
const at = (change: Change = {}) => {
  const setting = { ...DEFAULT_SCENARIO, ...change };
  return { setting, answer: headcount(headcountOptions(setting)) };
};

describe('the face of headcount', () => {
  it('has the assumptions that move the team most', () => {
    const { rows } = widget.mainAnswer(DEFAULT_SCENARIO, facts);
    const largest = rows.slice(0, 4).map(({ parameter }) => parameter);
    expect(new Set(inSight(widget))).toEqual(new Set(largest));
  });
});

describe('the answer over each slider of headcount', () => {
  const curve = (parameter: keyof typeof directions, change: Change = {}) => {
    const { setting } = at(change);
    const rungs = rungsOf(controlOf(widget, parameter), facts, setting);
    return responseCurve(widget.response, setting, facts, parameter, rungs);
  };
  /** Whether more of it takes a larger team. */
  const directions = {
    maxSpeedup: false,
    addressableShare: false,
    tokens: false,
    demandGrowth: true,
    teamSize: true,
    reworkShare: true,
    reviewHours: true,
  } as const;
  const names = Object.keys(directions) as (keyof typeof directions)[];

  it.each(names)('goes one way over the whole track of %s', (name) => {
    const answers = curve(name).points.map(({ answer }) => answer!);
    const sorted = [...answers].sort((one, other) => one - other);
    expect(answers).toEqual(directions[name] ? sorted : sorted.reverse());
    expect(sorted[0]).not.toBe(sorted.at(-1));
  });

  it.each<[keyof typeof directions, string]>([
    [
      'maxSpeedup',
      'From 9.3 engineers at 1× to 5.9 engineers at 20×; takes eight, today’s team, at 1.5×.',
    ],
    [
      'demandGrowth',
      'From 5.4 engineers at −20% to 10.9 engineers at 50%; takes eight, today’s team, at 15%.',
    ],
    ['addressableShare', 'From 7.8 engineers at 10% to 4.5 engineers at 80%.'],
  ])('says its ends and where it turns, for %s', (name, expected) => {
    expect(curve(name).words).toBe(expected);
  });

  it('has no answer where no team is large enough', () => {
    expect(curve('demandGrowth', { teamSize: 30 }).words).toContain('to no answer at');
  });

  it('is cut at half of today’s team more or less', () => {
    expect(curve('maxSpeedup', { teamSize: 20 })).toMatchObject({ low: 10, high: 30, turn: 20 });
  });
});

describe('the scale of the claim', () => {
  it('puts the handle where its place gives the same claim back', () => {
    const { setting } = at();
    for (const claim of rungsOf(controlOf(widget, 'maxSpeedup'), facts, setting)) {
      const place = scaleOf({ ...setting, maxSpeedup: claim! })(claim!);
      expect(claimAt(place, facts, setting)).toBe(claim);
    }
  });

  it('does not change while the claim moves over its slider, whatever else is set', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const domains = [1, 3, 20].map((maxSpeedup) =>
          scaleOf({ ...scenario, maxSpeedup }).domain(),
        );
        expect(domains[1]).toEqual(domains[0]);
        expect(domains[2]).toEqual(domains[0]);
      }),
      { numRuns: 200 },
    );
  });

  it('ends where its slider does', () => {
    const { setting } = at();
    expect(claimAt(0, facts, setting)).toBe(1);
    expect(claimAt(100, facts, setting)).toBe(20);
    // From a claim that was typed beyond it, too.
    expect(claimAt(100, facts, at({ maxSpeedup: 100 }).setting)).toBe(20);
  });

  it('names factors that stand clear of today and of each other', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { ticks, today } = chainLayout(at(scenario).answer, scenario);
        const places = [today, ...ticks.map((tick) => tick.at)].sort((one, other) => one - other);
        places.slice(1).forEach((place, index) => {
          expect(place - places[index]!).toBeGreaterThan(10.9);
        });
      }),
      { numRuns: 200 },
    );
    const { setting, answer } = at();
    expect(chainLayout(answer, setting).ticks.map(({ factor }) => factor)).toEqual([2, 5, 10, 20]);
  });
});

describe('the bar in steps', () => {
  const barsOf = (marks: readonly Mark[]) => marks.filter((mark) => mark.mark === 'bar');
  const textsOf = (marks: readonly Mark[]) =>
    marks.flatMap((mark) =>
      mark.mark === 'words'
        ? [typeof mark.text === 'string' ? mark.text : mark.text.map(({ text }) => text).join('')]
        : [],
    );

  it('goes from the claim in outline to what is left of it, each step named', () => {
    const { setting, answer } = at();
    const marks = chain(answer, setting);
    const bars = barsOf(marks);
    expect(bars).toHaveLength(4);
    expect(bars.map(({ outline }) => Boolean(outline))).toEqual([true, false, false, false]);
    const widths = bars.map(({ width }) => width);
    expect(widths).toEqual([...widths].sort((one, other) => other - one));
    expect(textsOf(marks)).toEqual(
      expect.arrayContaining([
        'today',
        '3× claimed',
        '1.25× on 30% of the week',
        '1.2× 25% thrown away',
        '1.15× left once checked',
      ]),
    );
  });

  it('says which part of the week the tools reach at this budget', () => {
    const texts = (change: Change) => textsOf(chain(at(change).answer, at(change).setting));
    expect(texts({ tokens: 2400 })).toContain('1.16× on 21% of the week');
    expect(texts({ tokens: 0 })).toContain('1× on 0% of the week');
  });

  it('says how far a claim has risen that keeps rising', () => {
    const { setting, answer } = at({ keepsRising: 1 });
    expect(textsOf(chain(answer, setting))).toContain('3× claimed, here 6.5×');
  });

  it('goes to the other side of today where output falls', () => {
    const { setting, answer } = at({ maxSpeedup: 0.5 });
    const marks = chain(answer, setting);
    const { today } = chainLayout(answer, setting);
    for (const { x, width } of barsOf(marks)) expect(x + width).toBeCloseTo(today);
  });

  it('stays within its room, whatever is set', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const { x, width } of barsOf(chain(at(scenario).answer, at(scenario).setting))) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the rows of figures', () => {
  const rows = (change: Change = {}) => {
    const { setting, answer } = at(change);
    return rowsOf(doorsOf(answer, setting), setting);
  };
  const people = (change: Change = {}) => {
    const { rows: all, each } = rows(change);
    return all.map((row) => each * row.reduce((sum, { fill }) => sum + fill, 0));
  };

  it('stand for the numbers beside them', () => {
    const { answer } = at();
    const [team, output, budget] = people();
    expect(team).toBeCloseTo(8);
    expect(output).toBeCloseTo(answer.sameOutput.heads!);
    expect(budget).toBeCloseTo(answer.sameBudget.heads);
  });

  it('keep the place of who is there today and is not needed', () => {
    expect(rows().rows.map(({ length }) => length)).toEqual([8, 8, 8]);
    expect(rows({ demandGrowth: 0.3 }).rows.map(({ length }) => length)).toEqual([8, 10, 8]);
    expect(people({ teamSize: 1000 })[1]).toBe(0);
  });

  it('have one measure for all three, and no more figures than can be told apart', () => {
    for (const teamSize of [1, 10, 11, 30, 400, 1e4]) {
      const { rows: all, each } = rows({ teamSize, linkHours: 0 });
      for (const { length } of all) expect(length).toBeLessThanOrEqual(12);
      expect(each * all[0]!.length).toBeGreaterThanOrEqual(teamSize);
    }
    expect(rows().each).toBe(1);
    expect(rows({ teamSize: 30 }).each).toBe(5);
  });

  it('are named by what is wanted', () => {
    const named = (change: Change) => doorsOf(at(change).answer, at(change).setting)[1]!;
    expect(named({}).brief).toBe('Same output');
    expect(named({ demandGrowth: 0.2 })).toMatchObject({
      name: 'The output wanted',
      brief: 'Output +20%',
    });
  });
});
