// Builds, then runs the browser tests: npm run test:browser -- tests/browser/story.spec.ts
// With --no-build first, dist/ is taken as it is.
import { build } from './lib/build.mjs';
import { ensureNode } from './lib/node.mjs';
import { forgetPlace } from './lib/place.mjs';
import { commands, runNode } from './lib/run.mjs';
import { freePort } from './lib/serve.mjs';

ensureNode();
forgetPlace();
const parameters = process.argv.slice(2);
if (parameters[0] === '--no-build') parameters.shift();
else await build();
const env = { TEST_PORT: String(await freePort()) };
process.exit(await runNode(commands.playwright(), ['test', ...parameters], { env }));
