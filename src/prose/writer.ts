import { readFigures } from '../evidence/read.ts';
import { firstState } from '../stage/state.ts';
import { References } from './references.ts';
import { plainText, proseHtml } from './prose.ts';
import type { Context } from './values.ts';

type Own = Pick<Context, 'given' | 'variants' | 'answers' | 'markedAs'>;

/** Writes one page's prose with the story's directives, and numbers its sources as it goes. */
export class Writer {
  readonly references: References;
  readonly #context: Context;

  /** @param own what the page's own directives print; a lesson has such, and each of its exercises */
  constructor(own: Own = {}, references = new References(), figures = readFigures()) {
    this.references = references;
    this.#context = { figures, state: firstState, ...own };
  }

  /** Whether each number has its directive on it. */
  get isMarked(): boolean {
    return this.#context.markedAs !== undefined;
  }

  /** The same page's writer where more is given. */
  with(own: Own): Writer {
    return new Writer(
      { ...this.#context, ...own },
      this.references,
      new Map(this.#context.figures),
    );
  }

  /** Markdown → paragraphs. @throws an Error that names the place of what cannot be printed */
  html(markdown: string, place: string): string {
    return within(place, () => proseHtml(markdown, this.#context, this.references));
  }

  /** Markdown of one paragraph → what stands in it. */
  inline(markdown: string, place: string): string {
    return this.html(markdown, place).replace(/^<p>(.*)<\/p>$/s, '$1');
  }

  /** Markdown → plain words, without sources. */
  plain(markdown: string, place: string): string {
    return within(place, () => plainText(markdown, this.#context));
  }
}

function within<Result>(place: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${place}: ${reason}`, { cause: error });
  }
}
