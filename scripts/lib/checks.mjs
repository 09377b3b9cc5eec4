import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { root } from './paths.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string} command as in a script of package.json
 * @property {string} [after] the check that must have ended first
 * @property {string} [needs] the check that must have passed first, or this one cannot start
 * @property {number} [cores] how many it keeps busy, one unless told
 * @property {string} [report] where Playwright is to leave its report as JSON
 * @property {() => Counts} [count] how many tests it ran, from the report that it has left; else it counts as one
 *
 * @typedef {{ passed: number, failed: number, skipped?: number, notes?: string[] }} Counts
 *
 * @typedef {Counts & { name: string, output: string, seconds: number }} Result
 */

/** Runs a command to its end; what it prints is handed on piece by piece. */
function runCommand({ command, report = '' }, onOutput) {
  const env = {
    ...process.env,
    SITE_URL: '',
    BASE_PATH: '',
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const child = spawn(command, { cwd: root, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece) => onOutput(stripVTControlCharacters(piece)));
  }
  return new Promise((resolve) => {
    child.on('error', (error) => onOutput(error.message));
    child.on('close', (code, signal) => {
      // A shell gives 128 and the signal's number where one has ended its command, which may have said nothing.
      if (code !== 0) onOutput(`\nIt ended with ${signal ?? `exit code ${code}`}.`);
      resolve(code ?? 1);
    });
  });
}

function judge({ count }, code) {
  if (!count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const counts = count();
    // A runner that breaks down around its tests has not passed.
    return { ...counts, failed: counts.failed || (code === 0 ? 0 : 1) };
  } catch (error) {
    return { passed: 0, failed: 1, notes: [`It left no report: ${error.message}`] };
  }
}

/**
 * Runs checks, as many at a time as there are cores for, each as early as the order in the list and what it waits for
 * allow. What a check waits for does not count where it is not among them.
 * @param {Check[]} checks
 * @param {object} options
 * @param {number} options.cores
 * @param {(result: Result) => void} options.onResult
 * @param {Map<string, { since: number, line: string }>} [options.running] kept up to date: when each check that runs
 *   was started, by performance.now(), and the last line that it has printed
 * @returns {Promise<Result[]>}
 */
export async function runChecks(checks, { cores, onResult, running = new Map() }) {
  const names = new Set(checks.map(({ name }) => name));
  const waiting = [...checks];
  const ended = new Map();
  const ends = new Map();
  let busy = 0;

  const coresOf = ({ cores: wanted = 1 }) => Math.min(wanted, cores);
  const isReady = (check) =>
    busy + coresOf(check) <= cores &&
    [check.after, check.needs].every((name) => !names.has(name) || ended.has(name));

  async function run(check) {
    const since = performance.now();
    let output = '';
    running.set(check.name, { since, line: '' });
    const code = await runCommand(check, (piece) => {
      output += piece;
      running.set(check.name, { since, line: output.trimEnd().split('\n').at(-1).trim() });
    });
    running.delete(check.name);
    return { ...judge(check, code), output, seconds: (performance.now() - since) / 1000 };
  }

  async function start(check) {
    const cannot = ended.get(check.needs)?.failed > 0;
    const output = `Not run: it needs "${check.needs}", which failed.`;
    busy += coresOf(check);
    const outcome = cannot ? { passed: 0, failed: 1, output, seconds: 0 } : await run(check);
    busy -= coresOf(check);
    ended.set(check.name, { name: check.name, ...outcome });
    onResult(ended.get(check.name));
  }

  while (waiting.length > 0 || ends.size > 0) {
    const next = waiting.find(isReady);
    if (!next) {
      await Promise.race(ends.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    const end = start(next).finally(() => ends.delete(next.name));
    ends.set(next.name, end);
  }
  return [...ended.values()];
}
