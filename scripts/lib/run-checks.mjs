import { runCheck } from './run-check.mjs';

/**
 * Runs the checks, as many at a time as there are cores for, each as early as the order in the list
 * and what it waits for allow.
 */
export async function runChecks(checks, { cores, onChange, onResult }) {
  const waiting = [...checks];
  const running = new Map();
  const results = new Map();

  const ended = (name) => results.has(name) || !checks.some((check) => check.name === name);
  const isReady = (check) => [...(check.after ?? []), check.needs].filter(Boolean).every(ended);
  const coresOf = (check) => Math.min(check.cores ?? 1, cores);

  function record(result) {
    results.set(result.name, result);
    running.delete(result.name);
    onResult(result);
  }

  function start(check) {
    const needed = check.needs && results.get(check.needs);
    if (needed?.failed > 0) {
      const output = `Not run: it needs "${check.needs}", which failed.`;
      record({ name: check.name, passed: 0, failed: 1, skipped: 0, output, seconds: 0 });
      return;
    }
    const finished = runCheck(check).then(record);
    running.set(check.name, { check, finished, since: performance.now() });
  }

  while (waiting.length > 0 || running.size > 0) {
    const busy = [...running.values()].reduce((sum, { check }) => sum + coresOf(check), 0);
    const next = waiting.find((check) => isReady(check) && busy + coresOf(check) <= cores);
    if (next) {
      waiting.splice(waiting.indexOf(next), 1);
      start(next);
      onChange(running);
    } else {
      await Promise.race([...running.values()].map(({ finished }) => finished));
      onChange(running);
    }
  }
  return [...results.values()];
}
