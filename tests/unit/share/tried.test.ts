import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printDate } from '../../../src/evidence/source.ts';
import { readTrials, TRIED_ON } from '../../../src/share/tried.ts';

test('what the guide says was tried has a version, a name of its own, and a day that has been', () => {
  const trials = readTrials();
  expect(new Set(trials.map(({ name }) => name)).size).toBe(trials.length);
  for (const { version } of trials) expect(version).toMatch(/^\d+(?:\.\d+)*$/);
  expect(Date.parse(TRIED_ON)).toBeLessThanOrEqual(Date.now());
});

test('the readme gives the guide’s day, and its versions of what is no package', () => {
  const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
  expect(readme).toContain(`Tried on ${printDate(TRIED_ON)}`);
  for (const { name, version } of readTrials().slice(0, 3))
    expect(readme).toContain(`${name} ${version}`);
});

test('each package that was tried is used by a test', () => {
  const specs = ['blogs', 'hosts', 'loader'].map((name) =>
    readFileSync(`tests/browser/${name}.spec.ts`, 'utf8'),
  );
  for (const { name } of readTrials().slice(3))
    expect(specs.join().toLowerCase(), name).toContain(name.toLowerCase());
});
