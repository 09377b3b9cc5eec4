/** Two sentences to send. They hold neither floor nor settle, nor how long one stays, nor what one pays in tax. */
import { PARAMETERS } from '../../model/index.ts';
import type { Findings } from './findings.ts';
import { listPrice } from './money.ts';
import type { Clause, Question, Sentences } from './schema.ts';
import { moneyIn } from './sentences.ts';

const fill = (template: string, blanks: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (blank, name: string) => blanks[name] ?? blank);

/** What of the answers stands in writing, where all that the employer can answer has been answered. */
const onPaper = (questions: readonly Question[]): string =>
  questions.find(({ id }) => id === 'paper')?.asks ?? '';

const theRest = 'the rest of the budget';

/** The sentences for what came out, with the first question and the first clause in them. */
export function letterFor(
  findings: Findings,
  sentences: Sentences,
  clauses: readonly Clause[],
  questions: readonly Question[],
): string {
  const { verdict, counter, modest, reading, askFirst } = findings;
  const offered = modest?.trade ? modest : counter;
  const { asked } = moneyIn(findings);
  const ask = asked(offered?.trade?.base.ask ?? 0);
  const inAll = (offered?.kept ?? 0) + (reading.options.baseline ?? PARAMETERS.baseline.default);
  const isAllUsed = offered !== modest && reading.used === reading.sum;
  return fill(sentences[reading.used === 0 ? 'nothing' : verdict], {
    keep: listPrice(inAll),
    what: isAllUsed ? theRest : 'the rest of what would be used of it',
    rest: listPrice(offered?.traded ?? 0),
    ask: reading.isAbroad ? `${ask} (in the currency of my pay)` : ask,
    question: askFirst?.asks ?? onPaper(questions),
    clause: clauses[0]?.asks ?? 'may we write this down',
  });
}

/** Why the traded tokens and the ask cost the employer the same. */
export function whySame(findings: Findings): string {
  const { reading, counter, modest } = findings;
  const offered = modest?.trade ? modest : counter;
  if (!offered?.trade) return '';
  const { asked } = moneyIn(findings);
  const reasons = [
    ...(reading.counter.bonusRate ? ['a base raises the bonus too'] : []),
    ...(reading.counter.employerRate === 0
      ? []
      : ['the employer pays charges on pay and none on tokens that are no wages']),
    ...(reading.options.budgetEnds ? ['a budget in a policy may end, and a raise does not'] : []),
  ];
  const same = `${listPrice(offered.traded)} of tokens and ${asked(offered.trade.base.ask)} of base cost the employer the same over four years`;
  const unsaid =
    reading.counter.employerRate === 0
      ? ' We count nothing that the employer pays on top of pay: say in question 11 what it is.'
      : '';
  return `${same}${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}.${unsaid}`;
}

/** The same with blanks, for who has no script. */
export const withBlanks = (template: string): string =>
  fill(template, {
    ...Object.fromEntries(
      ['keep', 'rest', 'ask', 'question', 'clause'].map((name) => [name, '________']),
    ),
    what: theRest,
  });
