/** The page as a reader has it in hand: answers, what is kept of the tools, and what comes of both. */
import { KEEP, type RatePlan } from '../../model/index.ts';
import { Announcer } from '../announcer.svelte.ts';
import { withAnswer, type Answers } from './answers.ts';
import { clausesFor } from './clauses.ts';
import { Draws } from './draws.ts';
import { differencesOf } from './differences.ts';
import { findingsOf, type Findings } from './findings.ts';
import type { Drawable } from './picture.ts';
import type { Clause, Question } from './schema.ts';
import { condition, headline, rangeOf } from './sentences.ts';
import { answeredBy, type Drawn } from './worth.ts';

/** Milliseconds after which a page that nobody looks at, and that is never painted, goes on all the same. */
const UNSEEN = 300;

/** Does something once the browser shows what has changed; returns what calls it off. */
function oncePainted(work: () => void): () => void {
  let timer = setTimeout(work, UNSEEN);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

export interface Begun {
  readonly questions: readonly Question[];
  readonly clauses: readonly Clause[];
  /** The samples of the page as it begins. */
  readonly first: readonly (readonly [key: string, drawn: Drawn | null])[];
}

export class LetterState {
  answers: Answers = $state.raw({});
  /** The same a frame later: all else follows what a reader looks at first. */
  #settled: Answers = $state.raw({});
  #callOff: () => void = () => undefined;
  /** All the tools to hold on to, US$ a year. */
  keep: number = $state(KEEP);
  /** Whether the page answers: where there is no script, nothing is ever said. */
  started = $state(false);
  /** What could not be used of a link or of what was kept. */
  notes: readonly string[] = $state.raw([]);
  /** Counts the samples that have come. */
  #come = $state(0);
  readonly announcer = new Announcer();
  readonly draws: Draws;
  readonly questions: readonly Question[];
  readonly clauses: readonly Clause[];
  /** These take most of the time, and no draws. */
  readonly #differences = $derived.by(() =>
    differencesOf(this.#settled, this.questions, this.keep),
  );
  readonly #made: { readonly findings: Findings; readonly plans: readonly RatePlan[] } =
    $derived.by(() => {
      // Read, so that a sample that has come counts.
      void this.#come;
      const plans: RatePlan[] = [];
      const draw = (plan: RatePlan) => {
        plans.push(plan);
        return this.draws.get(plan);
      };
      const findings = findingsOf(
        ...([this.#settled, this.questions, draw, this.keep, this.#differences] as const),
      );
      return { findings, plans };
    });
  readonly chosen: readonly Clause[] = $derived.by(() => clausesFor(this.clauses, this.findings));

  constructor({ questions, clauses, first }: Begun) {
    this.questions = questions;
    this.clauses = clauses;
    this.draws = new Draws(first, () => (this.#come += 1));
  }

  get findings(): Findings {
    return this.#made.findings;
  }

  /** The answers that the findings are of. */
  get settled(): Answers {
    return this.#settled;
  }

  /** What the answers are worth, and the other readings as they were a frame ago. */
  readonly head: Drawable = $derived.by(() => {
    const { findings } = this.#made;
    if (this.answers === this.#settled) return findings;
    const answered = answeredBy(this.answers, this.questions, (plan) => this.draws.get(plan));
    return { ...answered, branches: findings.branches };
  });

  /** The samples that what is shown rests on. */
  get plans(): readonly RatePlan[] {
    return this.#made.plans;
  }

  answer(part: string, answer: string | undefined): void {
    this.take(withAnswer(this.answers, part, answer));
  }

  take(answers: Answers): void {
    this.answers = answers;
    this.#callOff();
    this.#callOff = oncePainted(() => {
      this.#settled = this.answers;
    });
    this.announce();
  }

  /** What the page begins with, without a word. */
  begin(answers: Answers): void {
    this.answers = answers;
    this.#settled = answers;
  }

  stop(): void {
    this.#callOff();
    this.draws.stop();
    this.announcer.stop();
  }

  clear(): void {
    this.begin({});
    this.keep = KEEP;
    this.notes = [];
    this.say('All answers are cleared.');
  }

  say(words: string): void {
    this.announcer.say(() => words);
  }

  announce(): void {
    this.announcer.say(() =>
      `${headline(this.head)}. ${rangeOf(this.head)} ${condition(this.head)}`.trim(),
    );
  }
}
