import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS, type RoomEvent } from '../../../src/room/contract.ts';
import { newToken } from '../../../src/room/keys.ts';
import { networkAddresses } from '../../../src/room/network.ts';
import { StoredRooms } from '../../../src/room/rooms.ts';
import { startRoomServer, type RoomServer } from '../../../src/room/server.ts';
import { SqliteStore } from '../../../src/room/stores/sqlite.ts';
import { writtenAddress } from '../../../src/picture/qr.ts';
import { catalogue, devices, newDevice } from './people.ts';
import { makeSite } from './site.ts';

let place: ReturnType<typeof makeSite>;
let server: RoomServer;
let origin: string;
const lines: string[] = [];

const start = (options: Partial<Parameters<typeof startRoomServer>[0]> = {}): Promise<RoomServer> =>
  startRoomServer({
    store: ':memory:',
    catalogue,
    site: (request, response) => void response.end(`the site’s ${request.url ?? ''}`),
    isOfSite: (name) => name === 'teach',
    base: '/',
    host: '127.0.0.1',
    port: 0,
    addresses: () => ['http://192.168.1.20:4321/'],
    write: (line) => lines.push(line),
    now: () => '14:05',
    ...options,
  });

beforeAll(async () => {
  place = makeSite();
  server = await start();
  origin = `http://127.0.0.1:${server.port}`;
});
afterAll(async () => {
  await server.stop();
  place.remove();
});

const send = (address: string, method: string, body?: string, token?: string): Promise<Response> =>
  fetch(`${origin}${address}`, {
    method,
    redirect: 'manual',
    ...(body !== undefined && { body }),
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  });

async function made(given = ''): Promise<{ code: string; ownerToken: string }> {
  const body = JSON.stringify({ lesson: 'engineers', given });
  const answer = await send('/room/v1/rooms', 'POST', body);
  expect(answer.status).toBe(201);
  return (await answer.json()) as { code: string; ownerToken: string };
}

