// Builds the site and serves it until it is stopped.
import { build } from './lib/build.mjs';
import { ensureNode } from './lib/node.mjs';
import { serveDist, wantedPort } from './lib/serve.mjs';

ensureNode();
try {
  const port = wantedPort(4321);
  await build();
  const { address } = await serveDist(port);
  console.log(`\nPerk or pay? is at ${address}\nCtrl+C stops it.`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
