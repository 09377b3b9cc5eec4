import { createServer } from 'node:http';

/** A port that nobody listens on at this moment. */
export async function freePort() {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
