import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvParse } from 'd3';
import { clausesFor } from '../../../../src/widgets/your-offer/clauses.ts';
import { movedBy } from '../../../../src/widgets/your-offer/differences.ts';
import { letterFor, withBlanks } from '../../../../src/widgets/your-offer/letter.ts';
import { csvOf } from '../../../../src/widgets/your-offer/numbers.ts';
import { counterTable, worthTable } from '../../../../src/widgets/your-offer/tables.ts';
import { picture } from '../../../../src/widgets/your-offer/picture.ts';
import * as say from '../../../../src/widgets/your-offer/sentences.ts';
import { cases, paidOut, type Case } from '../../../fixtures/your-offer-cases.ts';
import { clauses, findingsFor, questions, sentences, someAnswers } from './letters.ts';

const called = (name: string): Case =>
  [...cases, paidOut].find((one) => one.name.startsWith(`${name},`))!;
const findingsIn = (name: string) => findingsFor(called(name).answers);

/** Spreads of what is not answered, to the dollar. */
const spreadsIn = (name: string) =>
  Object.fromEntries(
    findingsIn(name)
      .differences.filter(({ isAnswered }) => !isAnswered)
      .map(({ question, spread }) => [question.id, spread]),
  );

describe('what would change the answer most', () => {
  it.each([
    [
      'B',
      {
        ...{ wages: 3931, use: 2043, without: 1212, others: 1157, stay: 973 },
        ...{ whose: 898, own: 898, pay: 831, promised: 796 },
      },
    ],
    ['L2', { wages: 5336, own: 1220, pay: 1129, others: 559 }],
  ])('lies as far apart as calculated by itself, in case %s', (name, expected) => {
    const spreads = spreadsIn(name);
    for (const [id, spread] of Object.entries(expected))
      expect(Math.abs(spreads[id]! - spread), id).toBeLessThanOrEqual(1.5);
  });

  it('is asked of the employer first where the employer can answer it', () => {
    expect(findingsIn('B').askFirst?.id).toBe('wages');
    expect(findingsIn('B0').askFirst?.id).toBe('sum');
    expect(findingsIn('H2').askFirst?.id).toBe('use');
    expect(findingsIn('L').askFirst).toBeNull();
    const yours = say.yoursToSettle(findingsIn('L2')).map(({ id }) => id);
    expect(yours).toEqual(['pay']);
  });

  it('decides the outcome where an answer turns the sign or takes the trade away', () => {
    const decided = findingsIn('B').differences.filter(({ decides }) => decides);
    expect(decided.map(({ question }) => question.id)).toEqual(
      expect.arrayContaining(['wages', 'whose']),
    );
    expect(findingsIn('L').differences.some(({ decides }) => decides)).toBe(false);
  });

  it('is told of each answer: from what it was without it to what it is', () => {
    const { answers } = called('L');
    const use = questions.find(({ id }) => id === 'use')!;
    const moved = movedBy(use, answers, questions)!;
    expect(Math.round(moved.to)).toBe(1052);
    expect(moved.from).not.toBe(moved.to);
    expect(movedBy(use, { sum: '18,000' }, questions)).toBeNull();
  });
});

describe('the outcome', () => {
  it.each([
    ['A', 'trade'],
    ['B0', 'silent'],
    ['C', 'pool'],
    ['D', 'taxed'],
    ['E', 'keep'],
    ['I', 'keep'],
  ])('of case %s is %s', (name, verdict) => {
    expect(findingsIn(name).verdict).toBe(verdict);
  });

  it('of half of base shows the usual use first', () => {
    const { modest, counter } = findingsIn('H');
    expect([modest?.traded, counter?.traded]).toEqual([3700, 96400]);
    expect(findingsIn('L').modest).toBeNull();
  });

  it.each([
    ['B0', 'None yet: without a sum'],
    ['C', 'None: a pool is nobody’s pay'],
    ['E', 'Nothing to trade: tools like these pay for themselves'],
    ['I', 'A fair trade does not exist: it is nearly pay'],
  ])('of case %s says why there is no counter-offer', (name, words) => {
    expect(say.noCounter(findingsIn(name))).toContain(words);
  });

  it('has the other shape of gains beside every counter-offer', () => {
    for (const name of ['A', 'L', 'K', 'D']) {
      const findings = findingsIn(name);
      expect(say.settleWords(findings, findings.counter!).join(' ')).toContain(
        'If gains keep rising',
      );
    }
  });
});

