// Runs every check and ends with a line of counts. With words, only the checks whose names begin with one of them:
//   node scripts/test.mjs types lint
// With --changed, what can be said in seconds about what is not committed yet.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runChecks } from './lib/checks.mjs';

const reports = mkdtempSync(path.join(os.tmpdir(), 'perk-or-pay-'));
const unitReport = path.join(reports, 'unit.json');
const [browserReport, enginesReport] = ['browser', 'engines'].map((name) =>
  path.join(reports, `${name}.json`),
);

function countUnit() {
  const report = JSON.parse(readFileSync(unitReport, 'utf8'));
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
  // What could not be had says so in the name of what needs it.
  const names = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed')
    .flatMap(({ fullName }) => /Not tried: [^)]*/.exec(fullName) ?? []);
  return { passed, failed, skipped, notes: [...new Set(names)] };
}

/** What Playwright's report says that it ran. */
const countIn = (report) => () => {
  const notes = [];
  const { stats } = JSON.parse(readFileSync(report, 'utf8'), (_, value) => {
    if (value?.type === 'skip' && value.description) notes.push(`Not tried: ${value.description}`);
    return value;
  });
  const { expected: passed, unexpected, flaky, skipped } = stats;
  return { passed, failed: unexpected + flaky, skipped, notes: [...new Set(notes)] };
};

/** In the order in which they are started when a core is free. */
const all = [
  { name: 'build', command: 'node scripts/astro.mjs build' },
  {
    name: 'unit',
    command: `vitest run --allowOnly=false --reporter=default --reporter=json --outputFile.json="${unitReport}"`,
    count: countUnit,
  },
  // Beside the others: most of the time it waits for a page.
  {
    name: 'engines',
    command: 'playwright test --config=tests/engines --forbid-only --reporter=list,json',
    needs: 'build',
    report: enginesReport,
    count: countIn(enginesReport),
  },
  { name: 'format', command: 'prettier --check --log-level=warn .' },
  // The build writes the types of Astro's own modules, which these read.
  { name: 'lint', command: 'eslint --max-warnings=0 .', after: 'build' },
  {
    name: 'types of .astro',
    command: 'astro-check --minimumFailingSeverity=warning --minimumSeverity=warning',
    after: 'build',
  },
  // It looks at every .ts as well.
  {
    name: 'types',
    command: 'svelte-check --tsconfig=./tsconfig.json --fail-on-warnings',
    after: 'build',
  },
  {
    name: 'sizes',
    command: 'playwright test --config=tests/tools --project=sizes --reporter=dot',
    needs: 'build',
  },
  // It takes both cores, beside the engines, which wait most of the time.
  {
    name: 'browser',
    command: 'playwright test --forbid-only --reporter=list,json',
    needs: 'build',
    report: browserReport,
    count: countIn(browserReport),
  },
];

const changed = [
  {
    name: 'types',
    command: 'svelte-check --tsconfig=./tsconfig.json --fail-on-warnings --incremental',
  },
  { name: 'unit', command: 'vitest run --changed --passWithNoTests' },
  {
    name: 'lint',
    command: 'eslint --max-warnings=0 --cache --cache-location=node_modules/.cache/eslint/ .',
  },
  // Beside the others: most of the time it waits for a page.
  {
    name: 'engines',
    command: 'playwright test --config=tests/engines --forbid-only --reporter=list,json',
    needs: 'build',
    report: enginesReport,
    count: countIn(enginesReport),
  },
  { name: 'format', command: 'prettier --check --log-level=warn --cache .' },
];

function choose(words) {
  if (words[0] === '--changed') return changed;
  const names = all.map(({ name }) => name);
  const unknown = words.find((word) => !names.some((name) => name.startsWith(word)));
  if (unknown) {
    console.error(`There is no check "${unknown}". The checks are: ${names.join(', ')}.`);
    process.exit(1);
  }
  return all.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.startsWith(word)),
  );
}

const longest = 20_000;

/** What a check printed, without its passed tests: the beginning and the end, where the totals stand. */
function shorten(output) {
  const text = output.replace(/^\s*✓.*\n/gm, '').trim();
  const left = text.length - 2 * longest;
  if (left <= 0) return text;
  return `${text.slice(0, longest)}\n… ${left} characters left out …\n${text.slice(-longest)}`;
}

const inSeconds = (seconds) => `${seconds.toFixed(1)} s`.padStart(8);

/** A line for a check that passed, and all that it printed for one that failed, or whose numbers are to be read. */
function show({ name, passed, failed, skipped, notes = [], output, seconds }) {
  const counts = Object.entries({ passed, failed, skipped }).filter(([, number]) => number > 0);
  const said = counts.map(([word, number]) => `${number} ${word}`).join(', ');
  console.log(
    `${failed ? 'FAILED' : 'ok'.padEnd(6)} ${name.padEnd(16)}${inSeconds(seconds)}  ${said}`,
  );
  for (const note of notes) console.log(`       ${note}`);
  if (failed || name === 'sizes') console.log(`\n${shorten(output)}\n`);
}

const started = performance.now();
const running = new Map();
const progress = setInterval(() => {
  for (const [name, { since, line }] of running) {
    const seconds = inSeconds((performance.now() - since) / 1000);
    console.log(`…      ${name.padEnd(16)}${seconds}  ${line.slice(0, 100)}`);
  }
}, 20_000);
const cores = Math.min(2, os.availableParallelism());
const results = await runChecks(choose(process.argv.slice(2)), { cores, onResult: show, running });
clearInterval(progress);
rmSync(reports, { recursive: true, force: true });

const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
const [failed, skipped] = [sum('failed'), sum('skipped')];
const broken = results.filter((result) => result.failed).map(({ name }) => name);
if (failed) console.log(`Failed: ${broken.join(', ')}. What they printed is above.`);
console.log(
  `${results.length} checks in ${((performance.now() - started) / 60_000).toFixed(1)} minutes.`,
);
console.log(`\n${sum('passed')} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;
