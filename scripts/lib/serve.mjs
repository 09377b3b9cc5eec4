import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { host, listen } from './port.mjs';

/**
 * Answers from a folder of built pages as a plain host does: packed, each page at its own address alone, and 404.html
 * for whatever is not there.
 * @param {string} folder
 * @param {string} base the folder that the site is served from, with a slash at both ends
 * @returns {import('node:http').RequestListener}
 */
export function siteListener(folder, base) {
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`There is no index.html in ${folder} to serve. Run "npm run build" first.`);
  }
  const pack = compression();
  const files = sirv(folder, { dev: true, etag: true });
  return (request, response) => {
    const pathname = request.url.replace(/[?#].*/s, '');
    const isInside = pathname.startsWith(base) && /(?:\/|\.\w+)$/.test(pathname);
    const refuse = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(path.join(folder, '404.html')));
    };
    request.url = request.url.slice(base.length - 1);
    pack(request, response, () => (isInside ? files(request, response, refuse) : refuse()));
  };
}

/**
 * Serves a folder of built pages on this machine.
 * @param {string} folder
 * @param {{ base?: string, port?: number }} [place] the folder that the site is served from, with a slash at both
 *   ends; and the port, any that is free unless told
 * @returns {Promise<{ origin: string, address: string, stop: () => Promise<void> }>}
 */
export async function serveFolder(folder, { base = '/', port = 0 } = {}) {
  const server = createServer(siteListener(folder, base));
  const origin = `http://${host}:${await listen(server, port)}`;
  return {
    origin,
    address: origin + base,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        // A browser opens connections ahead of what it asks for, and these would never end.
        server.closeAllConnections();
      }),
  };
}
