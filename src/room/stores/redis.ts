import { createClient, type RedisClientType } from 'redis';
import { LIMITS, RoomError } from '../contract.ts';
import type { Entry, Made } from '../entries.ts';
import type { Listed, RoomStore } from './store.ts';

const keyOf = (code: string): string => `perk-or-pay:room:${code}`;
const channel = 'perk-or-pay:changed';
/** Of a list’s first entry; whoever is second to begin a list is refused it. */
const firstId = '0-1';
const answerWithin = 3000;

const written = (entry: Entry): { entry: string } => ({ entry: JSON.stringify(entry) });

/** The lists as streams of Redis or Valkey, from version 7 on, for any number of processes. */
export class RedisStore implements RoomStore {
  readonly #client: RedisClientType;
  /** A line of its own: whoever listens on one can ask nothing on it. */
  readonly #listening: RedisClientType;
  #listener: (isWell: boolean) => void = () => undefined;
  #isWell = true;

  private constructor(address: string) {
    const options = {
      url: address,
      // What cannot be kept now is refused now: the phone has its code.
      disableOfflineQueue: true,
      socket: {
        connectTimeout: answerWithin,
        reconnectStrategy: (retries: number) => Math.min(1000, 50 * 2 ** retries),
      },
    };
    this.#client = createClient(options);
    this.#listening = createClient(options);
    this.#client.on('error', () => this.#say(false));
    this.#client.on('ready', () => this.#say(true));
    this.#listening.on('error', () => undefined);
  }

  /** @throws an Error that names the address where nothing answers there */
  static async open(address: string): Promise<RedisStore> {
    const store = new RedisStore(address);
    const lines = [store.#client, store.#listening];
    try {
      await within(Promise.all(lines.map((line) => line.connect())));
    } catch (error) {
      await store.close();
      throw new Error(
        `ROOM_STORE: no Redis or Valkey answers at ${new URL(address).host}: ${(error as Error).message}`,
        { cause: error },
      );
    }
    return store;
  }

  create(code: string, made: Made): Promise<boolean> {
    return withWords(async () => {
      try {
        await this.#client
          .multi()
          .xAdd(keyOf(code), firstId, written(made))
          // A list of that code that there is keeps its own end.
          .pExpire(keyOf(code), LIMITS.lifeMilliseconds, 'NX')
          .exec();
        return true;
      } catch (error) {
        const { replies = [] } = error as { replies?: readonly unknown[] };
        if (/equal or smaller/.test(String(replies[0]))) return false;
        throw error;
      }
    });
  }

  append(code: string, entry: Entry): Promise<string | undefined> {
    return withWords(async () => {
      const [id] = await this.#client
        .multi()
        .xAddNoMkStream(keyOf(code), '*', written(entry))
        .publish(channel, code)
        .exec();
      return (id as unknown as string | null) ?? undefined;
    });
  }

  since(code: string, id: string | undefined): Promise<readonly Listed[] | undefined> {
    return withWords(async () => {
      const [isThere, list] = (await this.#client
        .multi()
        .exists(keyOf(code))
        .xRange(keyOf(code), id === undefined ? '-' : `(${id}`, '+')
        .exec()) as unknown as [number, { id: string; message: { entry: string } }[]];
      if (isThere === 0) return undefined;
      return list.map(({ id: own, message }) => ({
        id: own,
        entry: JSON.parse(message.entry) as Entry,
      }));
    });
  }

  async remove(code: string): Promise<void> {
    await withWords(() => this.#client.multi().del(keyOf(code)).publish(channel, code).exec());
  }

  async sweep(): Promise<void> {
    // Each list ends by itself.
  }

  follow(rooms: () => readonly string[], changed: (code: string) => void): void {
    void this.#listening.subscribe(channel, changed);
    // Whatever was said while nobody listened.
    this.#listening.on('ready', () => rooms().forEach(changed));
  }

  onHealth(listener: (isWell: boolean) => void): void {
    this.#listener = listener;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- other stores wait
  async close(): Promise<void> {
    for (const line of [this.#client, this.#listening]) if (line.isOpen) line.destroy();
  }

  #say(isWell: boolean): void {
    if (isWell === this.#isWell) return;
    this.#isWell = isWell;
    this.#listener(isWell);
  }
}

function within<Answer>(work: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout>;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer in ${answerWithin / 1000} s`)),
      answerWithin,
    );
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}

/** Faults of the store, in words. */
async function withWords<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await within(work());
  } catch (error) {
    const all = [error, ...((error as { replies?: readonly unknown[] }).replies ?? [])].join(' ');
    if (/\bOOM\b|MISCONF|no space/i.test(all))
      throw new RoomError('store full', 'The room’s store has no room left.');
    throw new RoomError('store gone', 'The room’s store does not answer.');
  }
}
