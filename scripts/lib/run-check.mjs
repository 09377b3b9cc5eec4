import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { startNode } from './run.mjs';

const longestCheck = 60 * 60_000;
const longestOutput = 60_000;

/** The beginning and the end of a long text: the first error and the totals stand there. */
function bound(text) {
  if (text.length <= longestOutput) return text;
  const half = longestOutput / 2;
  const left = text.length - longestOutput;
  return `${text.slice(0, half)}\n… ${left} characters left out …\n${text.slice(-half)}`;
}

const isTerminal = process.stdout.isTTY === true;

/** Each tool has its own idea of when to print in colour; a log gets none. */
const fit = (text) => bound((isTerminal ? text : stripVTControlCharacters(text)).trim());

function runToEnd({ file, parameters, env }) {
  return new Promise((resolve) => {
    const child = startNode(file, parameters, {
      env: { ...(isTerminal && { FORCE_COLOR: '1' }), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const pieces = [];
    let tooLong = false;
    const limit = setTimeout(() => {
      tooLong = true;
      child.kill();
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    }, longestCheck);
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    child.on('error', (error) => pieces.push(Buffer.from(error.message)));
    child.on('close', (code) => {
      clearTimeout(limit);
      if (tooLong)
        pieces.push(Buffer.from(`\nEnded: it ran over ${longestCheck / 60_000} minutes.`));
      resolve({ code: tooLong ? 1 : (code ?? 1), output: Buffer.concat(pieces).toString() });
    });
  });
}

function countTests(report) {
  try {
    const found = JSON.parse(readFileSync(report.file, 'utf8'));
    return {
      ...report.count(found),
      slowest: report.slowest?.(found),
      notTried: report.notTried?.(found),
    };
  } catch (error) {
    return { passed: 0, failed: 0, skipped: 0, note: `It left no report: ${error.message}` };
  }
}

function judge(check, code) {
  if (!check.report) {
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  }
  const counts = countTests(check.report);
  if (counts.failed > 0) return counts;
  // A runner that found nothing to run, or that broke down around its tests, has not passed.
  if (counts.passed === 0) return { note: 'It ran no test.', ...counts, failed: 1 };
  if (code !== 0) return { ...counts, failed: 1, note: `It ended with exit code ${code}.` };
  return counts;
}

export async function runCheck(check) {
  const started = performance.now();
  const { code, output } = await runToEnd(check);
  const counts = judge(check, code);
  return {
    name: check.name,
    ...counts,
    output: [fit(output), counts.note].filter(Boolean).join('\n'),
    seconds: (performance.now() - started) / 1000,
  };
}
