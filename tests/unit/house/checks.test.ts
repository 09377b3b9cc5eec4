import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../../scripts/lib/checks.mjs';

const node = (code: string) => `"${process.execPath}" -e "${code}"`;
const pass = node('console.log(1 + 1)');
const fail = node('console.log(2 + 2); process.exit(3)');

const folder = mkdtempSync(path.join(os.tmpdir(), 'perk-or-pay-checks-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sign = JSON.stringify(path.join(folder, 'sign')).replaceAll('"', "'");
const giveSign = node(`fs.writeFileSync(${sign}, '')`);
const awaitSign = node(
  `const look = () => fs.existsSync(${sign}) || setTimeout(look, 20); look();`,
);

/** The order in which checks ended, and what became of them. */
async function run(checks: Parameters<typeof runChecks>[0], cores = 2) {
  const order: string[] = [];
  const results = await runChecks(checks, {
    cores,
    onResult: ({ name }: { name: string }) => order.push(name),
  });
  const byName = Object.fromEntries(results.map((result) => [result.name, result]));
  return { order, byName };
}

describe('the runner of checks', () => {
  it('counts a command as one that passed or failed, and keeps what it printed and how it failed', async () => {
    const { byName } = await run([
      { name: 'good', command: pass },
      { name: 'bad', command: fail },
    ]);
    expect(byName).toMatchObject({
      good: { passed: 1, failed: 0, output: '2\n' },
      bad: { passed: 0, failed: 1, output: '4\n\nIt ended with exit code 3.' },
    });
  });

  it('says of a check that it cannot start because the one that it needs failed', async () => {
    const { byName } = await run([
      { name: 'build', command: fail },
      { name: 'browser', command: pass, needs: 'build' },
      { name: 'lint', command: pass, after: 'build' },
    ]);
    expect(byName['browser']).toMatchObject({
      passed: 0,
      failed: 1,
      output: 'Not run: it needs "build", which failed.',
    });
    expect(byName['lint']).toMatchObject({ passed: 1, failed: 0 });
  });

  it('does not wait for what is not asked for', async () => {
    const { byName } = await run([{ name: 'browser', command: pass, needs: 'build' }]);
    expect(byName['browser']).toMatchObject({ passed: 1 });
  });

  it('starts a check as early as the cores and the others allow', async () => {
    const { order } = await run([
      { name: 'build', command: awaitSign },
      { name: 'wide', command: pass, cores: 2 },
      { name: 'late', command: pass, after: 'build' },
      { name: 'beside', command: giveSign },
    ]);
    // The first ends with what the other does on its way: either may be heard of first.
    expect(order.slice(0, 2).sort()).toEqual(['beside', 'build']);
  });

  it('takes the counts of a report, and has a runner that broke down around its tests for failed', async () => {
    const count = () => ({ passed: 7, failed: 0, skipped: 2 });
    const missing = () => {
      throw new Error('there is no such file');
    };
    const { byName } = await run([
      { name: 'whole', command: pass, count },
      { name: 'broken', command: fail, count },
      { name: 'silent', command: pass, count: missing },
    ]);
    expect(byName['whole']).toMatchObject({ passed: 7, failed: 0, skipped: 2 });
    expect(byName['broken']).toMatchObject({ passed: 7, failed: 1 });
    expect(byName['silent']).toMatchObject({
      passed: 0,
      failed: 1,
      notes: ['It left no report: there is no such file'],
    });
  });
});
