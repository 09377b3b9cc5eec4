import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import compression from 'compression';
import { dist, root } from './paths.mjs';
import { readPlace } from './place.mjs';
import { quietEnvironment } from './run.mjs';

export const host = '127.0.0.1';

/** The port that PORT asks for, or the fallback. */
export function wantedPort(fallback) {
  const given = process.env.PORT;
  if (!given) return fallback;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is "${given}". It must be a whole number from 1 to 65535, or unset.`);
  }
  return port;
}

/** A port that nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Puts the packing before what answers so far. */
function packed(server) {
  const pack = compression();
  const answers = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) =>
    pack(request, response, () => {
      for (const answer of answers) answer.call(server, request, response);
    }),
  );
}

/**
 * Serves the built site, packed as hosts send it; the next free port is taken if the wanted one is not.
 * Astro's command "astro preview" would do almost the same, but only once in a checkout, and tests and
 * readers share one.
 */
export async function serveDist(port, outDir = dist) {
  if (!existsSync(path.join(outDir, 'index.html'))) {
    throw new Error(`There is no ${outDir}index.html to serve. Run "npm run build" first.`);
  }
  const { base } = readPlace();
  Object.assign(process.env, quietEnvironment);
  const { preview } = await import('astro');
  const server = await preview({ root, outDir, logLevel: 'error', server: { host, port } });
  packed(server.server);
  return { address: `http://${host}:${server.port}${base}`, stop: () => server.stop() };
}