describe('the room’s server', () => {
  it('answers every hostile body in words, and goes on', async () => {
    const { code, ownerToken } = await made();
    const device = newDevice();
    const room = `/room/v1/rooms/${code}`;
    const own = { device, mark: 3 };
    const deep = '['.repeat(2000) + ']'.repeat(2000);
    const bodies = [
      ...['', '{', 'null', '[]', '"text"', '12', deep, '{"__proto__":{"device":"x"}}', '\u0000'],
      ...[{}, { device }, { ...own, mark: -1 }, { ...own, mark: 1.5 }, { ...own, mark: '3' }].map(
        (body) => JSON.stringify(body),
      ),
      ...[LIMITS.marks, 1e308].map((mark) => JSON.stringify({ ...own, mark })),
      ...['short', 'x'.repeat(23), '../../etc/passwd......', "'; DROP TABLE rooms;--"].map((key) =>
        JSON.stringify({ device: key, mark: 3 }),
      ),
    ];
    for (const body of bodies)
      for (const [method, address] of [
        ['POST', `${room}/devices`],
        ['PUT', `${room}/answers`],
        ['POST', '/room/v1/rooms'],
      ] as const) {
        const answer = await send(address, method, body);
        expect(answer.status, `${method} ${address} ${body.slice(0, 60)}`).toBe(400);
        expect(((await answer.json()) as { words: string }).words).toMatch(/\.$/);
      }
    for (const lead of [
      { do: 'reveal', exercise: 'raise', results: [{ answer: 'x'.repeat(121), middle: null }] },
      { do: 'reveal', exercise: 'raise', results: [{ answer: '\u202e000,421$', middle: null }] },
      { do: 'reveal', exercise: 'raise', results: [] },
      { do: 'open', exercise: 'constructor', round: 1 },
      { do: 'open', exercise: 'raise', round: 3 },
      { do: 'step', slide: -1, exercise: null },
      { do: 'drop' },
    ]) {
      const answer = await send(`${room}/lead`, 'POST', JSON.stringify(lead), ownerToken);
      expect(answer.status, JSON.stringify(lead)).toBe(400);
    }
    const large = await send(`${room}/devices`, 'POST', ' '.repeat(LIMITS.bodyBytes + 1));
    expect(large.status).toBe(413);
    expect(((await large.json()) as { words: string }).words).toContain('4096');
    const largest = JSON.stringify(own).padEnd(LIMITS.bodyBytes);
    expect((await send(`${room}/devices`, 'POST', largest)).status).toBe(200);
    expect((await send('/room/v1/nothing', 'GET')).status).toBe(404);
  });

  it('gives to whoever guesses a code the present step, and nothing that leads or was answered', async () => {
    const { code, ownerToken } = await made();
    const room = `/room/v1/rooms/${code}`;
    const lead = (body: unknown) => send(`${room}/lead`, 'POST', JSON.stringify(body), ownerToken);
    await lead({ do: 'open', exercise: 'raise', round: 1 });
    await lead({ do: 'step', slide: 4, exercise: 'raise' });
    const device = newDevice();
    await send(`${room}/devices`, 'POST', JSON.stringify({ device, mark: 1234 }));
    const put = { device, question: 0, round: 1, place: 57 };
    expect((await send(`${room}/answers`, 'PUT', JSON.stringify(put))).status).toBe(204);
    const guessed = await send(room, 'GET');
    const text = await guessed.text();
    expect(JSON.parse(text)).toEqual({
      room: code,
      turn: 2,
      lesson: 'engineers',
      given: '',
      step: { slide: 4, exercise: 'raise' },
      asked: { raise: { round: 1, phase: 'open', results: [] } },
    });
    for (const secret of ['57', '1234', device, ownerToken]) expect(text).not.toContain(secret);
    expect(guessed.headers.get('cache-control')).toBe('no-store');
    for (const guess of ['00000', 'ZZZZZ', '!!!!!', '%2e%2e', 'aaaaaaaaaaaa', '__proto__'])
      expect((await send(`/room/v1/rooms/${guess}`, 'GET')).status).toBe(404);
    // Somebody else's token, one sign off, none, and the one of another room.
    const other = (await made()).ownerToken;
    for (const token of [newToken(), `${ownerToken.slice(0, -1)}_`, other, undefined])
      for (const [method, address, body] of [
        ['GET', `${room}/overview`, undefined],
        ['GET', `${room}/overview/events`, undefined],
        ['POST', `${room}/lead`, JSON.stringify({ do: 'close', exercise: 'raise' })],
        ['DELETE', room, undefined],
      ] as const)
        expect((await send(address, method, body, token)).status).toBe(403);
    expect((await send(room, 'DELETE', undefined, ownerToken)).status).toBe(204);
    expect((await send(room, 'GET')).status).toBe(404);
  });

  it('has an address of at most twenty characters before the code, which leads to the phone’s page', async () => {
    const { code } = await made('amount=30000');
    const found = await send(`/${code.toLowerCase()}`, 'GET');
    expect(found.status).toBe(302);
    expect(found.headers.get('location')).toBe(`/teach/live/?amount=30000#${code}`);
    // A room that is not there is said on the page; a folder of the site is no room.
    expect((await send('/ZZZZZ', 'GET')).headers.get('location')).toBe('/teach/live/#ZZZZZ');
    expect(await (await send('/teach', 'GET')).text()).toBe('the site’s /teach');
    const longest = networkAddresses({
      en0: [
        { address: '192.168.255.255', family: 'IPv4', internal: false } as never,
        { address: 'fe80::1', family: 'IPv6', internal: false } as never,
      ],
      docker0: [{ address: '172.17.0.1', family: 'IPv4', internal: false } as never],
      lo: [{ address: '127.0.0.1', family: 'IPv4', internal: true } as never],
    });
    expect(longest).toEqual(['192.168.255.255', '172.17.0.1']);
    expect(writtenAddress(`http://${longest[0]}:4321`).length).toBeLessThanOrEqual(20);
  });

  it('stands in the folder that the site is served from', async () => {
    const inFolder = await start({ base: '/perk/' });
    const address = `http://127.0.0.1:${inFolder.port}`;
    const body = JSON.stringify({ lesson: 'engineers' });
    const answer = await fetch(`${address}/perk/room/v1/rooms`, { method: 'POST', body });
    const { code } = (await answer.json()) as { code: string };
    const found = await fetch(`${address}/perk/${code}`, { redirect: 'manual' });
    expect(found.headers.get('location')).toBe(`/perk/teach/live/#${code}`);
    expect(await (await fetch(`${address}/room/v1/rooms/${code}`)).text()).toContain('the site’s');
    await inFolder.stop();
  });

  it('listens to this machine alone, unless it is told to listen to its networks', async () => {
    const [outer] = networkAddresses(networkInterfaces());
    if (outer) await expect(fetch(`http://${outer}:${server.port}/`)).rejects.toThrow();
    const open = await start({ host: '0.0.0.0' });
    const answer = await fetch(`http://${outer ?? '127.0.0.1'}:${open.port}/room/v1/addresses`);
    expect(await answer.json()).toEqual({ addresses: ['http://192.168.1.20:4321/'] });
    await open.stop();
  });

  it('says in words where the rooms cannot be kept', async () => {
    const nowhere = path.join(place.folder, 'nowhere', 'rooms.sqlite');
    await expect(start({ store: nowhere })).rejects.toThrow(`cannot be kept in ${nowhere}`);
    await expect(start({ store: 'redis://127.0.0.1:1' })).rejects.toThrow(
      /ROOM_STORE: no Redis or Valkey answers at 127\.0\.0\.1:1/,
    );
  });
});

describe('a disk that is full', () => {
  it('refuses in words, tells whoever leads, and keeps what was acknowledged', async () => {
    const rooms = new StoredRooms(new SqliteStore({ file: ':memory:', mostPages: 24 }), catalogue);
    const { code, ownerToken } = await rooms.createRoom('engineers');
    const heard: RoomEvent[] = [];
    const leave = await rooms.events(code, { ownerToken, hear: (event) => heard.push(event) });
    const kept: string[] = [];
    const refusals = new Set<unknown>();
    await Promise.all(
      devices(1500).map((device, mark) =>
        rooms.join(code, device, mark).then(
          () => kept.push(device),
          (error: { refusal?: unknown }) => refusals.add(error.refusal),
        ),
      ),
    );
    expect([...refusals]).toEqual(['store full']);
    expect(heard).toContainEqual({
      kind: 'trouble',
      words: 'The disk of the room’s computer is full.',
    });
    expect(kept.length).toBeGreaterThan(100);
    expect((await rooms.overview(code, ownerToken)).overview.people).toBe(kept.length);
    leave();
    await rooms.end();
  });
});
