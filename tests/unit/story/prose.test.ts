import { describe, expect, test } from 'vitest';
import { readFigures } from '../../../src/evidence/read.ts';
import { compounding, PARAMETERS } from '../../../src/model/index.ts';
import { firstState } from '../../../src/stage/state.ts';
import { References } from '../../../src/prose/references.ts';
import { plainText, proseHtml } from '../../../src/prose/prose.ts';

const context = { figures: readFigures(), state: { ...firstState, bonus: 20_000 } };
const plain = (markdown: string) => plainText(markdown, context);

describe('a directive in the prose', () => {
  test('prints a parameter in its own unit', () => {
    expect(plain('at :parameter[personalValue]')).toBe(
      `at ${PARAMETERS.personalValue.default * 100}%`,
    );
  });

  test('prints the model’s answer with other options', () => {
    const raise = Math.round(compounding({ leaveYear: 3 }).end.raise / 1000);
    expect(plain(':model[compounding.end.raise]{leaveYear=3 as=thousands}')).toBe(`$${raise},000`);
  });

  test('prints a number of the step’s own state', () => {
    expect(plain(':stage[bonus]')).toBe('$20,000');
  });

  test('prints a figure with a reference that opens its source', () => {
    const html = proseHtml(
      'capped at :figure[uber-monthly-cap] a month',
      context,
      new References(),
    );
    expect(html).toContain('capped at <span class="kept">$1,500<button');
    expect(html).toContain('popovertarget="source-1"');
    expect(html).toContain('aria-label="Source 1"');
  });

  test('prints a study as output per hour, whether it measured time or output', () => {
    const study = (value: number, measures: 'time' | 'output') => {
      const placed = context.figures.get('uber-monthly-cap')!;
      const figure = { ...placed.figure, value, measures, format: 'percent' as const };
      const figures = new Map([['study', { ...placed, figure }]]);
      return plainText(':figure[study]{as=output}', { ...context, figures });
    };
    expect(study(0.558, 'time')).toBe('+126%');
    expect(study(-0.19, 'time')).toBe('−16%');
    expect(study(0.26, 'output')).toBe('+26%');
  });

  test('prints the ends of a range without their unit', () => {
    const { exchangeRate } = compounding();
    expect(plain(':model[compounding.exchangeRate]{as=hundredths}')).toBe(
      String(Math.round(exchangeRate! * 100)),
    );
  });

  test('gives a source the same number wherever it is met', () => {
    const references = new References();
    proseHtml(':source[uber-monthly-cap] :source[tesla-cap]', context, references);
    expect(proseHtml(':source[uber-monthly-cap]', context, references)).toContain('Source 1');
  });

  test.each([
    [':figure[no-such-figure]', /no figure “no-such-figure”/],
    [':parameter[salery]', /no parameter “salery”; there is .*salary/],
    [':model[compounding.end.rise]', /no “rise”; there is .*raise/],
    [':model[magic.end]', /no model function “magic”/],
    [':model[compounding.end.raise]{leaveYear=soon}', /“leaveYear” is “soon”/],
    [':model[compounding.end.raise]{as=furlongs}', /no “as=furlongs”; there is dollars/],
    [':figure[uber-monthly-cap]{as=output}', /does not say what it measures, time or output/],
    [':stage[formation]', /not a number/],
    [':magic[x]', /no directive “:magic”/],
  ])('%s is refused in words', (markdown, message) => {
    expect(() => plain(markdown)).toThrow(message);
  });
});

test('a figure in words keeps only its last word with its reference', () => {
  const html = proseHtml(':figure[no-trial-of-agents]', context, new References());
  expect(html).toMatch(/ <span class="kept">\S+<button/);
});

test('references begin no line, nor does what closes a clause after them', () => {
  const html = proseHtml(
    'Stock, once it vests,:source[uber-monthly-cap]:source[tesla-cap] and pay:source[uber-yearly-cap]. It is **sure**:source[tesla-cap].',
    context,
    new References(),
  );
  const lines = [...html.matchAll(/<span class="kept">(.*?)<\/span>/g)].map(([, line = '']) =>
    line.replace(/<button.*?>(\d)<\/button>/g, '[$1]').replace(/<[^>]+>/g, ''),
  );
  expect(lines).toEqual(['vests,[1][2]', 'pay[3].', 'sure[2].']);
  expect(html).toContain('once it <span');
});
