import { ofLeader } from './allowance.ts';
import {
  LIMITS,
  RoomError,
  type Aggregate,
  type Catalogue,
  type Joined,
  type Overview,
  type Refusal,
  type Result,
  type RoomEvent,
  type Rooms,
  type Round,
  type Snapshot,
  type Step,
} from './contract.ts';
import type { Entry } from './entries.ts';
import type { FoldedRoom, Verdict } from './fold.ts';
import { hashOf, isKeyOf, isRoomCode, newCode, newToken, readRoomCode } from './keys.ts';
import { LiveRoom, noRoom } from './live-room.ts';
import type { RoomStore } from './stores/store.ts';

const words: Partial<Record<Refusal, string>> = {
  'not joined': 'This phone has not joined the room.',
  'not open': 'This question is not open.',
  'not asked': 'The lesson of this room has no such question.',
  'mark taken': 'Somebody in the room has this mark; take another one.',
  'room full': `The room is full: ${LIMITS.devices} devices are in it.`,
  'bad request': 'The question has no such place.',
};

/** A process keeps so many rooms that nobody listens to. */
const mostIdle = 200;

/** All rooms of a store, as one process sees them. */
export class StoredRooms implements Rooms {
  readonly #store: RoomStore;
  readonly #catalogue: Catalogue;
  readonly #rooms = new Map<string, LiveRoom>();
  readonly #sweeping: ReturnType<typeof setInterval>;
  #isWell = true;

