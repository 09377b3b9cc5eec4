// Astro's own command with its telemetry off: node scripts/astro.mjs dev --port 5000
import { ensureNode } from './lib/node.mjs';
import { commands, runNode } from './lib/run.mjs';

ensureNode();
process.exit(await runNode(commands.astro(), process.argv.slice(2)));
