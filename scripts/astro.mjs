// Astro's own command with its telemetry off: node scripts/astro.mjs dev --port 5000
import { ensureNode } from './lib/node.mjs';
import { forgetPlace } from './lib/place.mjs';
import { commands, runNode } from './lib/run.mjs';

ensureNode();
const parameters = process.argv.slice(2);
// Links get the folder of the site in the finished pages, which the development server has none of.
if (parameters[0] === 'dev') forgetPlace();
process.exit(await runNode(commands.astro(), parameters));
