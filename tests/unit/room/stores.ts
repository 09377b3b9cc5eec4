import { createClient } from 'redis';
import { findRedis, startRedis } from '../../../scripts/lib/redis.mjs';
import { RedisStore } from '../../../src/room/stores/redis.ts';
import { SqliteStore } from '../../../src/room/stores/sqlite.ts';
import type { RoomStore } from '../../../src/room/stores/store.ts';

/** The real thing, or nothing where it cannot be had: then its tests are not tried, and say so. */
export const redis = findRedis();

export const redisName = (words: string): string =>
  redis ? words : `${words} (Not tried: no Redis that runs; see scripts/setup.mjs)`;

interface Kept {
  open: () => Promise<RoomStore>;
  /** How long a room is kept, in milliseconds, where the store itself ends it. */
  timeLeft?: (code: string) => Promise<number>;
  stop: () => Promise<void>;
}

/** The stores that a room may be kept in. */
export const stores: readonly { name: string; isHere: boolean; start: () => Promise<Kept> }[] = [
  {
    name: 'SQLite',
    isHere: true,
    start: () =>
      Promise.resolve({
        open: () => Promise.resolve(new SqliteStore({ file: ':memory:' })),
        stop: () => Promise.resolve(),
      }),
  },
  {
    name: 'Redis',
    isHere: redis !== undefined,
    async start() {
      const server = await startRedis(redis!);
      return {
        open: () => RedisStore.open(server.address),
        async timeLeft(code) {
          const client = await createClient({ url: server.address }).connect();
          const left = await client.pTTL(`perk-or-pay:room:${code}`);
          client.destroy();
          return left;
        },
        stop: server.stop,
      };
    },
  },
];
