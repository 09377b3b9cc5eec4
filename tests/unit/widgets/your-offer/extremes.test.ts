/** What the page says where answers are as odd as readers and links can make them: a true sentence each, nothing lost. */
import { describe, expect, it } from 'vitest';
import { readFragment } from '../../../../src/widgets/your-offer/address.ts';
import type { Answers } from '../../../../src/widgets/your-offer/answers.ts';
import { clausesFor } from '../../../../src/widgets/your-offer/clauses.ts';
import { letterFor, whySame } from '../../../../src/widgets/your-offer/letter.ts';
import { counterTable } from '../../../../src/widgets/your-offer/tables.ts';
import * as say from '../../../../src/widgets/your-offer/sentences.ts';
import { clauses, findingsFor, questions, sentences } from './letters.ts';

/** All that the page would say. */
function saidOf(answers: Answers): string {
  const findings = findingsFor(answers);
  const { reading, counter, modest } = findings;
  const offered = modest?.trade ? modest : counter;
  return [
    `${say.headline(findings)}. ${say.rateWords(findings)}.`,
    ...reading.remarks.map(({ words }) => words),
    ...say.contradictions(findings),
    say.sumWords(findings),
    say.howRead(findings),
    ...findings.branches.map((branch) => say.branchWords(findings, branch)),
    say.firmWords(findings),
    say.whyNotTheStorys(findings),
    say.noCounter(findings),
    ...(offered?.trade
      ? counterTable(findings, offered).rows.map(({ name, cells }) => [name, ...cells].join(' '))
      : []),
    ...(offered ? say.settleWords(findings, offered) : []),
    letterFor(findings, sentences, clausesFor(clauses, findings), questions),
    whySame(findings),
    say.sureWords(findings),
  ].join('\n');
}

const other = { salary: '€90.000', country: 'other' };

describe('at the extremes the page says', () => {
  it.each<readonly [string, Answers, string, string]>([
    ['a budget of nothing', { sum: '0' }, 'There is nothing in it', 'The other readings'],
    [
      'one of which nothing is used',
      { sum: '18,000', use: 'own', ownUse: '0' },
      'the budget brings me nothing that I would use',
      'the work pays for them',
    ],
    ['a dollar', { sum: '1', use: 'all' }, 'About nothing to you, as pay. 3', ' 0 a dollar'],
    [
      'ten million, of which nobody knows the use',
      { sum: '10,000,000' },
      'rather have the rest of what would be used of it, $3,700, as pay',
      'the rest of the budget',
    ],
    [
      'ten million, all used',
      { sum: '10,000,000', use: 'all' },
      'less than 1 cent a dollar.',
      'the next',
    ],
    [
      'ten million that are paid out',
      { sum: '10,000,000', unused: 'paid' },
      'Once not once – –',
      '−54 cents',
    ],
    ['more than ten million', { sum: '10,000,001' }, 'has to be between $0 and', 'NaN'],
    [
      'ten million a month',
      { sum: '10,000,000', unit: 'month', use: 'all' },
      '“10,000,000” comes to $120 million a year; it has to be between',
      'Infinity',
    ],
    [
      'a billion tokens',
      { sum: '1 billion', unit: 'tokens' },
      'At today’s blended list price that is $191 a year',
      'cannot be used',
    ],
    [
      'a letter in other money',
      { sum: '€18,000' },
      'type what it comes to in dollars',
      'no sum is',
    ],
    ['the same by name', { sum: 'CHF 18,000' }, 'type what it comes to in dollars', 'names no sum'],
    [
      'a base in other money, with nothing said of the country',
      { sum: '18,000', salary: '€90,000' },
      'say in question 11 that you are not paid in the US',
      'we count one unit of it as a dollar',
    ],
    [
      'a base in other money',
      { sum: '18,000', use: 'all', ...other },
      'we count one unit of it as a dollar',
      'charges on pay and none on tokens',
    ],
    [
      'a base that is too large in it',
      { sum: '18,000', country: 'other', salary: '¥12,000,000' },
      '“¥12,000,000” cannot be used here; it has to be between 0 and 10,000,000 a year',
      'between $0',
    ],
    [
      'a sum, and that no ceiling is named',
      { sum: '18,000', unit: 'none' },
      'what you would use counts, and not the sum',
      '$18,000',
    ],
    [
      'a pool that is mine alone',
      { sum: '18,000', whose: 'pool', others: 'few', own: 'yes' },
      'A pool that nobody else has is yours in all but name',
      'by my sums',
    ],
    [
      'a pool that is taxed and paid out',
      { sum: '18,000', use: 'all', whose: 'pool', wages: 'yes', unused: 'paid' },
      'A pool is not paid out to anybody',
      'by my sums',
    ],
    [
      'a salary of nothing',
      { sum: '18,000', salary: '0' },
      'of pay a year',
      'of base costs you $0',
    ],
    [
      'a salary of ten million',
      { sum: '18,000', use: 'all', salary: '10,000,000' },
      'it is nearly pay. Keep it as it is.',
      'by my sums',
    ],
  ])('a true sentence of %s', (_, answers, words, never) => {
    const said = saidOf(answers);
    expect(said).toContain(words);
    expect(said).not.toContain(never);
    expect(said).not.toMatch(/NaN|undefined|null|Infinity|[{}]/);
  });

  it('of all unknown, with a sum and without, why it is not the story’s number', () => {
    for (const answers of [{}, { sum: '18,000' }] as Answers[])
      expect(say.whyNotTheStorys(findingsFor(answers))).toMatch(/^The story says 14 cents/);
    expect(say.whyNotTheStorys(findingsFor({ sum: '20,000', use: 'all' }))).toBe('');
  });

  it.each([
    ['#q=1', '', {}],
    ['#q=', 'another edition', {}],
    ['#q=2abc', 'another edition', {}],
    ['#q=1-z_18000', 'One answer of this link is no longer asked', { sum: '18,000' }],
    ['#q=1-_99999999999', '', { sum: '99,999,999,999' }],
    [`#q=1-${'x'.repeat(150)}`, 'answers of this link are no longer asked', {}],
  ])('of the old or broken link %s what of it is left', (fragment, note, answers) => {
    const asked = readFragment(fragment, questions)!;
    expect(asked.answers).toEqual(answers);
    expect(asked.notes.join(' ')).toContain(note);
    expect(saidOf(asked.answers)).not.toMatch(/NaN|undefined|Infinity/);
  });
});
