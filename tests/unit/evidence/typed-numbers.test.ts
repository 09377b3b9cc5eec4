import { describe, expect, test } from 'vitest';
import { printFigure } from '../../../src/format/index.ts';
import { readFigures } from '../../../src/evidence/read.ts';
import {
  numbersTypedIn,
  numbersWithoutLeave,
  typedNumbers,
  unusedLeave,
  type Allowance,
} from '../../../src/evidence/typed-numbers.ts';
import { readPictures, readScenes } from '../../../src/story/read.ts';
import { allowedNumbers } from './allowed-numbers.ts';

const figures = readFigures();
const typed = readScenes().flatMap(numbersTypedIn);

/** All the digits that a record says of itself: its sentence, its value, its dates. */
const saidBy = (id: string): string => {
  const { figure } = figures.get(id)!;
  return `${figure.statement} ${figure.unit} ${printFigure(figure)} ${figure.date} ${figure.dateWords ?? ''}`;
};

/** "1" is not said by "$1,000". */
const says = (id: string, number: string): boolean =>
  saidBy(id)
    .split(/[\s–]+/)
    .some((word) => word.replace(/^[(“]|[.,;:)”]+$/g, '') === number) ||
  saidBy(id).split(/[\s-]/).includes(number);

describe('the typed numbers of a text', () => {
  test.each([
    ['Twenty dots, $1,000 each', ['$1,000']],
    ['from 2.6 to −35% or 10×.', ['2.6', '−35%', '10×']],
    [':figure[uber-monthly-cap] in June 2026', ['2026']],
    [':model[headcount.afterReview]{maxSpeedup=10 as=times}', []],
    ['**:parameter[years]** and *12* of `7`', ['12', '7']],
    ['1. first\n2. second', []],
  ])('of “%s” are %j', (markdown, numbers) => {
    expect(typedNumbers(markdown)).toEqual(numbers);
  });

  test('are named with their scene, step, field and number', () => {
    const scene = {
      id: 'stays',
      title: 'What stays',
      steps: [{ id: 'stays-tokens', finding: 'A', text: 'about $90 of it', alternative: 'B' }],
    };
    expect(numbersWithoutLeave(numbersTypedIn(scene), allowedNumbers)).toEqual([
      expect.stringMatching(/stays › step “stays-tokens”, text: “\$90” is typed/),
    ]);
  });
});

describe('the story', () => {
  test('types no number that is not allowed in tests/unit/evidence/allowed-numbers.ts', () => {
    expect(numbersWithoutLeave(typed, allowedNumbers)).toEqual([]);
  });

  test('uses every leave that it has', () => {
    expect(unusedLeave(typed, allowedNumbers)).toEqual([]);
  });

  const contradicted = (allowances: readonly Allowance[]) =>
    allowances.filter(
      ({ figure, number }) =>
        figure !== undefined && !(figures.has(figure) && says(figure, number)),
    );

  test('types no number against the record that holds it', () => {
    expect(contradicted(allowedNumbers)).toEqual([]);
  });

  test.each([
    ['$1,600', 'uber-monthly-cap'],
    ['$150', 'uber-monthly-cap'],
    ['2025', 'uber-monthly-cap'],
    ['$1,500', 'no-such-figure'],
  ])('would not get away with %s for %s', (number, figure) => {
    const wrong = { scene: 'flat', number, why: 'a test', figure };
    expect(contradicted([wrong])).toEqual([wrong]);
    expect(contradicted([{ ...wrong, number: '$1,500', figure: 'uber-monthly-cap' }])).toEqual([]);
  });
});

describe('the names on the stage', () => {
  // Their records say “top tenth” and “top hundredth”.
  const inOtherWords = ['top 10% of firms', 'top 1% of firms'];

  test('say no number that their own record does not say', () => {
    const { rungs, studies, employment, beats } = readPictures();
    const named = [
      ...[...rungs, ...studies, ...employment].map(({ figure, name }) => ({ figure, name })),
      ...beats.map(({ figure, when, title, detail }) => ({
        figure,
        name: `${when} ${title} ${detail}`,
      })),
    ];
    const wrong = named
      .filter(({ name }) => !inOtherWords.includes(name))
      .filter(({ figure, name }) => typedNumbers(name).some((number) => !says(figure, number)))
      .map(({ figure, name }) => `content/stage/pictures.yaml › ${figure}: “${name}”`);
    expect(wrong).toEqual([]);
  });
});
