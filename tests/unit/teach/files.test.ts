import { describe, expect, test } from 'vitest';
import { writeGift } from '../../../src/teach/files/gift.ts';
import { questionsIn, type Question } from '../../../src/teach/files/questions.ts';
import { writeQti } from '../../../src/teach/files/qti.ts';
import { linesOf } from '../../../src/teach/files/words.ts';
import { loadLessons } from '../../../src/teach/lesson.ts';
import { loadStills } from '../../../src/teach/stills.ts';

const stills = loadStills();
const lessons = loadLessons().map(({ lesson }) => ({
  lesson,
  questions: questionsIn(lesson, stills),
}));

const question = (given: Partial<Question>): Question => ({
  id: 'one',
  title: 'A part',
  lines: ['What is it?'],
  answer: ['That.'],
  right: { kind: 'open' },
  ...given,
});

/** The tags that are open where a piece of XML ends, or does not fit. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name, attributes = ''] of xml.matchAll(/<(\/?)([A-Za-z][\w-]*)([^<>]*)>/g))
    if (close) {
      if (open.pop() !== name) return [`</${name}>`];
    } else if (!attributes.endsWith('/')) open.push(name!);
  return open;
}

describe('questions for a course’s software', () => {
  test('are all of the lesson’s, each point of a line by itself', () => {
    for (const { lesson, questions } of lessons) {
      const exercises = lesson.parts.flatMap((part) => part.exercises);
      const expected = exercises.flatMap(({ id, kind, guesses }) =>
        kind === 'line' ? guesses.map((guess) => guess.id) : [id],
      );
      expect(questions.map(({ id }) => id)).toEqual(expected);
    }
  });

  test('hold what they need, in a unit that can be typed', () => {
    const [{ questions }] = lessons as [(typeof lessons)[number]];
    const named = (id: string) => questions.find((one) => one.id === id)!;
    const offers = named('raise-to-match');
    expect(offers.lines.join(' ')).toContain('Salary $220,000 a year');
    expect(offers.lines.at(-1)).toMatch(/Answer in dollars\.$/);
    expect(named('leaving-rate').right).toMatchObject({ kind: 'number', value: 6.43, within: 2 });
    expect(named('three-questions').lines[0]).toMatch(/^1\. How much is it/);
    expect(named('three-questions').answer.join(' ')).toContain('A strong answer: Says for each');
    expect(linesOf('<p>A &#x26; <b>B</b></p><ol><li>one</li><li>two</li></ol>')).toEqual([
      'A & B',
      '1. one',
      '2. two',
    ]);
  });
});

describe('a file for Moodle', () => {
  test('has a backslash before every sign that means something there', () => {
    const choices = ['a = b', 'c ~ d'];
    const gift = writeGift(
      'Pay/perk',
      [question({ lines: ['{1}: \\ #2?', 'And'], right: { kind: 'choice', choices, at: 1 } })],
      'us',
    );
    expect(gift).toContain('::[plain]\\{1\\}\\: \\\\ \\#2?\\nAnd {');
    expect(gift).toContain('\n  ~a \\= b\n  =c \\~ d\n');
    expect(gift).toMatch(/^\/\/ us\n\n\$CATEGORY: Perk or pay\?\/Pay perk\n/);
    expect(
      writeGift('x', [question({ right: { kind: 'number', value: 5, within: 1 } })], ''),
    ).toContain('{#5:1\n');
  });

  test('is divided by empty lines and by nothing else, whatever a lesson says', () => {
    for (const { lesson, questions } of lessons) {
      const [, , ...blocks] = writeGift(lesson.title, questions, 'us').trimEnd().split('\n\n');
      expect(blocks).toHaveLength(questions.length);
      for (const block of blocks) {
        const bare = block.replace(/\\./g, '');
        expect(bare).toMatch(/^::[^:{}]+::\[plain\][^{}~=#]+\{[^{}]*####[^{}~=#]+\}$/);
      }
    }
  });
});

describe('a package for Canvas', () => {
  test('names in its manifest and its test every file that it has', () => {
    for (const { lesson, questions } of lessons) {
      const files = writeQti(lesson, questions, 'us');
      const manifest = files.get('imsmanifest.xml')!;
      const items = [...files.keys()].filter((name) => name.startsWith('items/'));
      expect(items).toHaveLength(questions.length);
      expect([...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, name]) => name)).toEqual([
        'test.xml',
        ...items,
      ]);
      const referred = [
        ...files.get('test.xml')!.matchAll(/<assessmentItemRef[^>]* href="([^"]*)"/g),
      ];
      expect(referred.map(([, name]) => name)).toEqual(items);
      for (const [name, text] of files) {
        expect(unclosed(text), name).toEqual([]);
        expect(text.replace(/&(?:amp|lt|gt|quot);/g, ''), name).not.toContain('&');
      }
    }
  });

  test('takes a number as near as the scale goes, one choice, and words that a person reads', () => {
    const item = (right: Question['right']): string =>
      writeQti({ id: 'l', title: 'L' }, [question({ right, lines: ['1 < 2 & 3'] })], 'us').get(
        'items/l-one.xml',
      )!;
    const number = item({ kind: 'number', value: 5, within: 0.5 });
    expect(number).toContain('<p>1 &lt; 2 &amp; 3</p>');
    expect(number).toContain('toleranceMode="absolute" tolerance="0.5 0.5"');
    expect(number).toContain('<correctResponse><value>5</value></correctResponse>');
    const choice = item({ kind: 'choice', choices: ['a', 'b'], at: 1 });
    expect(choice).toContain('<value>choice-2</value>');
    expect(choice).toContain('<simpleChoice identifier="choice-2">b</simpleChoice>');
    expect(item({ kind: 'open' })).toContain('<extendedTextInteraction');
  });
});
