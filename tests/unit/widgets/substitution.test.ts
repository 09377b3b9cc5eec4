import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { substitution } from '../../../src/model/index.ts';
import { plainText, type Mark } from '../../../src/picture/marks.ts';
import { substitutionOptions } from '../../../src/scenario/options.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { widgetNamed } from '../../../src/widgets/all.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/widgets/parameters.ts';
import { responseCurve } from '../../../src/widgets/response.ts';
import { controlOf, rungsOf } from '../../../src/widgets/rungs.ts';
import { controls } from '../../../src/widgets/substitution/controls.ts';
import { dotOf } from '../../../src/widgets/substitution/contours.ts';
import { numbersAt } from '../../../src/widgets/substitution/dragging.ts';
import { map } from '../../../src/widgets/substitution/picture.ts';
import * as says from '../../../src/widgets/substitution/sentences.ts';
import { tens } from '../../../src/widgets/substitution/tens.ts';
import { anyScenario } from '../scenario/arbitraries.ts';

const widget = widgetNamed('substitution');
const facts = factsOf(widget);

const answerTo = (change: Partial<Scenario>) => {
  const setting = { ...DEFAULT_SCENARIO, ...change };
  return { setting, answer: substitution(substitutionOptions(setting)) };
};

describe('the headline of substitution', () => {
  it.each<[string, Partial<Scenario>, string]>([
    ['at the defaults', {}, 'Cheaper tokens add jobs: 10.2 for every ten today.'],
    [
      'when tokens cut jobs',
      { sigma: 2.6, demandElasticity: 0.3, tokens: 100000 },
      'Cheaper tokens cut jobs: 2.3 for every ten today.',
    ],
    [
      'when dearer tokens cut them',
      { priceChange: 0.2, tokens: 100000 },
      'Dearer tokens cut jobs: 9.4 for every ten today.',
    ],
    [
      'when dearer tokens add them',
      { priceChange: 0.2, sigma: 4, demandElasticity: 0.3 },
      'Dearer tokens add jobs: 10.6 for every ten today.',
    ],
    ['when σ equals ε', { sigma: 1 }, 'Replacing (σ) offsets growing (ε): ten jobs stay ten.'],
    ['on a small budget', { tokens: 2400 }, 'Cheaper tokens add hardly any jobs to every ten.'],
    [
      'on a small budget that cuts',
      { tokens: 2400, sigma: 1.2 },
      'Cheaper tokens cut hardly any jobs of every ten.',
    ],
    [
      'when nearly everyone goes',
      { sigma: 20, demandElasticity: 0, tokens: 250000, priceChange: -0.9 },
      'Cheaper tokens cut nearly all of every ten jobs.',
    ],
    [
      'when a firm explodes',
      { sigma: 0.1, demandElasticity: 20, tokens: 1e7, priceChange: -0.99 },
      'Cheaper tokens add jobs: over 100,000 for every ten today.',
    ],
    [
      'without tokens',
      { tokens: 0 },
      'Without tokens their price moves nobody: ten jobs stay ten.',
    ],
    [
      'without a change of price',
      { priceChange: 0 },
      'Token prices stand still, so nobody moves: ten jobs stay ten.',
    ],
    [
      'without time',
      { horizonYears: 0 },
      'No time goes by, so nothing changes: ten jobs stay ten.',
    ],
    [
      'when wages rise too',
      { wageGrowth: 0.05 },
      'Rising wages, cheaper tokens: 8.9 jobs for every ten.',
    ],
    [
      'when wages fall and tokens get dearer',
      { wageGrowth: -0.05, priceChange: 0.2 },
      'Falling wages, dearer tokens: 11.4 jobs for every ten.',
    ],
    [
      'when wages alone move',
      { wageGrowth: 0.05, tokens: 0 },
      'Rising wages: 8.6 jobs for every ten.',
    ],
    [
      'when wages alone move next to nobody',
      { wageGrowth: 0.001, priceChange: 0 },
      'Rising wages: ten jobs stay about ten.',
    ],
    [
      'when wages soar',
      { wageGrowth: 1, horizonYears: 30 },
      'Rising wages, cheaper tokens: hardly a job for every ten.',
    ],
  ])('is a sentence %s', (_, change, expected) => {
    const { answer, setting } = answerTo(change);
    expect(says.headline(answer, setting)).toBe(expected);
  });

  it('is of nearly one length wherever the point is dragged, so that the picture keeps its place', () => {
    const lengths = [0.1, 0.3, 0.6, 1.2, 2, 4].flatMap((sigma) =>
      [0.3, 0.7, 1.1, 2.5].map((demandElasticity) => {
        const { answer, setting } = answerTo({ sigma, demandElasticity });
        return says.headline(answer, setting).length;
      }),
    );
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(4);
  });

  it('never tells another sign than the model', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { laborRatio } = substitution(substitutionOptions(scenario));
        const said = says.headline({ laborRatio }, scenario);
        if (said.includes(' add ')) expect(laborRatio).toBeGreaterThanOrEqual(1);
        if (said.includes(' cut ')) expect(laborRatio).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('hangs on the years and on a σ that nobody has measured', () => {
    const said = (change: Partial<Scenario>) => {
      const { answer, setting } = answerTo(change);
      return says.condition(answer, setting);
    };
    expect(said({})).toBe('After three years. Nobody has measured σ.');
    expect(said({ horizonYears: 0 })).toBe('Today. Nobody has measured σ.');
    expect(said({ sigma: 2.6, demandElasticity: 0.3, tokens: 100000 })).toBe(
      'After three years, tokens 73% of cost: never seen.',
    );
  });
});

describe('beside the headline, substitution', () => {
  it('says what becomes of output and of the bill', () => {
    expect(says.besides(answerTo({}).answer)).toBe(
      'Output is then 1.06× today’s; the token bill, at the new prices, 0.61×.',
    );
    const { answer } = answerTo({ demandElasticity: 20, tokens: 1e7, priceChange: -0.99 });
    expect(says.besides(answer)).toContain('Output is then over 10,000× today’s');
  });

  it('says changes of headcount with their direction', () => {
    expect([1.0245, 0.263, 1, 1.0004, 12.3].map(says.more)).toEqual([
      '2.4% more engineers',
      '74% fewer engineers',
      'as many engineers',
      'as many engineers',
      '12.3× the engineers',
    ]);
  });
});

describe('the ten figures', () => {
  it('stay, go or get company, as the model says', () => {
    const of = (laborRatio: number) => tens({ laborRatio });
    expect(of(1)).toEqual({ ten: 10, stay: 10, added: 0, isMore: false });
    expect(of(1 + 1e-12).added).toBe(0);
    expect(of(0.25)).toMatchObject({ stay: 2.5, added: 0 });
    expect(of(1.024).added).toBeCloseTo(0.24, 9);
    expect(of(15.3)).toMatchObject({ stay: 10, added: 10, isMore: true });
    expect(of(Infinity)).toMatchObject({ stay: 10, added: 10, isMore: true });
    expect(of(0)).toMatchObject({ stay: 0, added: 0 });
  });
});

describe('the point on the map', () => {
  const rungs = (parameter: 'sigma' | 'demandElasticity') =>
    rungsOf(controlOf({ controls }, parameter), facts, DEFAULT_SCENARIO);

  it('stands at the values of its sliders wherever it is dragged', () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(percent, percent, (x, y) => {
        const { sigma, demandElasticity } = numbersAt({ x, y }, facts, DEFAULT_SCENARIO);
        expect(rungs('sigma')).toContain(sigma);
        expect(rungs('demandElasticity')).toContain(demandElasticity);
      }),
    );
  });

  it('comes to the ends of both sliders at the corners of the map', () => {
    for (const [x, end] of [
      [0, 0],
      [100, -1],
    ] as const) {
      const { sigma, demandElasticity } = numbersAt({ x, y: 100 - x }, facts, DEFAULT_SCENARIO);
      expect(sigma).toBe(rungs('sigma').at(end));
      expect(demandElasticity).toBe(rungs('demandElasticity').at(end));
    }
  });

  it('stays where it was let go', () => {
    for (const sigma of rungs('sigma').filter((rung) => rung !== null)) {
      const at = dotOf({ sigma, demandElasticity: DEFAULT_SCENARIO.demandElasticity });
      expect(numbersAt(at, facts, DEFAULT_SCENARIO).sigma).toBe(sigma);
    }
  });

  const wordsOf = (marks: readonly Mark[]) =>
    marks.flatMap((mark) => (mark.mark === 'words' ? [plainText(mark.text)] : []));
  const drawn = (change: Partial<Scenario>) => {
    const { answer, setting } = answerTo(change);
    return map(substitutionOptions(setting), answer, setting, []);
  };

  it('has the answer beside it, and the names of both sides of the map where they leave it room', () => {
    expect(wordsOf(drawn({}))).toEqual(
      expect.arrayContaining(['+2.4%', 'Cheaper tokens add jobs', 'Cheaper tokens cut jobs']),
    );
    const low = wordsOf(drawn({ sigma: 2, demandElasticity: 0.6 }));
    expect(low).toContain('Cheaper tokens add jobs');
    expect(low).not.toContain('Cheaper tokens cut jobs');
  });

  it('is the one handle of the picture, within the map whatever is typed', () => {
    for (const beyond of [0, 20]) {
      const handles = drawn({ sigma: beyond, demandElasticity: beyond }).filter(
        (mark) => mark.mark === 'handle',
      );
      const edge = beyond === 0 ? { x: 0, y: 100 } : { x: 100, y: 0 };
      expect(handles).toMatchObject([{ at: edge, grip: 'point' }]);
    }
  });
});

