/** What is read, with the names: in the worker, or in slices on the page where no worker starts. */
import { sayAside } from '../../../plan/aside.ts';
import { headerKey, type Format } from '../../../plan/formats.ts';
import { ledgerOf, periodOf } from '../../../plan/ledger.ts';
import { RowCounts } from '../../../plan/pair-table.ts';
import { Names, peopleNames } from '../../../plan/people.ts';
import type { RowsRead } from '../../../plan/money-read.ts';
import { UnreadableFile } from './bytes.ts';
import { fileReceipt, type FileState } from './file-state.ts';
import type { CurrencySums, FileAnswers, Receipt, Settled, SettleOptions } from './receipt.ts';
import { layoutFor, openFile, readFile, Stopped, type ReadOptions } from './read-file.ts';

export interface Watch {
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
  readonly pause?: () => Promise<void>;
}

const FIRST_ASIDES = 100;
const none: RowsRead = {
  ...{ rows: 0, counted: 0, again: 0, aside: 0 },
  ...{ equal: 0, refunds: 0, unpriced: 0, nobody: 0 },
};

export class PlanSession {
  readonly #formats: readonly Format[];
  readonly #salt: number;
  #people = peopleNames();
  #teams = new Names();
  #tools = new Names();
  #files: FileState[] = [];
  #listed: Map<number, string> | null = null;
  #numbers: readonly number[] = [];
  #joined = new Map<number, number>();

  /** @param salt shuffles the numbers of people; another one each time */
  constructor(formats: readonly Format[], salt: number) {
    this.#formats = formats;
    this.#salt = salt;
  }

  /** Reads files besides those that are there. */
  async add(files: readonly File[], watch: Watch = {}): Promise<Receipt> {
    for (const file of files) {
      this.#files.push({ file, answers: {}, opened: null, read: null, refused: null });
    }
    try {
      return await this.#readAll(watch);
    } catch (error) {
      // What was stopped is not read with the next files.
      this.#files = this.#files.filter(({ file }) => !files.includes(file));
      throw error;
    }
  }

  /** Takes what a reader says of a file and reads anew. */
  async answer(index: number, answers: FileAnswers, watch: Watch = {}): Promise<Receipt> {
    const state = this.#files[index];
    if (!state) throw new RangeError(`There is no file ${index}; there are ${this.#files.length}.`);
    state.answers = { ...state.answers, ...answers };
    const headers = state.opened?.source.headers;
    if (answers.columns && headers) {
      // The same header is the same export: its columns are chosen once.
      const alike = headers.map(headerKey).join('\n');
      for (const other of this.#files) {
        if (other.opened?.source.headers.map(headerKey).join('\n') === alike) {
          other.answers = { ...other.answers, columns: answers.columns };
        }
      }
    }
    return this.#readAll(watch);
  }

  async remove(index: number, watch: Watch = {}): Promise<Receipt> {
    this.#files.splice(index, 1);
    return this.#readAll(watch);
  }

  async #readAll({ onProgress, signal, pause }: Watch): Promise<Receipt> {
    this.#people = peopleNames();
    this.#teams = new Names();
    this.#tools = new Names();
    const seen = new Map<string, RowCounts>();
    const all = this.#files.reduce((sum, { file }) => sum + file.size, 0);
    let done = 0;
    onProgress?.(0, all);
    for (const state of this.#files) {
      state.read = null;
      await this.#readOne(state, seen, {
        onBytes: (bytes) => onProgress?.(done + bytes, all),
        ...(signal && { signal }),
        ...(pause && { pause }),
      });
      done += state.file.size;
      onProgress?.(done, all);
    }
    return this.receipt();
  }

  async #readOne(
    state: FileState,
    seen: Map<string, RowCounts>,
    watch: Pick<ReadOptions, 'onBytes' | 'signal' | 'pause'>,
  ): Promise<void> {
    try {
      const opened = await openFile(state.file, this.#formats, state.answers);
      state.opened = opened;
      state.refused = null;
      if (opened.questions.length > 0) return;
      const layout = layoutFor(opened, state.answers);
      const kind = opened.format?.id ?? opened.source.headers.map(headerKey).join('\n');
      let before = seen.get(kind);
      if (!before) seen.set(kind, (before = new RowCounts()));
      const [people, teams, tools] = [this.#people, this.#teams, this.#tools];
      const ways = state.answers.ways ?? {};
      state.read = await readFile(opened, {
        ...{ layout, zone: 0, people, teams, tools, before, ways },
        ...watch,
      });
      before.raise(state.read.reading.seen);
    } catch (error) {
      if (error instanceof Stopped || !(error instanceof UnreadableFile)) throw error;
      state.refused = error.message;
    }
  }

  /** What was read, without a name of anybody. */
  receipt(): Receipt {
    const reads = this.#files.flatMap(({ read }) => (read ? [read.reading] : []));
    const counts = { ...none };
    const sums = new Map<string, Record<keyof Omit<CurrencySums, 'currency'>, number>>();
    for (const reading of reads) {
      for (const name of Object.keys(none) as (keyof RowsRead)[])
        counts[name] += reading.counts[name];
      for (const [currency, money] of reading.byCurrency) {
        const sum = sums.get(currency) ?? {
          use: 0,
          bill: 0,
          refunds: 0,
          aside: 0,
          again: 0,
          equal: 0,
        };
        for (const name of Object.keys(sum) as (keyof typeof sum)[])
          sum[name] += money.sums[name].value;
        sums.set(currency, sum);
      }
    }
    return {
      files: this.#files.map((state) => fileReceipt(state)),
      counts,
      sums: [...sums]
        .map(([currency, sum]) => ({ currency, ...sum }))
        .sort((a, b) => b.use - a.use),
      period: periodOf(reads),
      people: this.#people.size - 1,
      asides: this.#asides(FIRST_ASIDES),
    };
  }

  #asides(most: number): string[] {
    const isName = (value: string): boolean => value !== '' && this.#people.find(value) !== null;
    const several = this.#files.length > 1;
    return this.#files
      .flatMap(({ read }, index) =>
        (read?.reading.asides ?? []).map((aside) => {
          const said = sayAside(aside, isName);
          return several ? `file ${index + 1}, ${said}` : said;
        }),
      )
      .slice(0, most);
  }

  /** Every row that was set aside, as a sentence each. */
  allAsides(): string[] {
    return this.#asides(Infinity);
  }

  /** The bill, with people as numbers. */
  settle(options: SettleOptions): Settled {
    const reads = this.#files.flatMap(({ read }) => (read ? [read.reading] : []));
    for (const [one, other] of options.joins ?? []) {
      const [from, to] = [this.#numbers[one], this.#numbers[other]];
      if (from !== undefined && to !== undefined && from !== to) this.#joined.set(from, to);
    }
    const { rates, period, dropEqual, withoutUse } = options;
    const { bill, numbers, ...rest } = ledgerOf(
      reads,
      { people: this.#people, teams: this.#teams, tools: this.#tools },
      {
        ...{ rates, joined: this.#joined, salt: this.#salt },
        ...(period && { period }),
        ...(dropEqual && { dropEqual }),
        ...(withoutUse !== undefined && { withoutUse }),
        ...(this.#listed && { listed: this.#listed }),
      },
    );
    this.#numbers = numbers;
    return { bill, ...rest };
  }

  /** Who the people of the bill are, in their order: for this screen alone, when it is asked for twice. */
  names(): string[] {
    return this.#numbers.map((number) => this.#people.name(number));
  }
}
