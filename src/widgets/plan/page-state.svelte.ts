/** What the page shows and sets, and what it asks of its two workers. */
import type { Bill } from '../../plan/bill.ts';
import type { Format } from '../../plan/formats.ts';
import { sampleBill } from '../../plan/sample.ts';
import { Announcer } from '../announcer.svelte.ts';
import { whenIdle } from '../when-idle.ts';
import { MOST_BYTES_HERE, save, startRanges, startReader, type Helper } from './client.ts';
import type { RangesRequest } from './ranges.ts';
import type { Receipt, SettleOptions } from './reader/receipt.ts';
import { reckonPressure, reckonRule, reckonSkew, reckonYear, type Ranges } from './reckon.ts';
import { ruleFinding, skewFinding } from './sentences.ts';
import type { Reply, Request } from './service.ts';
import { firstSettings, settingsIn, type PlanSettings, type Stop } from './settings.ts';

/** The draws follow when no setting has changed for so long, in ms. */
const AT_REST = 250;

export interface PlanPage {
  readonly formats: readonly Format[];
  /** A cap that was reported, $ a person and month: where the page begins. */
  readonly cap: number;
  readonly stops: readonly Stop[];
  /** What the draws say of the sample. */
  readonly firstRanges: Ranges;
}

/** What is plain data, without the page's own proxies around it. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

export class PageState {
  readonly announcer = new Announcer();
  readonly sample = sampleBill();
  bill: Bill = $state.raw(this.sample);
  settings: PlanSettings = $state.raw({} as PlanSettings);
  ranges: Ranges = $state.raw({} as Ranges);
  receipt: Receipt | null = $state.raw(null);
  isConfirmed = $state(false);
  progress = $state.raw<{ done: number; all: number } | null>(null);
  trouble = $state('');
  /** Whether the page reads itself, for want of a worker. */
  isHere = $state(false);
  isLive = $state(false);
  names: readonly string[] | null = $state.raw(null);
  /** Days since 1 January 1970; nothing before the page answers. */
  today: number | null = $state.raw(null);

  readonly isSample = $derived(this.bill === this.sample);
  readonly skewed = $derived(reckonSkew(this.bill));
  readonly answer = $derived(reckonRule(this.bill, this.settings));
  readonly year = $derived(reckonYear(this.bill, this.settings));
  readonly pressed = $derived(reckonPressure(this.bill, this.settings));

  readonly #page: PlanPage;
  #reader: Helper<Request> | undefined;
  #drawer: Helper<RangesRequest> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #sent: Bill | null = null;
  #settled: Omit<SettleOptions, 'cap'> | null = null;
  #first: PlanSettings;

  constructor(page: PlanPage) {
    this.#page = page;
    this.#first = firstSettings(this.sample, page.cap);
    this.settings = this.#first;
    this.ranges = page.firstRanges;
  }

  /** Begins in a browser: with the settings of the address, and with its workers, so that nothing is fetched later. */
  start(fragment: string): () => void {
    this.isLive = true;
    this.today = Math.floor(Date.now() / 86_400_000);
    const linked = settingsIn(fragment);
    if (Object.keys(linked).length > 0) this.set(linked);
    const stopWaiting = whenIdle(() => this.#open());
    return () => {
      stopWaiting();
      clearTimeout(this.#waiting);
      this.#reader?.stop();
      this.#drawer?.stop();
      this.announcer.stop();
    };
  }

  #open(): Helper<Request> {
    if (this.#reader) return this.#reader;
    this.#drawer = startRanges(({ ranges }) => (this.ranges = ranges));
    this.#reader = startReader(
      (reply) => this.#hear(reply),
      () => (this.isHere = true),
    );
    const [salt = 0] = crypto.getRandomValues(new Uint32Array(1));
    this.#reader.ask({ ask: 'open', formats: plain(this.#page.formats), salt });
    return this.#reader;
  }

  ask(request: Request): void {
    this.#open().ask(request);
  }

  #hear(reply: Reply): void {
    switch (reply.tell) {
      case 'ready':
        break;
      case 'progress':
        this.progress = { done: reply.done, all: reply.all };
        break;
      case 'receipt':
        this.progress = null;
        this.receipt = reply.receipt;
        this.isConfirmed = false;
        this.announcer.say(() => 'The files are read. The receipt says what was counted.');
        break;
      case 'settled': {
        const { bill, loadedCost, beside } = reply.settled;
        this.bill = bill;
        this.#first = firstSettings(bill, this.#page.cap, beside);
        this.settings = {
          ...this.#first,
          loadedCost: loadedCost ?? this.settings.loadedCost,
        };
        this.isConfirmed = true;
        this.names = null;
        this.#draw();
        this.announcer.say(() => skewFinding(this.skewed));
        break;
      }
      case 'names':
        this.names = reply.names;
        break;
      case 'asides':
        save('rows-set-aside.csv', [['line and reason'], ...reply.lines.map((line) => [line])]);
        break;
      case 'failed':
        this.progress = null;
        this.trouble = reply.why;
    }
  }

  #draw(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#open();
      const bill = this.#sent === this.bill ? null : this.bill;
      this.#sent = this.bill;
      const stops = plain(this.#page.stops);
      this.#drawer?.ask({ bill, settings: { ...this.settings }, stops });
    }, AT_REST);
  }

  set(change: Partial<PlanSettings>): void {
    this.settings = { ...this.settings, ...change };
    this.announcer.say(() => ruleFinding(this.answer, this.bill));
    this.#draw();
  }

  reset(): void {
    this.set(this.#first);
  }

  choose(files: readonly File[]): void {
    this.trouble = '';
    this.#open();
    const all = files.reduce((sum, file) => sum + file.size, 0);
    if (this.isHere && all > MOST_BYTES_HERE) {
      this.trouble = 'Without a worker, as from a disk, at most 50 MB are read at once.';
      return;
    }
    this.progress = { done: 0, all };
    this.ask({ ask: 'add', files });
  }

  /** Takes what was read for the bill. */
  confirm(options: Omit<SettleOptions, 'cap'>): void {
    this.#settled = plain(options);
    this.ask({ ask: 'settle', options: { ...this.#settled, cap: this.#page.cap } });
  }

  /** Takes one account for another of the same person; both by the numbers that are shown, from 0 on. */
  join(one: number, other: number): void {
    if (!this.#settled) return;
    const options = { ...this.#settled, cap: this.#page.cap, join: [one, other] as const };
    this.ask({ ask: 'settle', options });
    this.ask({ ask: 'names' });
  }
}
