// Prints nginx's configuration for the built site, for /etc/nginx/conf.d/:
//   npm run --silent nginx -- --root /var/www/perk --server example.org > perk.conf
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { nginxConfiguration } from '../src/integrations/headers/nginx.mjs';
import { headerRules } from '../src/integrations/headers/rules.mjs';
import { dist } from './lib/paths.mjs';
import { readPlace } from './lib/place.mjs';

try {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: '/var/www/html' },
      server: { type: 'string', default: '' },
      port: { type: 'string', default: '80' },
    },
  });
  if (!existsSync(path.join(dist, 'index.html'))) {
    throw new Error('There is no dist/index.html to read. Run "npm run build" first.');
  }
  const { base } = readPlace();
  const { root, server: serverName, port } = values;
  console.log(nginxConfiguration(headerRules(dist, base), { root, base, serverName, port }));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
