import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Between {
  address: string;
  /** Ends every line that is open. */
  cut: () => void;
  /** Keeps streams back until they end, as some proxies do. */
  hold: (isHeld: boolean) => void;
  stop: () => Promise<void>;
}

/** What may stand between phones and a room: it asks the first of some servers that answers. */
export async function standBetween(ports: readonly number[]): Promise<Between> {
  let isHeld = false;
  const sockets = new Set<Socket>();

  const pass = (
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    body: Buffer,
    [port, ...others]: readonly number[],
  ): void => {
    if (port === undefined) {
      outgoing.writeHead(502).end();
      return;
    }
    const { url: path, method, headers } = incoming;
    const onward = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const isStream = String(answer.headers['content-type']).startsWith('text/event-stream');
      if (isStream && isHeld) {
        answer.resume();
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      outgoing.flushHeaders();
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
      answer.on('close', () => outgoing.end());
      outgoing.on('close', () => onward.destroy());
    });
    onward.on('error', () => {
      if (!outgoing.headersSent) pass(incoming, outgoing, body, others);
    });
    onward.end(body);
  };

  const server = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => pass(incoming, outgoing, Buffer.concat(pieces), ports));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    hold: (held) => (isHeld = held),
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
