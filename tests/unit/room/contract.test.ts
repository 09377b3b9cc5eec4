import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS, RoomError, type RoomEvent } from '../../../src/room/contract.ts';
import { newToken } from '../../../src/room/keys.ts';
import { StoredRooms } from '../../../src/room/rooms.ts';
import { catalogue, devices, newDevice } from './people.ts';
import { redisName, stores } from './stores.ts';

/** What a room refuses with; an answer is a fault of the test. */
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof RoomError) return error.refusal;
    throw error;
  }
  return 'none';
}

describe.each(stores)('a room that is kept in $name', ({ name, isHere, start }) => {
  const title = (words: string): string => (name === 'Redis' ? redisName(words) : words);
  let kept: Awaited<ReturnType<typeof start>>;
  let rooms: StoredRooms;

  beforeAll(async () => {
    if (!isHere) return;
    kept = await start();
    rooms = new StoredRooms(await kept.open(), catalogue);
  });
  afterAll(async () => {
    if (!isHere) return;
    await rooms.end();
    await kept.stop();
  });

  const made = async () => {
    const { code, ownerToken } = await rooms.createRoom('engineers');
    return {
      code,
      token: ownerToken,
      people: async (count: number) => {
        const all = devices(count);
        await Promise.all(all.map((device, mark) => rooms.join(code, device, mark)));
        return all;
      },
    };
  };

  describe.skipIf(!isHere)(title('keeps the contract'), () => {
    it('has a code of five symbols, an owner’s token of 128 bits, and knows its lesson', async () => {
      const { code, token } = await made();
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
      expect(Buffer.from(token, 'base64url')).toHaveLength(16);
      expect(await rooms.snapshot(code.toLowerCase())).toEqual({
        room: code,
        turn: 0,
        lesson: 'engineers',
        given: '',
        step: { slide: 0, exercise: null },
        asked: {},
      });
      expect(await refusal(rooms.createRoom('cooks'))).toBe('no lesson');
      expect(await refusal(rooms.snapshot('00000'))).toBe('no room');
      expect(await refusal(rooms.snapshot('constructor'))).toBe('no room');
    });

    it('takes an answer while its question is open, the last one of each device, and no other', async () => {
      const { code, token, people } = await made();
      const [one = '', other = ''] = await people(2);
      expect(await refusal(rooms.put(code, one, 0, 1, 10))).toBe('not open');
      await rooms.open(code, token, 'raise', 1);
      await rooms.put(code, one, 0, 1, 10);
      await rooms.put(code, one, 0, 1, 10);
      await rooms.put(code, one, 0, 1, 12);
      await rooms.put(code, other, 0, 1, 60);
      expect((await rooms.aggregate(code, token, 0, 1)).answers).toBe(2);
      expect((await rooms.join(code, one, 0)).own).toEqual([{ question: 0, round: 1, place: 12 }]);
      expect(await refusal(rooms.put(code, one, 0, 1, 61))).toBe('bad request');
      expect(await refusal(rooms.put(code, one, 9, 1, 0))).toBe('bad request');
      expect(await refusal(rooms.put(code, one, 1, 1, 0))).toBe('not open');
      expect(await refusal(rooms.put(code, one, 0, 2, 0))).toBe('not open');
      expect(await refusal(rooms.put(code, newDevice(), 0, 1, 0))).toBe('not joined');
      await rooms.close(code, token, 'raise');
      expect(await refusal(rooms.put(code, one, 0, 1, 20))).toBe('not open');
      // It was kept, so it is acknowledged once more.
      await rooms.put(code, one, 0, 1, 12);
      await rooms.open(code, token, 'raise', 1);
      await rooms.put(code, one, 0, 1, 20);
      await rooms.reveal(code, token, 'raise', [{ answer: '$124,000', middle: null }]);
      expect(await refusal(rooms.put(code, one, 0, 1, 30))).toBe('not open');
      expect(await refusal(rooms.open(code, token, 'raise', 2))).toBe('not open');
    });

    it('shows nothing below five answers, then every third, and all when the question is closed', async () => {
      const { code, token, people } = await made();
      const all = await people(10);
      await rooms.open(code, token, 'raise', 1);
      const seen: (number | null)[] = [];
      for (const device of all) {
        await rooms.put(code, device, 0, 1, 7);
        const { answers, counts } = await rooms.aggregate(code, token, 0, 1);
        expect(answers).toBe(seen.length + 1);
        seen.push(counts && counts[7]!);
      }
      expect(seen).toEqual([null, null, null, null, 5, 5, 5, 8, 8, 8]);
      // Who changes an answer is not seen alone either.
      await rooms.put(code, all[0]!, 0, 1, 50);
      const changed = await rooms.aggregate(code, token, 0, 1);
      expect(changed.counts![50]).toBe(1);
      expect(changed.counts![7]).toBe(9);
      await rooms.put(code, all[1]!, 0, 1, 50);
      expect((await rooms.aggregate(code, token, 0, 1)).counts![50]).toBe(1);
      await rooms.close(code, token, 'raise');
      expect((await rooms.aggregate(code, token, 0, 1)).counts![50]).toBe(2);
    });

    it('keeps both rounds: in the second everybody has the first answer until they give another', async () => {
      const { code, token, people } = await made();
      const all = await people(6);
      await rooms.open(code, token, 'line', 1);
      for (const device of all)
        for (const question of [2, 3]) await rooms.put(code, device, question, 1, 1);
      await rooms.close(code, token, 'line');
      await rooms.open(code, token, 'line', 2);
      for (const device of all.slice(0, 2)) await rooms.put(code, device, 3, 2, 9);
      await rooms.close(code, token, 'line');
      expect(await rooms.aggregate(code, token, 3, 1)).toEqual({
        answers: 6,
        counts: [0, 6, 0, 0, 0, 0, 0, 0, 0, 0],
        changed: 0,
      });
      expect(await rooms.aggregate(code, token, 3, 2)).toEqual({
        answers: 6,
        counts: [0, 4, 0, 0, 0, 0, 0, 0, 0, 2],
        changed: 2,
      });
      const { overview } = await rooms.overview(code, token);
      expect(overview.people).toBe(6);
      expect(overview.marks).toContainEqual([0, 0b1100]);
      expect(await refusal(rooms.open(code, token, 'line', 1))).toBe('not open');
    });

    it('lets nobody lead without the owner’s token', async () => {
      const { code, token } = await made();
      const other = (await made()).token;
      const results = [{ answer: '1', middle: null }];
      for (const wrong of [other, newToken(), '', `${token} `])
        for (const work of [
          rooms.setStep(code, wrong, { slide: 3, exercise: 'raise' }),
          rooms.open(code, wrong, 'raise', 1),
          rooms.close(code, wrong, 'raise'),
          rooms.reveal(code, wrong, 'raise', results),
          rooms.aggregate(code, wrong, 0, 1),
          rooms.overview(code, wrong),
          rooms.remove(code, wrong),
          rooms.events(code, { ownerToken: wrong, hear: () => undefined }),
        ])
          expect(await refusal(work)).toBe('not the owner');
      expect((await rooms.snapshot(code)).turn).toBe(0);
    });

    it('gives every device a mark of its own, and its own answers when it comes back', async () => {
      const { code } = await made();
      const [one = '', other = ''] = devices(2);
      await rooms.join(code, one, 5);
      await rooms.join(code, one, 5);
      expect(await refusal(rooms.join(code, other, 5))).toBe('mark taken');
      await rooms.join(code, other, 6);
      expect((await rooms.join(code, one, 7)).mark).toBe(5);
    });

    it('tells what happens, the present state first, and whoever leads the counts as well', async () => {
      const { code, token, people } = await made();
      const [one = ''] = await people(1);
      const [phone, leader]: [RoomEvent[], RoomEvent[]] = [[], []];
      const leave = await rooms.events(code, { hear: (event) => phone.push(event) });
      const leaveToo = await rooms.events(code, {
        ownerToken: token,
        hear: (event) => leader.push(event),
      });
      await rooms.setStep(code, token, { slide: 3, exercise: 'raise' });
      await rooms.open(code, token, 'raise', 1);
      await rooms.put(code, one, 0, 1, 42);
      await expect
        .poll(() =>
          leader.some(
            (event) => event.kind === 'overview' && event.overview.aggregates[0]?.answers === 1,
          ),
        )
        .toBe(true);
      const last = phone.at(-1);
      expect(last).toMatchObject({
        kind: 'snapshot',
        snapshot: { step: { slide: 3, exercise: 'raise' }, asked: { raise: { phase: 'open' } } },
      });
      // Names of events and rooms may hold any figures.
      const told = JSON.stringify(phone, (key, value: unknown) =>
        key === 'id' || key === 'room' ? undefined : value,
      );
      expect(told).toContain('raise');
      expect(told).not.toContain('42');
      // Whoever knows the last state is told nothing twice.
      const again: RoomEvent[] = [];
      const since = leader.at(-1);
      const leaveThree = await rooms.events(code, {
        since: since?.kind === 'overview' ? since.id : '',
        hear: (event) => again.push(event),
      });
      expect(again).toEqual([]);
      await rooms.remove(code, token);
      await expect.poll(() => phone.at(-1)).toEqual({ kind: 'ended' });
      expect(leader.at(-1)).toEqual({ kind: 'ended' });
      expect(await refusal(rooms.snapshot(code))).toBe('no room');
      for (const end of [leave, leaveToo, leaveThree]) end();
    });

    it('has nothing left in the store when it is deleted, and ends after a day', async () => {
      const store = await kept.open();
      const own = new StoredRooms(store, catalogue);
      const { code, ownerToken } = await own.createRoom('engineers');
      await own.join(code, newDevice(), 1);
      expect(await store.since(code, undefined)).toHaveLength(2);
      await own.remove(code, ownerToken);
      expect(await store.since(code, undefined)).toBeUndefined();
      expect(await store.append(code, { do: 'close', exercise: 'raise' })).toBeUndefined();
      const second = await own.createRoom('engineers');
      if (name === 'SQLite') {
        await store.sweep(Date.now() + LIMITS.lifeMilliseconds - 10_000);
        expect(await store.since(second.code, undefined)).toHaveLength(1);
        await store.sweep(Date.now() + LIMITS.lifeMilliseconds + 10_000);
        expect(await store.since(second.code, undefined)).toBeUndefined();
      } else {
        const left = await kept.timeLeft!(second.code);
        expect(left).toBeGreaterThan(LIMITS.lifeMilliseconds - 60_000);
        expect(left).toBeLessThanOrEqual(LIMITS.lifeMilliseconds);
      }
      await own.end();
    });

    it(`takes ${LIMITS.devices} devices, and says to the next that it is full`, async () => {
      const { code, token, people } = await made();
      const all = await people(LIMITS.devices);
      expect(await refusal(rooms.join(code, newDevice(), LIMITS.devices))).toBe('room full');
      // Whoever is in stays in.
      await rooms.join(code, all[7]!, 7);
      await rooms.open(code, token, 'raise', 1);
      await Promise.all(all.map((device, at) => rooms.put(code, device, 0, 1, at % 61)));
      await rooms.close(code, token, 'raise');
      const { answers, counts } = await rooms.aggregate(code, token, 0, 1);
      expect(answers).toBe(LIMITS.devices);
      expect(counts!.reduce((sum, count) => sum + count, 0)).toBe(LIMITS.devices);
    });

    it('counts what each key asks for, and never what others do', async () => {
      const { code, token, people } = await made();
      const [busy = '', quiet = ''] = await people(2);
      await rooms.open(code, token, 'raise', 1);
      const puts = Array.from({ length: 60 }, (_, place) => rooms.put(code, busy, 0, 1, place));
      const refused = await Promise.all(puts.map(refusal));
      expect(refused.filter((one) => one === 'too often').length).toBeGreaterThan(20);
      expect(refused.filter((one) => one === 'none').length).toBeGreaterThan(20);
      await rooms.put(code, quiet, 0, 1, 3);
    });
  });
});