describe('the words of the answer', () => {
  it.each([
    ['A', 'About $2,900 of pay a year'],
    ['L', 'About $1,100 of pay a year'],
    ['C', 'Worth to you only through your work'],
    ['D', 'It costs you about $3,200 of pay a year'],
    ['K', 'About 1,000 of pay a year'],
  ])('in case %s are “%s”', (name, words) => {
    expect(say.headline(findingsIn(name))).toBe(words);
  });

  it.each([
    [{ sum: '0' }, 'There is nothing in it'],
    [{ sum: '2,400', use: 'all', without: 'pays' }, 'No more than you would have anyway'],
    [{ sum: '10,000,000', use: 'all', unused: 'paid' }, 'About $10 million of pay a year'],
  ])('for %j are “%s”', (answers, words) => {
    expect(say.headline(findingsFor(answers as Record<string, string>))).toBe(words);
  });

  it('never stand without their range and what they hang on, and are at most 14 words', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const findings = findingsFor(answers);
        expect(say.headline(findings).split(' ').length).toBeLessThanOrEqual(14);
        if (findings.reading.options.amount === 0) return;
        expect(say.rangeOf(findings)).not.toBe('');
        expect(say.condition(findings)).not.toBe('');
        const { low, point, high } = findings.worth;
        if (point < low - 1 || point > high + 1)
          expect(say.sureWords(findings)).toContain('The answer lies outside');
        for (const text of [say.firmWords(findings), say.howRead(findings)])
          expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(JSON.stringify(picture(findings))).not.toMatch(/NaN|null/);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [{ whose: 'pool', others: 'few' }, 'A pool that nobody else has'],
    [{ whose: 'pool', unused: 'paid' }, 'A pool is not paid out to anybody'],
    [{ unused: 'paid', wages: 'no' }, 'is taxed as wages'],
    [{ sum: '1,000', use: 'own', ownUse: '5,000' }, 'You cannot use more than there is'],
  ])('say what does not go together in %j', (answers, words) => {
    const said = say.contradictions(findingsFor(answers));
    expect(said.join(' ')).toContain(words);
  });

  it('say that first tools beat a raise in some draws, and propose no trade', () => {
    const findings = findingsIn('E2');
    expect(say.sureWords(findings)).toMatch(/In \d+ of 100 draws a dollar of tokens is better/);
    expect(findings.counter?.trade).toBeNull();
  });

  it('carry no sign of dollars where one is paid in other money, but for list prices', () => {
    const findings = findingsIn('K');
    const { caption, rows } = counterTable(findings, findings.counter!);
    expect(caption).toContain('in the currency you typed');
    expect(rows.flatMap(({ cells }) => cells).join(' ')).not.toContain('$');
    expect(say.keepWords(findings, findings.counter!)).toContain('$6,000');
  });
});

describe('the same numbers', () => {
  it('stand in text, table and file', () => {
    const findings = findingsIn('L');
    const { ask, settle, floor } = findings.counter!.trade!.base;
    const rows = csvParse(csvOf(findings).replace(/^\uFEFF/, ''));
    const inFile = (name: string) =>
      Number(
        rows.find((row) => row['row'] === 'counter-offer: Base, a year' && row['name'] === name)?.[
          'value'
        ],
      );
    expect([inFile('ask'), inFile('settle'), inFile('floor')]).toEqual([ask, settle, floor]);
    expect(counterTable(findings, findings.counter!).rows[0]?.cells).toEqual([
      ...['$10,900', '$5,800', `$${Math.round(floor / 100) * 100}`],
    ]);
    expect(counterTable(findings, findings.counter!, false).rows[0]?.cells).toHaveLength(2);
    expect(worthTable(findings).rows[0]?.cells[0]).toBe('$1,100');
  });
});

describe('the clauses', () => {
  it.each(['A', 'B', 'B0', 'C', 'D', 'E', 'F', 'G', 'H', 'K', 'L', 'L2', 'I'])(
    'are three to five in case %s',
    (name) => {
      const many = clausesFor(clauses, findingsIn(name)).length;
      expect(many).toBeGreaterThanOrEqual(3);
      expect(many).toBeLessThanOrEqual(5);
    },
  );

  it('are chosen by the answers: what is settled well is not asked for', () => {
    const ids = (answers: Record<string, string>) =>
      clausesFor(clauses, findingsFor(answers)).map(({ id }) => id);
    const letter = called('L').answers;
    expect(ids({ ...letter, wages: 'yes' })[0]).toBe('tax');
    expect(ids(letter)).not.toContain('tax');
    expect(ids({ ...letter, logged: 'no', reviews: 'no' })).not.toContain('watch');
    expect(ids(called('C').answers)[0]).toBe('separate');
    expect(ids({ sum: '1e9', unit: 'tokens' })).toContain('value');
  });

  it('put what stands badly on paper before what is not said', () => {
    const paper = { logged: 'no', reviews: 'no', leaving: 'yes', counted: 'no', cap: 'no' };
    const rest = {
      ...called('C').answers,
      ...paper,
      whose: 'mine',
      wages: 'no',
      promised: 'contract',
    };
    const first = clausesFor(clauses, findingsFor({ ...rest, adjusts: 'no' }));
    expect(first.map(({ id }) => id)).toContain('value');
  });
});

describe('the two sentences', () => {
  it('hold what is kept, traded and asked, the first question and the first clause', () => {
    const findings = findingsIn('L2');
    const text = letterFor(findings, sentences, clausesFor(clauses, findings), questions);
    expect(text).toContain('about $6,000 a year of the tools');
    expect(text).toContain('the budget, $14,400, as pay');
    expect(text).toContain('$10,900 of base costs you the same');
    expect(text).toContain('Does it show on my payslip as wages?');
    expect(text).toContain('what is taxed as wages is paid as wages?');
    expect(text).not.toMatch(/[{}]/);
  });

  it('never hold the floor, what one would settle for, the stay or the pay', () => {
    for (const { name, answers } of cases) {
      const findings = findingsFor(answers);
      const text = letterFor(findings, sentences, clausesFor(clauses, findings), questions);
      const { base } = findings.counter?.trade ?? {};
      const { asked } = say.moneyIn(findings);
      const secrets = [
        ...(base ? [asked(base.settle), asked(base.floor)] : []),
        ...['salary', 'bonus'].flatMap((part) => answers[part] ?? []),
        ...['years', '35%', 'leave in'],
      ];
      for (const secret of secrets) {
        if (secret === asked(base?.ask ?? NaN) || secret.length < 3) continue;
        expect(text, `${name}: ${secret}`).not.toContain(` ${secret} `);
      }
      expect(text, name).not.toMatch(/\bsettle for\b|\bfloor\b/);
    }
  });

  it('have blanks where there is no script', () => {
    expect(withBlanks(sentences.trade)).toContain('________');
    expect(withBlanks(sentences.trade)).not.toMatch(/[{}]/);
  });
});
