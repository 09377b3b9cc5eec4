import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  fragmentOf,
  LONGEST,
  readFragment,
  shared,
} from '../../../../src/widgets/your-offer/address.ts';
import { termsOf } from '../../../../src/widgets/your-offer/handing-over.ts';
import {
  changesSince,
  readKept,
  stillAsked,
  worldOf,
  writeKept,
  type Kept,
} from '../../../../src/widgets/your-offer/keeping.ts';
import { moneyOf } from '../../../../src/widgets/your-offer/money.ts';
import { readLetters } from '../../../../src/widgets/your-offer/read.ts';
import { read } from '../../../../src/widgets/your-offer/reading.ts';
import { cases } from '../../../fixtures/your-offer-cases.ts';
import { findingsFor, questions, someAnswers } from './letters.ts';

describe('a link with answers', () => {
  it('brings back what the model is asked, in at most 120 characters', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const fragment = fragmentOf(answers, questions);
        expect(fragment.length).toBeLessThanOrEqual(LONGEST);
        const back = readFragment(fragment, questions)!;
        expect(back.notes).toEqual([]);
        expect(read(back.answers, questions).counter).toEqual(read(answers, questions).counter);
      }),
      { numRuns: 500 },
    );
  });

  it.each(cases)('brings back case $name', ({ answers }) => {
    const back = readFragment(fragmentOf(answers, questions), questions)!;
    expect(read(back.answers, questions)).toEqual(read(answers, questions));
  });

  it('leaves pay out when asked', () => {
    const answers = shared(cases.at(-2)!.answers, false);
    expect(Object.keys(answers)).not.toEqual(expect.arrayContaining(['salary']));
    expect(fragmentOf(answers, questions)).not.toContain('180000');
  });

  it('that has questions which are no longer asked says so, and keeps the rest', () => {
    const whole = fragmentOf({ sum: '18,000', wages: 'yes' }, questions);
    const letter = whole.replace(/^(#q=1.)(.)(.)/, '$1$2z');
    const { answers, notes } = readFragment(letter, questions)!;
    expect(answers['sum']).toBe('18,000');
    expect(notes.join(' ')).toContain('One answer of this link is no longer asked');
    const long = readFragment(`#q=1-${'y'.repeat(40)}_18000`, questions)!;
    expect(long.notes.join(' ')).toMatch(/\d+ answers of this link are no longer asked/);
    expect(readFragment('#q=9zz', questions)?.notes.join()).toContain('another edition');
    expect(readFragment('#clauses-title', questions)).toBeNull();
  });
});

describe('what was kept', () => {
  const world = worldOf(questions, { edition: 2, price: 0.19 }, new Date('2026-11-27T10:00:00Z'));
  const kept: Kept = { ...world, schema: 1, answers: { sum: '18,000' }, worth: 1283 };
  const changes = (before: Partial<Kept>, worth = 1283) =>
    changesSince({ ...kept, ...before }, world, worth, questions, moneyOf(false).about).join(' ');

  it('says nothing on a return where nothing has changed', () => {
    expect(changes({})).toBe('');
  });

  it('says what has: the model, the price, the questions, and never an old sum as today’s', () => {
    expect(changes({ edition: 1 }, 980)).toMatch(
      /on 2026-11-27: \$1,300 a year\. Now: \$980\..*The model has changed/,
    );
    expect(changes({ price: 0.25 })).toContain('cost $0.25 then and cost $0.19 now');
    expect(changes({ parts: world.parts.filter((part) => part !== 'wages') })).toContain(
      'New since then: “Does it count as wages, on the payslip?”',
    );
    expect(changes({ answers: { wages: 'maybe' } })).toContain('One answer is no longer asked for');
  });

  it('comes back as it was written, and is nothing where it is another’s', () => {
    expect(readKept(writeKept(kept.answers, kept.worth, world))).toEqual(kept);
    for (const text of ['', 'null', '{}', '[1]', JSON.stringify({ ...kept, schema: 9 })])
      expect(readKept(text), text).toBeNull();
  });

  it('has an answer that is no longer there as not known', () => {
    expect(stillAsked({ wages: 'maybe', own: 'yes', gone: 'x', logged: 'no' }, questions)).toEqual({
      answers: { own: 'yes', logged: 'no' },
      dropped: 2,
    });
  });
});

describe('what is handed to the widget of two offers', () => {
  it('is the terms of the letter alone', () => {
    const { query } = termsOf(
      findingsFor({ sum: '12,000', salary: '160,000', bonus: '5', tax: 'own', ownTax: '40' }),
    );
    expect(query).toMatch(/\bt=12/);
    expect(query).toMatch(/\bs=16e4/);
    expect(query).not.toMatch(/\b(?:tx|l)=/);
  });
});

describe('the content', () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

  /** The content with one text in place of another. */
  function changed(file: string, from: string, to: string): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'your-offer-'));
    folders.push(folder);
    cpSync('content/your-offer', folder, { recursive: true });
    const text = readFileSync(path.join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(path.join(folder, file), text.replace(from, to));
    return folder;
  }

  it.each([
    [
      'clauses.yaml',
      'The tools stay for',
      'The tools must stay for',
      /“must” says what a law demands/,
    ],
    ['clauses.yaml', '[policy, pilot,', '[policy, pilots,', /“promised” has no answer “pilots”/],
    ['questions.yaml', 'answer: all, words', 'answer: most, words', /there is no answer “most”/],
    [
      'questions.yaml',
      'key: h, label: Half, means',
      'key: a, label: Half, means',
      /two answers have the letter “a”/,
    ],
    ['questions.yaml', '[copilot-pool]', '[copilot-puddle]', /there is no figure “copilot-puddle”/],
    ['questions.yaml', 'taxedShare: 0 }', 'taxShare: 0 }', /questions\.yaml › .*taxShare/],
    ['sentences.yaml', '{question}', '{questions}', /\{questions\} is none of keep, rest/],
  ])('of %s with “%s” changed is refused, and the fault named', (file, from, to, fault) => {
    expect(() => readLetters(changed(file, from, to))).toThrow(fault);
  });
});
