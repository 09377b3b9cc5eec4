// Serves the site and its live room from one origin until it is stopped, on this machine alone:
//   npm run room
//   npm run room -- --lan     for the phones in the networks of this machine
// PORT names the port; ROOM_STORE another place for the rooms, a file or the address of a Redis or Valkey.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { renderUnicodeCompact } from 'uqr';
import { headerRules, isFor } from '../src/integrations/headers/rules.mjs';
import { dist, root } from './lib/paths.mjs';
import { readPlace } from './lib/place.mjs';
import { siteListener } from './lib/serve.mjs';

// It reads TypeScript by itself from here on, and has a database.
const [oldestMajor, oldestMinor] = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  console.error(
    `This is Node ${process.versions.node}; the room needs Node ${oldestMajor}.${oldestMinor} or newer. ` +
      'Start it with "npm run room", which brings one on most machines, or install a newer Node.',
  );
  process.exit(1);
}
const { readCatalogue } = await import('../src/room/catalogue.ts');
const { networkAddresses } = await import('../src/room/network.ts');
const { startRoomServer } = await import('../src/room/server.ts');

const usualPort = 4321;
const askedPort = process.env.PORT;

function readPort() {
  const port = Number(askedPort || usualPort);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${askedPort}". It must be a whole number from 0 to 65535, or unset.`);
}

/** The site with the headers that a host would send. */
function listenWithHeaders(folder, base) {
  const rules = headerRules(folder, base);
  const listener = siteListener(folder, base);
  return (request, response) => {
    const pathname = request.url.replace(/[?#].*/s, '');
    for (const { pattern, headers } of rules)
      if (isFor(pattern, pathname))
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    listener(request, response);
  };
}

const sayAddresses = (addresses) =>
  addresses.flatMap((address) => [`\n${address}`, renderUnicodeCompact(address, { border: 2 })]);

async function serve() {
  const { values } = parseArgs({
    options: { lan: { type: 'boolean', default: false }, site: { type: 'string', default: dist } },
  });
  const { lan, site } = values;
  const { base } = readPlace();
  const addresses = () =>
    lan ? networkAddresses().map((one) => `http://${one}:${port}${base}`) : [];
  let port = readPort();
  const start = (wanted) =>
    startRoomServer({
      store: process.env.ROOM_STORE || path.join(root, 'rooms.sqlite'),
      catalogue: readCatalogue(site),
      site: listenWithHeaders(site, base),
      isOfSite: (name) => existsSync(path.join(site, name)),
      base,
      host: lan ? '0.0.0.0' : '127.0.0.1',
      port: wanted,
      addresses,
      write: (line) => console.log(line),
      now: () => new Date().toTimeString().slice(0, 5),
    });
  const server = await start(port).catch((error) => {
    if (error.code !== 'EADDRINUSE' || askedPort) throw error;
    return start(0);
  });
  port = server.port;
  const open = `http://127.0.0.1:${port}${base}teach/live/open/`;
  console.log(
    [
      `Open a room at ${open}`,
      ...(lan
        ? [
            'Phones in the same network reach this machine at:',
            ...sayAddresses(addresses()),
            'Try it with one phone before the lesson; the page above says whether it got through, and what to do if not.',
          ]
        : ['Only this machine can reach it. For phones: npm run room -- --lan']),
      'Ctrl+C stops it.',
    ].join('\n'),
  );
  const stop = () => void server.stop().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

try {
  await serve();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
