import { describe, expect, test } from 'vitest';
import { compounding } from '../../../src/model/index.ts';
import { readFigures } from '../../../src/evidence/read.ts';
import { loadLessons } from '../../../src/teach/lesson.ts';
import { ownNumbersIn, withNumbers } from '../../../src/teach/own/numbers.ts';
import { ownLesson, sayNumbers } from '../../../src/teach/own/recompute.ts';
import { roomLesson } from '../../../src/teach/room/ballots.ts';

describe('a room’s own numbers', () => {
  test('are read from an address, in one order, beside whatever else is in it', () => {
    expect(ownNumbersIn('?lesson=engineers&salary=95000&minutes=45&amount=30000')).toEqual({
      numbers: { amount: 30000, salary: 95000 },
      query: 'amount=30000&salary=95000',
      faults: [],
    });
    expect(ownNumbersIn('?lesson=engineers')).toMatchObject({ query: '', faults: [] });
  });

  test.each([
    ['amount=', /“amount” is “”; Yearly amount has to be between \$0 and/],
    ['amount=much', /“amount” is “much”/],
    ['amount=-1', /“amount” is “-1”/],
    ['amount=1e99', /“amount” is “1e99”/],
    [`years=${'9'.repeat(400)}`, /“years” is “9{24}”/],
  ])('that cannot be are named with what can: %s', (query, message) => {
    const { numbers, faults } = ownNumbersIn(query);
    expect(numbers).toEqual({});
    expect(faults[0]).toMatch(message);
    expect(faults[0]).toContain('The lesson keeps its own.');
  });

  test('take the place of others in an address, and leave the rest', () => {
    expect(withNumbers('https://x.example/teach/notes/?lesson=a&amount=1#b', 'salary=2')).toBe(
      'https://x.example/teach/notes/?lesson=a&salary=2#b',
    );
  });

  test('are said in words', () => {
    expect(sayNumbers({ amount: 30000, salary: 95000 })).toBe(
      'yearly amount $30,000 and salary $95,000',
    );
  });
});

describe('a lesson with them', () => {
  const [{ lesson }] = loadLessons() as [ReturnType<typeof loadLessons>[number]];
  const room = roomLesson(lesson);
  const own = (numbers: Record<string, number>) =>
    ownLesson({ id: lesson.id, ...lesson.source }, numbers, readFigures()).guesses(room);
  const answer = (numbers: Record<string, number>, exercise: string) =>
    own(numbers).guesses.find((guess) => guess.exercise === exercise)!;

  test('asked with its own, answers as it did when it was built', () => {
    const { scenario } = lesson.source;
    expect(own({ ...scenario }).guesses.map((guess) => guess.answer)).toEqual(
      room.guesses.map((guess) => guess.answer),
    );
    own({ ...scenario }).guesses.forEach(({ answerAt }, at) =>
      expect(answerAt).toBeCloseTo(room.guesses[at]!.answerAt, 9),
    );
  });

  test('answers what the model does', () => {
    const { end } = compounding({ amount: 30000, years: 10 });
    const place = answer({ amount: 30000 }, 'ten-years-raise').answerAt;
    expect(place).toBeCloseTo(end.raise / 5000, 6);
    expect(answer({ amount: 30000 }, 'ten-years-raise').answer).not.toBe('$124,000');
  });

  test('keeps what a variant of it says: who leaves after three years still does', () => {
    const stays = answer({ leaveYear: 5 }, 'leaving-rate');
    expect(stays.answer).toBe(answer({}, 'leaving-rate').answer);
  });

  test('shows an answer beyond the scale at its end, and says it whole', () => {
    const beyond = answer({ amount: 100000 }, 'ten-years-raise');
    expect(beyond.answerAt).toBe(60);
    expect(beyond.answer).toMatch(/^\$[6-9]\d\d,000$/);
  });
});
