import { RoomError, type RoomEvent } from './contract.ts';
import type { Entry } from './entries.ts';
import { FoldedRoom, type Verdict } from './fold.ts';
import type { RoomStore } from './stores/store.ts';
import { Allowance } from './allowance.ts';

interface Listener {
  isOwner: boolean;
  hear: (event: RoomEvent) => void;
}

/** Overviews go out so often at most. */
const overviewEvery = 250;
const keptVerdicts = 5000;

export const noRoom = (code: string): RoomError =>
  new RoomError(
    'no room',
    `There is no room ${code}. It has ended, or its code is another one: five letters and digits.`,
  );

/** A room in this process: what it has read of the list so far, and who listens. */
export class LiveRoom {
  readonly code: string;
  readonly allowance = new Allowance();
  readonly #store: RoomStore;
  readonly #listeners = new Set<Listener>();
  #room: FoldedRoom | undefined;
  #id: string | undefined;
  #reading: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #told = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isEnded = false;
  #isTroubled = false;
  /** Of the entries that were read last, what came of them. */
  readonly #verdicts = new Map<string, Verdict>();

  constructor(code: string, store: RoomStore) {
    this.code = code;
    this.#store = store;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** The room as it is now, by whichever process it was changed. */
  async present(): Promise<FoldedRoom> {
    await this.#catchUp();
    if (!this.#room) throw noRoom(this.code);
    return this.#room;
  }

  /** The room as this process saw it last. */
  async known(): Promise<FoldedRoom> {
    return this.#room ?? this.present();
  }

  /** Adds to the list, unless it would be refused or change nothing; what came of it is decided by the list’s order. */
  async add(entry: Entry): Promise<Verdict> {
    if ((await this.known()).judge(entry) !== 'done') {
      const foreseen = (await this.present()).judge(entry);
      if (foreseen !== 'done') return foreseen;
    }
    const id = await this.#store.append(this.code, entry).catch((error: RoomError) => {
      this.#isTroubled = true;
      this.say({ kind: 'trouble', words: error.message });
      throw error;
    });
    // What comes of it, where the store falls silent now, shows when it answers again: it is kept.
    if (!this.#verdicts.has(id ?? '')) await this.#catchUp().catch(() => undefined);
    if (id === undefined) throw noRoom(this.code);
    if (this.#isTroubled) {
      this.#isTroubled = false;
      await this.tellAll();
    }
    return this.#verdicts.get(id) ?? 'done';
  }

  /** @returns a function that ends it */
  async listen(listener: Listener, since: string | undefined): Promise<() => void> {
    await this.present();
    this.#listeners.add(listener);
    if (since === undefined || since !== this.#id) this.#tell(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something was added, here or elsewhere. */
  nudge(): void {
    this.#catchUp().catch(() => undefined);
  }

  say(event: RoomEvent): void {
    for (const { hear } of this.#listeners) hear(event);
  }

  /** Everybody is told the state anew: the store was away. */
  async tellAll(): Promise<void> {
    await this.present();
    for (const listener of this.#listeners) this.#tell(listener);
  }

  /** Reads what is new. Whoever asks while that goes on waits for one more reading, and shares it. */
  #catchUp(): Promise<void> {
    if (!this.#reading) {
      this.#reading = this.#read().finally(() => (this.#reading = undefined));
      return this.#reading;
    }
    this.#next ??= this.#reading
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.#catchUp();
      });
    return this.#next;
  }

  async #read(): Promise<void> {
    const list = await this.#store.since(this.code, this.#id);
    if (list === undefined) {
      this.#room = undefined;
      this.#end();
      return;
    }
    for (const { id, entry } of list) {
      let verdict: Verdict = 'done';
      if (this.#room) verdict = this.#room.take(entry);
      else if (entry.do === 'made') this.#room = new FoldedRoom(this.code, entry);
      this.#id = id;
      this.#verdicts.set(id, verdict);
    }
    for (const id of this.#verdicts.keys()) {
      if (this.#verdicts.size <= keptVerdicts) break;
      this.#verdicts.delete(id);
    }
    if (list.length > 0) this.#tellNews();
  }

  #end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    clearTimeout(this.#timer);
    this.say({ kind: 'ended' });
    this.#listeners.clear();
  }

  #tellNews(): void {
    const turn = this.#room?.snapshot.turn ?? 0;
    const isTurned = turn !== this.#told;
    this.#told = turn;
    if (isTurned)
      for (const listener of this.#listeners) if (!listener.isOwner) this.#tell(listener);
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        for (const listener of this.#listeners) if (listener.isOwner) this.#tell(listener);
      },
      isTurned ? 0 : overviewEvery,
    );
  }

  #tell({ isOwner, hear }: Listener): void {
    if (!this.#room) return;
    const { snapshot } = this.#room;
    const id = this.#id ?? '';
    if (isOwner) hear({ kind: 'overview', id, snapshot, overview: this.#room.overview });
    else hear({ kind: 'snapshot', id, snapshot });
  }
}
