import { describe, expect, test } from 'vitest';
import { showCode, writeCode } from '../../../src/teach/room/code.ts';
import { findCodes } from '../../../src/teach/room/log.ts';
import {
  bars,
  likelyLesson,
  sayFound,
  sayMedian,
  tally,
  writeCsv,
  type RoomLesson,
} from '../../../src/teach/room/tally.ts';

const code = (salt: number, lesson = 1, guesses: (number | null)[] = [salt % 60]) =>
  writeCode({ lesson, salt, guesses });

const labels = Array.from({ length: 61 }, (_, place) => `$${place},000`);
const guess = {
  exercise: 'raise',
  name: 'A “raise”',
  kind: 'scale',
  labels,
  answerAt: 24.5,
  answer: '$24,500',
} as const;
const lessons: RoomLesson[] = [
  { id: 'offers', number: 1, title: 'Offers', guesses: [guess] },
  { id: 'teams', number: 2, title: 'Teams', guesses: [guess] },
];
const say = (log: string, lesson = lessons[0]!) =>
  sayFound(log, findCodes(log), lesson, lessons).join(' ');

describe('a chat log', () => {
  test('gives up its codes among names, times, links and talk', () => {
    const [one, two, three, four] = [code(1), code(2), code(3), code(4)];
    const log = `
      10:02:11 From Ana Lima to Everyone: ${showCode(one)}
      10:02:15 From Ben-2024 : mine is ${two.toLowerCase()}!!! thanks
      [10:02] <c> https://perkorpay.example/teach/join/#${showCode(three)}
      10:03 Dee: ${four.slice(0, 6)} ${four.slice(6)} I think
      10:03 Eve: experience necessary, short-lived hopes, 2026-11-24, +49 151 23456789, A4 or US-Letter`;
    const { ballots, mistyped, repeats } = findCodes(log);
    expect(ballots.map((found) => found.code)).toEqual([one, two, three, four]);
    expect(mistyped).toEqual([]);
    expect(repeats).toBe(0);
  });

  test('counts a code that came again once, however it is written', () => {
    const { ballots, repeats } = findCodes(
      `${code(7)} ${showCode(code(7))}\n${code(7).toLowerCase()}`,
    );
    expect(ballots).toHaveLength(1);
    expect(repeats).toBe(2);
  });

  test('has its typos named, whether a symbol is wrong, lost or doubled', () => {
    const whole = showCode(code(9));
    const wrong = whole.replace(/^./, (first) => (first === '7' ? '8' : '7'));
    const { ballots, mistyped } = findCodes(
      `${wrong}\n${whole.slice(0, -1)}\n${whole}${whole.at(-1)}`,
    );
    expect(ballots).toEqual([]);
    expect(mistyped).toEqual([
      { text: wrong, line: 1 },
      { text: whole.slice(0, -1), line: 2 },
      { text: `${whole}${whole.at(-1)}`, line: 3 },
    ]);
  });

  test('does not lose a code to the word of as many letters before it', () => {
    expect(
      findCodes(`really theirs ${showCode(code(5))} ${showCode(code(6))} later`).ballots,
    ).toHaveLength(2);
  });

  test('of a million characters is read whole', () => {
    const words = 'experience ABCDE 12345 from-A1B2C-3D4E5 short-lived 0a1b2c3d4e ';
    const log = words.repeat(Math.ceil(1e6 / words.length)) + showCode(code(11));
    const { ballots } = findCodes(log);
    expect(ballots.map((found) => found.code)).toContain(code(11));
    expect(say(log).length).toBeLessThan(800);
  });

  test('is answered in words: empty, without a code, foreign, unknown, repeated, mistyped', () => {
    expect(say('  \n ')).toMatch(/nothing here yet/);
    expect(say('good morning everyone')).toMatch(/No code is in this text/);
    expect(say(code(1, 2))).toMatch(
      /0 codes count for “Offers”.*1 code belongs to “Teams”, not counted here/,
    );
    expect(say(code(1, 30))).toMatch(/1 code belongs to no lesson of this site/);
    expect(say(`${code(1)} ${code(1)}`)).toMatch(/1 code counts.*1 code came again/);
    expect(say('AB1DE-12345')).toMatch(
      /1 code is mistyped and left out; ask for it again: AB1DE-12345 \(line 1\)/,
    );
  });

  test('tells which lesson it is of', () => {
    expect(likelyLesson(findCodes(`${code(1, 2)} ${code(2, 2)} ${code(3)}`), lessons)?.title).toBe(
      'Teams',
    );
    expect(likelyLesson(findCodes('nothing'), lessons)).toBeUndefined();
  });
});

describe('a tally', () => {
  test('counts places, and has its middle from five answers on', () => {
    expect(tally([1, 2, 3, 4], guess).median).toBeNull();
    expect(tally([9, 1, 5, 3, 7], guess).median).toEqual([5, 5]);
    expect(tally([9, 1, 5, 3, 7, 60], guess).median).toEqual([5, 7]);
    expect(tally([0, 0, 0, 0, 0], guess).counts[0]).toBe(5);
  });

  test('leaves out who made no guess, and places that are not on the scale', () => {
    expect(tally([null, 62, 3], guess)).toMatchObject({ answers: 1, median: null });
    expect(tally([], guess)).toMatchObject({ answers: 0, median: null });
  });

  test('says its middle in the scale’s own words', () => {
    expect(sayMedian(guess, tally([5, 5, 5, 5, 5], guess))).toBe(
      '5 answers, the middle one $5,000',
    );
    expect(sayMedian(guess, tally([5, 5, 5, 6, 7, 8], guess))).toBe(
      '6 answers, the middle between $5,000 and $6,000',
    );
    expect(sayMedian(guess, tally([5], guess))).toBe('1 answer');
  });

  test('draws no more bars than can be seen, and loses nobody', () => {
    const counts = labels.map((_, place) => place);
    const drawn = bars(counts);
    expect(drawn.length).toBeLessThanOrEqual(21);
    expect(drawn.at(-1)?.to).toBe(60);
    expect(drawn.reduce((sum, { count }) => sum + count, 0)).toBe((60 * 61) / 2);
    expect(bars([1, 2, 3])).toHaveLength(3);
  });

  test('goes into a table, without those who are too few to be shown', () => {
    const rooms = [
      { name: 'Room 1', tallies: [tally([3, 3, 3, 4, 4], guess)] },
      { name: 'Room 2', tallies: [tally([1], guess)] },
    ];
    expect(writeCsv(lessons[0]!, rooms)).toBe(
      '\uFEFFquestion,room,value,answers,model\r\n' +
        '"A “raise”","Room 1","$3,000",3,"$24,500"\r\n' +
        '"A “raise”","Room 1","$4,000",2,"$24,500"\r\n',
    );
  });
});
