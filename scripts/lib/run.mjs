import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { modules, root } from './paths.mjs';

/** Nothing that runs here may report to its makers. */
export const quietEnvironment = { ASTRO_TELEMETRY_DISABLED: '1' };

/** The file behind a package's command: run with Node itself it needs no shell, also on Windows. */
export function commandFile(packageName, command) {
  const folder = path.join(modules, packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

export const commands = {
  astro: () => commandFile('astro', 'astro'),
  astroCheck: () => commandFile('@astrojs/check', 'astro-check'),
  eslint: () => commandFile('eslint', 'eslint'),
  playwright: () => commandFile('@playwright/test', 'playwright'),
  prettier: () => commandFile('prettier', 'prettier'),
  svelteCheck: () => commandFile('svelte-check', 'svelte-check'),
  tsc: () => commandFile('typescript', 'tsc'),
  vitest: () => commandFile('vitest', 'vitest'),
};

/** Starts a program file under this Node, in the project's folder. */
export function startNode(file, parameters = [], { env = {}, stdio = 'inherit' } = {}) {
  return spawn(process.execPath, [file, ...parameters], {
    cwd: root,
    env: { ...process.env, ...quietEnvironment, ...env },
    stdio,
  });
}

/** Runs a program file to its end and gives its exit code; ended by a signal counts as 1. */
export function runNode(file, parameters, options) {
  return new Promise((resolve, reject) => {
    startNode(file, parameters, options)
      .on('error', reject)
      .on('close', (code) => resolve(code ?? 1));
  });
}
