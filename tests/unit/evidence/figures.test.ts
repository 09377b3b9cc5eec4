import { describe, expect, test } from 'vitest';
import { printFigure } from '../../../src/format/index.ts';
import { readFigures } from '../../../src/evidence/read.ts';

const figures = [...readFigures().values()];

/** "$125–$145 billion" → 125 and 145. */
const numbersIn = (text: string): string[] => text.match(/\d+(,\d{3})*(\.\d+)?/g) ?? [];

const places = (wrong: (typeof figures)[number][]) =>
  wrong.map(({ file, id }) => `${file} › ${id}`);

describe('the figures on disk', () => {
  test('all parse and keep the rules', () => {
    expect(figures.length).toBeGreaterThan(100);
  });

  test('say their own number in their statement', () => {
    const wrong = figures.filter(({ figure }) => {
      if (figure.value === null) return false;
      const said = numbersIn(figure.statement);
      return !numbersIn(printFigure(figure)).every((number) => said.includes(number));
    });
    expect(places(wrong)).toEqual([]);
  });

  test('say the year, or the season of it, in their statement', () => {
    const wrong = figures.filter(({ figure }) => {
      const years = `${figure.date} ${figure.dateWords ?? ''}`.match(/\d{4}/g) ?? [];
      return !years.some((year) => figure.statement.includes(year));
    });
    expect(places(wrong)).toEqual([]);
  });

  test('state one sentence each', () => {
    const wrong = figures.filter(({ figure }) => /[a-z)”%0-9][.!?]”? [A-Z]/.test(figure.statement));
    expect(places(wrong)).toEqual([]);
  });

  test('hold a study’s value inside its interval', () => {
    const wrong = figures.filter(({ figure: { value, interval } }) => {
      if (!interval || typeof value !== 'number') return false;
      return value < interval.low || value > interval.high;
    });
    expect(places(wrong)).toEqual([]);
  });

  test('say who sells the chips wherever Huang is quoted', () => {
    const wrong = figures.filter(
      ({ figure }) => figure.speaker?.includes('Huang') && !figure.caveat?.includes('Nvidia sells'),
    );
    expect(places(wrong)).toEqual([]);
  });

  test('say of what people report of themselves that it is self-reported', () => {
    const wrong = figures.filter(
      ({ id, figure }) =>
        id.startsWith('metr-2026-survey') && !/self-reported/i.test(figure.caveat ?? ''),
    );
    expect(places(wrong)).toEqual([]);
  });
});
