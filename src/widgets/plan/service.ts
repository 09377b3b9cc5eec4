/** What the page asks of whoever reads the files and holds the names: a worker, or the page itself where none starts. */
import type { Format } from '../../plan/formats.ts';
import { Stopped } from './reader/read-file.ts';
import type { FileAnswers, Receipt, Settled, SettleOptions } from './reader/receipt.ts';
import { PlanSession } from './reader/session.ts';

export type Request =
  | { readonly ask: 'open'; readonly formats: readonly Format[]; readonly salt: number }
  | { readonly ask: 'add'; readonly files: readonly File[] }
  | { readonly ask: 'answer'; readonly file: number; readonly answers: FileAnswers }
  | { readonly ask: 'remove'; readonly file: number }
  | { readonly ask: 'settle'; readonly options: SettleOptions }
  | { readonly ask: 'count'; readonly zone: number }
  | { readonly ask: 'names' }
  | { readonly ask: 'asides' }
  | { readonly ask: 'stop' };

export type Reply =
  | { readonly tell: 'progress'; readonly done: number; readonly all: number }
  | { readonly tell: 'receipt'; readonly receipt: Receipt }
  | { readonly tell: 'settled'; readonly settled: Settled }
  | { readonly tell: 'ready' }
  | { readonly tell: 'names'; readonly names: readonly string[] }
  | { readonly tell: 'asides'; readonly lines: readonly string[] }
  | { readonly tell: 'failed'; readonly why: string };

/** So often a second progress is told, in ms between. */
const PROGRESS_MS = 250;

/** Gives way to whatever else waits: a message that says stop, or the page's own work. */
const giveWay = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

export class Service {
  readonly #tell: (reply: Reply) => void;
  #session = new PlanSession([], 0);
  #stop = new AbortController();

  constructor(tell: (reply: Reply) => void) {
    this.#tell = tell;
  }

  /** Does what is asked and tells; what fails is told in words without a name of anybody. */
  async take(request: Request): Promise<void> {
    if (request.ask === 'stop') {
      this.#stop.abort();
      return;
    }
    try {
      await this.#do(request);
    } catch (error) {
      if (error instanceof Stopped) {
        this.#tell({ tell: 'failed', why: 'Stopped. Nothing of these files was kept.' });
      } else {
        this.#tell({
          tell: 'failed',
          why: 'Reading ended with a fault of this page. The files are where they were, and nothing was sent.',
        });
      }
    }
  }

  async #do(request: Exclude<Request, { ask: 'stop' }>): Promise<void> {
    switch (request.ask) {
      case 'open':
        this.#session = new PlanSession(request.formats, request.salt);
        this.#tell({ tell: 'ready' });
        return;
      case 'add':
        return this.#read((watch) => this.#session.add(request.files, watch));
      case 'answer':
        return this.#read((watch) => this.#session.answer(request.file, request.answers, watch));
      case 'remove':
        return this.#read((watch) => this.#session.remove(request.file, watch));
      case 'count':
        return this.#read((watch) => this.#session.count(request.zone, watch));
      case 'settle': {
        this.#tell({ tell: 'settled', settled: this.#session.settle(request.options) });
        return;
      }
      case 'names':
        this.#tell({ tell: 'names', names: this.#session.names() });
        return;
      case 'asides':
        this.#tell({ tell: 'asides', lines: this.#session.allAsides() });
    }
  }

  async #read(
    work: (watch: Parameters<PlanSession['add']>[1] & {}) => Promise<Receipt>,
  ): Promise<void> {
    this.#stop = new AbortController();
    let told = -Infinity;
    const receipt = await work({
      signal: this.#stop.signal,
      pause: giveWay,
      onProgress: (done, all) => {
        const now = performance.now();
        if (now - told < PROGRESS_MS && done < all) return;
        told = now;
        this.#tell({ tell: 'progress', done, all });
      },
    });
    this.#tell({ tell: 'receipt', receipt });
  }
}
