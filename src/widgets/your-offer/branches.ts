/** The other readings of what is not said: each with a range of its own. */
import type { CompoundingOptions } from '../../model/index.ts';
import { isAnswered, withAnswer, type Answers } from './answers.ts';
import { read, TOP_TENTH, type Reading } from './reading.ts';
import type { Question } from './schema.ts';
import { drawnAt, NOTHING, pointOf, spanOf, type Draw, type Span } from './worth.ts';

/** The other reading of what is not said. */
export interface Branch extends Span {
  /** “if taxed” */
  readonly words: string;
}

/** Whatever came first, the same options have the same key. */
const keyOf = (options: CompoundingOptions): string =>
  JSON.stringify(Object.entries(options).sort(([one], [other]) => one.localeCompare(other)));

export function branchesOf(
  answers: Answers,
  questions: readonly Question[],
  { options, sum }: Reading,
  draw: Draw,
): Branch[] {
  if (options.amount === 0) return [];
  const found = new Map<string, { options: Reading['options']; words: string }>();
  const add = (other: Reading['options'], words: string): void => {
    const key = keyOf(other);
    if (key === keyOf(options)) return;
    const before = found.get(key);
    found.set(key, {
      options: other,
      words: before ? `${before.words} or ${words.replace(/^if /, '')}` : words,
    });
  };
  for (const question of questions) {
    const { branch, id } = question;
    if (!branch || isAnswered(question, answers)) continue;
    if (id === 'use' && (sum ?? 0) <= TOP_TENTH) continue;
    add(read(withAnswer(answers, id, branch.answer), questions).options, branch.words);
  }
  add({ ...options, keepsRising: 1 }, 'if gains keep rising');
  const here = pointOf(options);
  return [...found.values()]
    .map((one) => ({ words: one.words, ...spanOf(one.options, drawnAt(one.options, draw)) }))
    .filter(({ point }) => Math.abs(point - here) > NOTHING);
}
