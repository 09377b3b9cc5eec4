import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { roomApp } from './app.ts';
import type { Catalogue } from './contract.ts';
import { CountingLog } from './log.ts';
import { StoredRooms } from './rooms.ts';
import { RedisStore } from './stores/redis.ts';
import { SqliteStore } from './stores/sqlite.ts';
import type { RoomStore } from './stores/store.ts';

export interface RoomServerOptions {
  /** A file, or the address of a Redis or Valkey: "redis://127.0.0.1:6379". */
  store: string;
  catalogue: Catalogue;
  /** What answers to everything that is not the room’s. */
  site: RequestListener;
  /** Whether the site has a page or folder of this name, which is no room’s code then. */
  isOfSite: (name: string) => boolean;
  /** The folder that site and room are served from, with a slash at both ends. */
  base: string;
  /** "127.0.0.1" for this machine alone, "0.0.0.0" for its networks. */
  host: string;
  /** 0 stands for any that is free. */
  port: number;
  addresses: () => readonly string[];
  write: (line: string) => void;
  /** The time of day for a line of the log. */
  now: () => string;
}

export interface RoomServer {
  port: number;
  stop: () => Promise<void>;
}

const openStore = (store: string): Promise<RoomStore> | RoomStore =>
  /^rediss?:\/\//.test(store) ? RedisStore.open(store) : new SqliteStore({ file: store });

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * Serves the site and its live rooms from one origin.
 * @throws an Error in words where the store or the port cannot be had
 */
export async function startRoomServer(options: RoomServerOptions): Promise<RoomServer> {
  const { catalogue, site, isOfSite, base, host, port, addresses, write, now } = options;
  const rooms = new StoredRooms(await openStore(options.store), catalogue);
  const log = new CountingLog(write, now);
  const app = roomApp({ rooms, log, phonePath: `${base}teach/live/`, addresses });
  const room = getRequestListener((request) => {
    const address = new URL(request.url);
    address.pathname = address.pathname.slice(base.length - 1);
    return app.fetch(new Request(address, request));
  });
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/[?#].*/s, '');
    const inside = path.startsWith(base) ? path.slice(base.length) : '';
    const isCode = /^[0-9A-Za-z]{5}$/.test(inside) && !isOfSite(inside);
    if (isCode || inside.startsWith('room/v1/')) void room(request, response);
    else site(request, response);
  });
  try {
    const listening = await listen(server, host, port);
    return {
      port: listening,
      async stop() {
        log.end();
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await closed;
        await rooms.end();
      },
    };
  } catch (error) {
    await rooms.end();
    throw error;
  }
}
