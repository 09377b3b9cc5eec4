/** What comes of a reader's answers: range, branches, what to ask first, the counter-offer. Pure; draws are handed in. */
import {
  counterOffer,
  counterOfferPlan,
  PARAMETERS,
  type CounterOffer,
} from '../../model/index.ts';
import { withAnswer, type Answers } from './answers.ts';
import { branchesOf, type Branch } from './branches.ts';
import { differencesOf, type Difference } from './differences.ts';
import { read, type Reading } from './reading.ts';
import type { Question, Verdict } from './schema.ts';
import { answeredBy, NOTHING, type Answered, type Draw, type Worth } from './worth.ts';

/** All that the page says of them, which takes some sixty calls of the model. */
export interface Findings extends Answered {
  readonly branches: readonly Branch[];
  /** Of every question that has answers, the largest first. */
  readonly differences: readonly Difference[];
  /** What to ask the employer first; none where all that it can answer is answered. */
  readonly askFirst: Question | null;
  readonly counter: CounterOffer | null;
  /** The same with the use that is usual, where the ask is so large that the ceiling will not be used up. */
  readonly modest: CounterOffer | null;
  readonly verdict: Verdict;
}

/** An ask above this share of base says that the ceiling is seldom used up. */
const LARGE_ASK = 0.25;

/**
 * All that the page says of some answers.
 *
 * @param keep All the tools that one holds on to, in US$ a year; as the model has it unless said.
 * @param differences Of the same answers, where they are there already.
 */
export function findingsOf(
  answers: Answers,
  questions: readonly Question[],
  draw: Draw,
  keep?: number,
  differences = differencesOf(answers, questions, keep),
): Findings {
  const answered = answeredBy(answers, questions, draw);
  const { reading, worth } = answered;
  const counterAt = ({ counter, heldBack }: Reading): CounterOffer | null => {
    if (heldBack !== null) return null;
    const plan = counterOfferPlan({ ...counter, keep });
    return counterOffer({ ...counter, keep }, plan && draw(plan));
  };
  const counter = counterAt(reading);
  const salary = reading.options.salary ?? PARAMETERS.salary.default;
  const isLarge = (counter?.trade?.base.ask ?? 0) > LARGE_ASK * salary;
  const usual = read(withAnswer(answers, 'use', undefined), questions);
  const modest = isLarge && usual.used < reading.used ? counterAt(usual) : null;

  const askable = differences.find(
    ({ question, spread, isAnswered: known }) =>
      !known && spread > NOTHING && question.settles === 'employer',
  );
  const askSum = questions.find(({ id }) => id === 'sum') ?? null;
  return {
    ...answered,
    branches: branchesOf(answers, questions, reading, draw),
    differences,
    askFirst: reading.sum === null ? askSum : (askable?.question ?? null),
    counter,
    modest,
    verdict: verdictOf(reading, worth, counter),
  };
}

function verdictOf(
  { heldBack, options }: Reading,
  { point }: Worth,
  counter: CounterOffer | null,
): Verdict {
  if (heldBack === 'silent' || heldBack === 'pool') return heldBack;
  if (point < 0 && (options.taxedShare ?? 0) > 0) return 'taxed';
  return counter?.trade ? 'trade' : 'keep';
}
