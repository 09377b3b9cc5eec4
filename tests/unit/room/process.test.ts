import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startRedis } from '../../../scripts/lib/redis.mjs';
import { startRoom } from '../../../scripts/lib/room.mjs';
import type { RoomEvent } from '../../../src/room/contract.ts';
import { newToken } from '../../../src/room/keys.ts';
import * as api from '../../../src/teach/live/api.ts';
import { openFeed, type Feed } from '../../../src/teach/live/feed.ts';
import { openOutbox, type Outbox } from '../../../src/teach/live/outbox.ts';
import { timing } from '../../../src/teach/live/timing.ts';
import { standBetween, type Between } from './between.ts';
import { redis, redisName } from './stores.ts';
import { makeSite } from './site.ts';

type Server = Awaited<ReturnType<typeof startRoom>>;

/** As on a phone, and not as long to wait for. */
const times = { ...timing, firstEvent: 400, poll: 100, firstRetry: 30, lastRetry: 200 };

let place: ReturnType<typeof makeSite>;
const ends: (() => unknown)[] = [];

beforeAll(() => {
  place = makeSite();
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
afterAll(() => place.remove());

async function serve(store: string, port?: number): Promise<Server> {
  const server = await startRoom({ store, site: place.site, ...(port && { port }) });
  ends.push(() => server.kill());
  return server;
}

async function stand(...ports: number[]): Promise<Between> {
  const between = await standBetween(ports);
  ends.push(between.stop);
  return between;
}

async function openRoom(address: string) {
  const { code, ownerToken: token } = await api.create(address, 'engineers', '');
  return { code, token, room: api.roomAddress(address, code) };
}

/** Listens as phones do, or with a token as whoever leads. */
function listen(room: string, token?: string): { events: RoomEvent[]; feed: Feed } {
  const events: RoomEvent[] = [];
  const feed = openFeed({
    stream: token ? `${room}/overview/events` : `${room}/events`,
    poll: token ? `${room}/overview` : room,
    ...(token && { token }),
    hear: (event) => events.push(event),
    silent: () => undefined,
    times,
  });
  ends.push(() => feed.close());
  return { events, feed };
}

/** Phones with their queues, each with one answer on its way. */
async function phones(room: string, count: number): Promise<{ device: string; box: Outbox }[]> {
  const devices = Array.from({ length: count }, newToken);
  await Promise.all(devices.map((device, mark) => api.join(room, device, mark)));
  return devices.map((device) => ({
    device,
    box: openOutbox(
      (answer) => api.put(room, { device, ...answer }),
      () => undefined,
      () => undefined,
      times,
    ),
  }));
}

const isKept = ({ box }: { box: Outbox }): boolean => box.fateOf(0, 1) === 'kept';

const answersOf = async (room: string, token: string): Promise<number | undefined> =>
  (await api.overviewOf(room, token)).overview.aggregates[0]?.answers;

describe('a room that is kept in a file', () => {
  it('loses no answer that was acknowledged, and counts none twice, when the server is killed among 300', async () => {
    const store = path.join(place.folder, 'killed.sqlite');
    const server = await serve(store);
    const { room, token } = await openRoom(server.address);
    await api.lead(room, token, { do: 'open', exercise: 'raise', round: 1 });
    const all = await phones(room, 300);
    for (const [person, { box }] of all.entries())
      box.send({ question: 0, round: 1, place: person % 61 });
    await expect.poll(() => all.filter(isKept).length, { interval: 1 }).toBeGreaterThan(20);
    await server.kill();
    const acknowledged = all.filter(isKept);
    expect(acknowledged.length).toBeLessThan(300);
    await serve(store, server.port);
    for (const { device } of acknowledged)
      expect((await api.join(room, device, 0)).own).toHaveLength(1);
    // The others have theirs in their queues.
    await expect.poll(() => all.filter(isKept).length, { timeout: 20_000 }).toBe(300);
    await api.lead(room, token, { do: 'close', exercise: 'raise' });
    const { overview } = await api.overviewOf(room, token);
    expect(overview.people).toBe(300);
    const { counts, answers } = overview.aggregates[0]!;
    expect(answers).toBe(300);
    expect(counts).toEqual(
      Array.from({ length: 61 }, (_, at) => Math.floor(300 / 61) + Number(at < 300 % 61)),
    );
  });

  it('tells a stream that was cut what it missed, and one that is held back all the same', async () => {
    const server = await serve(path.join(place.folder, 'cut.sqlite'));
    const between = await stand(server.port);
    const { room, token } = await openRoom(server.address);
    const through = room.replace(server.address, between.address);
    const { events } = listen(through);
    const slides = (heard: readonly RoomEvent[]) =>
      heard.flatMap((event) => ('snapshot' in event ? [event.snapshot.step.slide] : []));
    const step = (slide: number) => api.lead(room, token, { do: 'step', slide, exercise: null });
    await expect.poll(() => events.length).toBeGreaterThan(0);
    await step(1);
    await expect.poll(() => slides(events).at(-1)).toBe(1);
    between.cut();
    await step(2);
    await step(3);
    await expect.poll(() => slides(events).at(-1)).toBe(3);
    between.hold(true);
    between.cut();
    const late = listen(through);
    await step(4);
    await expect.poll(() => slides(late.events).at(-1), { timeout: 5000 }).toBe(4);
    await expect.poll(() => slides(events).at(-1), { timeout: 5000 }).toBe(4);
    await api.remove(room, token);
    await expect.poll(() => late.events.at(-1), { timeout: 5000 }).toEqual({ kind: 'ended' });
  });

  it('says nothing but counts in its log, and ends when it is told to', async () => {
    const server = await serve(path.join(place.folder, 'log.sqlite'));
    const { room, token, code } = await openRoom(server.address);
    const [one] = await phones(room, 1);
    await api.lead(room, token, { do: 'open', exercise: 'raise', round: 1 });
    await api.put(room, { device: one!.device, question: 0, round: 1, place: 3 });
    expect(await server.stop()).toBe(0);
    const said = server.output();
    expect(said).toContain('--lan');
    for (const secret of [token, code, one!.device]) expect(said).not.toContain(secret);
    expect(said.replaceAll(server.address, '').match(/\d+\.\d+\.\d+\.\d+/)).toBeNull();
  });
});

describe.skipIf(!redis)(redisName('a room that is kept in Redis'), () => {
  const keep = async () => {
    const server = await startRedis(redis!);
    ends.push(server.stop);
    return server;
  };

  it('is the same room in two processes, and goes on when one of them is killed', async () => {
    const { address } = await keep();
    const [one, two] = await Promise.all([serve(address), serve(address)]);
    const between = await stand(one.port, two.port);
    const { room, token } = await openRoom(one.address);
    const through = room.replace(one.address, between.address);
    const leader = listen(room.replace(one.address, two.address), token);
    const phone = listen(through);
    const all = await phones(through, 60);
    await api.lead(through, token, { do: 'open', exercise: 'raise', round: 1 });
    for (const { box } of all.slice(0, 30)) box.send({ question: 0, round: 1, place: 7 });
    await expect.poll(() => all.filter(isKept).length).toBe(30);
    const lastAnswers = () => {
      const event = leader.events.at(-1);
      return event?.kind === 'overview' ? event.overview.aggregates[0]?.answers : undefined;
    };
    // What one process was given, the other one tells.
    await expect.poll(lastAnswers).toBe(30);
    for (const { box } of all.slice(30)) box.send({ question: 0, round: 1, place: 8 });
    await one.kill();
    await expect.poll(() => all.filter(isKept).length, { timeout: 20_000 }).toBe(60);
    await api.lead(through, token, { do: 'close', exercise: 'raise' });
    await expect.poll(lastAnswers).toBe(60);
    await expect
      .poll(() => phone.events.at(-1), { timeout: 5000 })
      .toMatchObject({ snapshot: { asked: { raise: { phase: 'closed' } } } });
  });

  it('says that it is gone in mid-lesson, keeps what was acknowledged, and goes on', async () => {
    const store = await keep();
    const server = await serve(store.address);
    const { room, token } = await openRoom(server.address);
    await api.lead(room, token, { do: 'open', exercise: 'raise', round: 1 });
    const all = await phones(room, 10);
    for (const { box } of all) box.send({ question: 0, round: 1, place: 7 });
    await expect.poll(() => all.filter(isKept).length).toBe(10);
    const leader = listen(room, token);
    const phone = listen(room);
    await expect.poll(() => leader.events.length * phone.events.length).toBeGreaterThan(0);
    await store.kill();
    const trouble = { kind: 'trouble', words: 'The room’s store does not answer.' };
    await expect.poll(() => leader.events.at(-1), { timeout: 5000 }).toEqual(trouble);
    await expect.poll(() => phone.events.at(-1), { timeout: 5000 }).toEqual(trouble);
    await expect(
      api.put(room, { device: all[0]!.device, question: 0, round: 1, place: 9 }),
    ).rejects.toMatchObject({ refusal: 'store gone' });
    all[1]!.box.send({ question: 0, round: 1, place: 9 });
    await store.restart();
    await expect.poll(() => isKept(all[1]!), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => leader.events.at(-1)?.kind, { timeout: 5000 }).toBe('overview');
    expect(await answersOf(room, token)).toBe(10);
  });
});
