// How fast the live room is with many phones from one address: npm run performance:room -- --phones 300
// Prints, for SQLite and for Redis with one process and with two, how long it takes until all have joined, from an answer
// to the leader's window (half of the answers, and 95 of 100), and until all are back after the server was killed and
// started again. Not a test: it ends with 0.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findRedis, startRedis } from '../../scripts/lib/redis.mjs';
import { startRoom } from '../../scripts/lib/room.mjs';
import { newToken } from '../../src/room/keys.ts';
import { create, join, lead, put, roomAddress } from '../../src/teach/live/api.ts';
import { openFeed } from '../../src/teach/live/feed.ts';

const { values } = parseArgs({ options: { phones: { type: 'string', default: '300' } } });
const count = Number(values.phones);
if (!(Number.isInteger(count) && count >= 5 && count <= 2000)) {
  console.error(`--phones is "${values.phones}". It takes a whole number from 5 to 2000.`);
  process.exit(1);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'perk-or-pay-bench-'));
const site = path.join(folder, 'site');
mkdirSync(path.join(site, 'teach/live'), { recursive: true });
for (const name of ['index.html', '404.html'])
  writeFileSync(path.join(site, name), '<title>A site</title>');
const catalogue = { engineers: [{ exercise: 'raise', places: 61 }] };
writeFileSync(path.join(site, 'teach/live/lessons.json'), JSON.stringify(catalogue));

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const until = async (is) => {
  while (!is()) await wait(5);
};
const share = (numbers, part) =>
  [...numbers].sort((one, other) => one - other)[Math.floor((numbers.length - 1) * part)];
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;

async function measure(name, stores) {
  let servers = await Promise.all(stores.map((store) => startRoom({ store, site })));
  const { code, ownerToken: token } = await create(servers[0].address, 'engineers', '');
  // Each phone stays with its process, as behind a balancer that keeps to it.
  const roomOf = (person) => roomAddress(servers[person % servers.length].address, code);
  const heard = new Map();
  const feeds = [];
  const listen = (room, key, owner) =>
    feeds.push(
      openFeed({
        stream: owner ? `${room}/overview/events` : `${room}/events`,
        poll: owner ? `${room}/overview` : room,
        ...(owner && { token }),
        hear: (event) => heard.set(key, { event, at: performance.now() }),
        silent: () => undefined,
      }),
    );

  const devices = Array.from({ length: count }, newToken);
  let began = performance.now();
  await Promise.all(
    devices.map(async (device, person) => {
      await join(roomOf(person), device, person);
      listen(roomOf(person), person, false);
    }),
  );
  await until(() => heard.size === count);
  const joined = performance.now() - began;

  let answers = 0;
  const arrived = [];
  const sent = [];
  const leader = openFeed({
    stream: `${roomOf(1)}/overview/events`,
    poll: `${roomOf(1)}/overview`,
    token,
    silent: () => undefined,
    hear: (event) => {
      if (event.kind !== 'overview') return;
      const now = event.overview.aggregates[0]?.answers ?? 0;
      for (; answers < now; answers += 1) arrived.push(performance.now());
    },
  });
  await lead(roomOf(0), token, { do: 'open', exercise: 'raise', round: 1 });
  // A room answers within half a minute, some of them at once; here in three seconds.
  await Promise.all(
    devices.map(async (device, person) => {
      await wait((person / count) * 3000);
      sent.push(performance.now());
      await put(roomOf(person), { device, question: 0, round: 1, place: person % 61 });
    }),
  );
  await until(() => answers === count);
  // Answers are alike: the first that was sent is the first that arrives, at the latest.
  const delays = arrived.map((at, index) => at - sent[index]);

  heard.clear();
  const ports = servers.map(({ port }) => port);
  await Promise.all(servers.map((server) => server.kill()));
  servers = await Promise.all(
    stores.map((store, index) => startRoom({ store, site, port: ports[index] })),
  );
  began = performance.now();
  await lead(roomOf(0), token, { do: 'step', slide: 1, exercise: 'raise' });
  await until(() => heard.size === count);
  const back = performance.now() - began;

  console.log(
    `${name.padEnd(24)} ${count} joined in ${seconds(joined)}; answer to projector ` +
      `p50 ${seconds(share(delays, 0.5))}, p95 ${seconds(share(delays, 0.95))}; all back after ${seconds(back)}`,
  );
  for (const feed of [leader, ...feeds]) feed.close();
  await Promise.all(servers.map((server) => server.kill()));
}

await measure('SQLite', [path.join(folder, 'rooms.sqlite')]);
const redis = findRedis();
if (!redis) console.log('Not tried: Redis, for there is none that runs.');
else
  for (const processes of [1, 2]) {
    const store = await startRedis(redis);
    const stores = Array.from({ length: processes }, () => store.address);
    await measure(`Redis, ${processes} process${processes > 1 ? 'es' : ''}`, stores);
    await store.stop();
  }
rmSync(folder, { recursive: true, force: true });
process.exit(0);
