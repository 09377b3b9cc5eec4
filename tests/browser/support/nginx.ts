import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nginxConfiguration } from '../../../src/integrations/headers/nginx.mjs';
import { headerRules } from '../../../src/integrations/headers/rules.mjs';
import { findNginx } from '../../../scripts/lib/nginx.mjs';
import { freePort } from '../../../scripts/lib/port.mjs';

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** Serves a built site with nginx as docs/deploy.md says; nothing where there is no nginx. */
export async function serveWithNginx(root: string) {
  const nginx = findNginx();
  if (!nginx) return undefined;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'perk-or-pay-nginx-'));
  const port = `127.0.0.1:${await freePort()}`;
  const file = path.join(folder, 'nginx.conf');
  const configuration = [
    'daemon off;',
    'master_process off;',
    `pid "${folder}/pid";`,
    `error_log "${folder}/error.log";`,
    'events {}',
    'http {',
    `include "${nginx.types}";`,
    'access_log off;',
    ...temporary.map((name) => `${name}_temp_path "${folder}/${name}";`),
    nginxConfiguration(headerRules(root, '/'), { root, base: '/', port }),
    '}',
  ];
  writeFileSync(file, configuration.join('\n'));
  const parameters = ['-p', folder, '-c', file, '-e', path.join(folder, 'error.log')];
  const server = spawn(nginx.program, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  server.stderr.on('data', (piece) => (complaint += String(piece)));
  const origin = `http://${port}`;
  const isUp = () =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  const until = Date.now() + 10_000;
  while (!(await isUp())) {
    if (server.exitCode !== null || Date.now() > until) {
      server.kill();
      throw new Error(`nginx does not start: ${complaint || 'no answer within ten seconds'}`);
    }
  }
  return {
    origin,
    stop() {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
