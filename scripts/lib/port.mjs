import { createServer } from 'node:http';

export const host = '127.0.0.1';

/** A port that nobody listens on at this moment. */
export async function freePort() {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts to listen, and gives the port: 0 stands for any that is free. */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.address().port));
  });
}