describe('the answer over the sliders of substitution', () => {
  const curveOf = (parameter: 'sigma' | 'demandElasticity' | 'tokens' | 'priceChange') =>
    responseCurve(
      widget.response,
      DEFAULT_SCENARIO,
      facts,
      parameter,
      rungsOf(controlOf(widget, parameter), facts, DEFAULT_SCENARIO),
    );

  it('says its ends in people, and where as many stay', () => {
    expect(curveOf('sigma').words).toBe(
      'From 4.2% more engineers at 0.1 to 74% fewer engineers at 4; as many as today at 1.',
    );
    expect(curveOf('sigma').ends).toEqual(['+4.2%', '−74%']);
  });

  it('falls with σ and rises with ε, while tokens get cheaper', () => {
    const answers = (parameter: 'sigma' | 'demandElasticity') =>
      curveOf(parameter).points.map(({ answer }) => answer ?? NaN);
    const [bySigma, byDemand] = [answers('sigma'), answers('demandElasticity')];
    const isBetween = (value: number, before: number | undefined) =>
      before === undefined || value < before;
    expect(bySigma.slice(6).every((value, index) => isBetween(value, bySigma[index + 5]))).toBe(
      true,
    );
    expect([...byDemand].sort((one, other) => one - other)).toEqual(byDemand);
  });

  it('turns where σ meets ε and where prices stand still', () => {
    expect(curveOf('demandElasticity').words).toContain('as many as today at 0.6.');
    expect(curveOf('priceChange').words).toContain('as many as today at 0%');
  });
});