  constructor(store: RoomStore, catalogue: Catalogue) {
    this.#store = store;
    this.#catalogue = catalogue;
    store.follow(
      () => [...this.#rooms.keys()],
      (code) => this.#rooms.get(code)?.nudge(),
    );
    store.onHealth((isWell) => this.#onHealth(isWell));
    const sweep = (): void => void store.sweep(Date.now()).catch(() => undefined);
    sweep();
    this.#sweeping = setInterval(sweep, 60_000);
    this.#sweeping.unref();
  }

  /** How many rooms somebody listens to, and how many listen. */
  get counts(): { rooms: number; listeners: number } {
    const heard = [...this.#rooms.values()].map(({ listeners }) => listeners);
    return {
      rooms: heard.filter((listeners) => listeners > 0).length,
      listeners: heard.reduce((sum, listeners) => sum + listeners, 0),
    };
  }

  async createRoom(lesson: string, given = ''): Promise<{ code: string; ownerToken: string }> {
    const questions = Object.hasOwn(this.#catalogue, lesson) ? this.#catalogue[lesson] : undefined;
    if (!questions)
      throw new RoomError(
        'no lesson',
        `There is no such lesson; there is ${Object.keys(this.#catalogue).join(', ')}.`,
      );
    const ownerToken = newToken();
    for (;;) {
      const code = newCode();
      const owner = hashOf(ownerToken);
      if (await this.#store.create(code, { do: 'made', lesson, given, owner, questions }))
        return { code, ownerToken };
    }
  }

  async join(code: string, device: string, mark: number): Promise<Joined> {
    const room = this.#roomOf(code);
    const hash = hashOf(device);
    if ((await room.known()).markOf(hash) !== undefined) room.allowance.spend(hash);
    await this.#do(room, { do: 'join', device: hash, mark });
    const folded = await room.known();
    return { snapshot: folded.snapshot, mark: folded.markOf(hash) ?? mark, own: folded.own(hash) };
  }

  async put(
    code: string,
    device: string,
    question: number,
    round: Round,
    place: number,
  ): Promise<void> {
    const room = this.#roomOf(code);
    const hash = hashOf(device);
    if ((await room.known()).markOf(hash) !== undefined) room.allowance.spend(hash);
    await this.#do(room, { do: 'put', device: hash, question, round, place });
  }

  async snapshot(code: string): Promise<Snapshot> {
    return (await this.#roomOf(code).present()).snapshot;
  }

  async aggregate(
    code: string,
    ownerToken: string,
    question: number,
    round: Round,
  ): Promise<Aggregate> {
    const folded = await this.#led(code, ownerToken);
    const spread = folded.spread(question, round);
    if (!spread) throw refused('not open');
    return spread.aggregate;
  }

  async overview(
    code: string,
    ownerToken: string,
  ): Promise<{ snapshot: Snapshot; overview: Overview }> {
    const { snapshot, overview } = await this.#led(code, ownerToken);
    return { snapshot, overview };
  }

  setStep(code: string, ownerToken: string, { slide, exercise }: Step): Promise<void> {
    return this.#lead(code, ownerToken, { do: 'step', slide, exercise });
  }

  open(code: string, ownerToken: string, exercise: string, round: Round): Promise<void> {
    return this.#lead(code, ownerToken, { do: 'open', exercise, round });
  }

  close(code: string, ownerToken: string, exercise: string): Promise<void> {
    return this.#lead(code, ownerToken, { do: 'close', exercise });
  }

  async reveal(
    code: string,
    ownerToken: string,
    exercise: string,
    results: readonly Result[],
  ): Promise<void> {
    const asked = (await this.#led(code, ownerToken)).questionsOf(exercise);
    if (asked !== results.length)
      throw new RoomError(
        'bad request',
        `The exercise has ${asked} questions, not ${results.length}.`,
      );
    await this.#lead(code, ownerToken, { do: 'reveal', exercise, results });
  }

  async remove(code: string, ownerToken: string): Promise<void> {
    const room = this.#roomOf(code);
    await this.#led(code, ownerToken);
    await this.#store.remove(room.code);
    room.nudge();
  }

  async events(
    code: string,
    {
      ownerToken,
      since,
      hear,
    }: { ownerToken?: string; since?: string; hear: (event: RoomEvent) => void },
  ): Promise<() => void> {
    const room = this.#roomOf(code);
    if (ownerToken !== undefined) await this.#led(code, ownerToken);
    return room.listen({ isOwner: ownerToken !== undefined, hear }, since);
  }

  /** Lets go of the store; what it keeps stays. */
  async end(): Promise<void> {
    clearInterval(this.#sweeping);
    await this.#store.close();
  }

  #roomOf(text: string): LiveRoom {
    const code = readRoomCode(text);
    if (!isRoomCode(code)) throw noRoom(text.slice(0, 12));
    const before = this.#rooms.get(code);
    const known = before?.isEnded === false ? before : new LiveRoom(code, this.#store);
    // The last that was asked for is the last to be forgotten.
    this.#rooms.delete(code);
    this.#rooms.set(code, known);
    if (this.#rooms.size > mostIdle)
      for (const [other, room] of this.#rooms)
        if (this.#rooms.size > mostIdle && room.listeners === 0 && other !== code)
          this.#rooms.delete(other);
    return known;
  }

  async #led(code: string, ownerToken: string): Promise<FoldedRoom> {
    const folded = await this.#roomOf(code).present();
    if (!isKeyOf(ownerToken, folded.made.owner))
      throw new RoomError('not the owner', 'This link does not lead this room.');
    return folded;
  }

  async #lead(code: string, ownerToken: string, entry: Entry): Promise<void> {
    const { made } = await this.#led(code, ownerToken);
    const room = this.#roomOf(code);
    room.allowance.spend(made.owner, ofLeader);
    await this.#do(room, entry);
  }

  async #do(room: LiveRoom, entry: Entry): Promise<void> {
    const verdict: Verdict = await room.add(entry);
    if (verdict !== 'done' && verdict !== 'same') throw refused(verdict);
  }

  #onHealth(isWell: boolean): void {
    if (isWell === this.#isWell) return;
    this.#isWell = isWell;
    for (const room of this.#rooms.values()) {
      if (isWell) void room.tellAll().catch(() => undefined);
      else room.say({ kind: 'trouble', words: 'The room’s store does not answer.' });
    }
  }
}

const refused = (refusal: Refusal): RoomError => new RoomError(refusal, words[refusal] ?? refusal);
