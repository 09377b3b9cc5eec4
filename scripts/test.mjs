// Runs every check and ends with a line of counts. With words, only the checks whose names begin
// with one of them: node scripts/test.mjs types lint
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeChecks } from './lib/checks.mjs';
import { findChromium } from './lib/chromium.mjs';
import { ensureNode } from './lib/node.mjs';
import { forgetPlace } from './lib/place.mjs';
import { runChecks } from './lib/run-checks.mjs';
import { freePort } from './lib/serve.mjs';
import { showProgress, showResult, showTimes } from './lib/test-output.mjs';

ensureNode();
forgetPlace();

function choose(checks, words) {
  const unknown = words.find((word) => !checks.some(({ name }) => name.startsWith(word)));
  if (unknown) {
    const names = checks.map(({ name }) => name).join(', ');
    console.error(`There is no check "${unknown}". The checks are: ${names}.`);
    process.exit(1);
  }
  if (words.length === 0) return checks;
  return checks.filter(({ name }) => words.some((word) => name.startsWith(word)));
}

const reportFolder = mkdtempSync(path.join(os.tmpdir(), 'perk-or-pay-'));
const checks = choose(
  describeChecks({ reportFolder, port: await freePort() }),
  process.argv.slice(2),
);
if (checks.some(({ name }) => name === 'browser')) {
  const chromium = findChromium();
  if (chromium) process.env.CHROMIUM_PATH = chromium;
}

const started = performance.now();
const progress = showProgress(checks.length);
const results = await runChecks(checks, {
  cores: Math.max(1, Math.min(2, os.availableParallelism())),
  onChange: progress.update,
  onResult(result) {
    progress.clear();
    showResult(result, checks.find(({ name }) => name === result.name).showOutput);
  },
});
progress.stop();
rmSync(reportFolder, { recursive: true, force: true });

showTimes(results);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const broken = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`\n${results.length} checks in ${minutes} minutes.`);
if (broken.length > 0) console.log(`Failed: ${broken.join(', ')}. What they printed is above.`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
