// Serves dist/ as it is, for the browser tests: PORT=4400 node scripts/serve.mjs
import { ensureNode } from './lib/node.mjs';
import { serveDist, wantedPort } from './lib/serve.mjs';

ensureNode();
try {
  console.log((await serveDist(wantedPort(4321))).address);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
