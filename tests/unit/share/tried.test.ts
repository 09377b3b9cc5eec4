import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTrials, TRIED_ON } from '../../../src/share/tried.ts';

test('what the guide says was tried has a version, a name of its own, and a day that has been', () => {
  const trials = readTrials();
  expect(new Set(trials.map(({ name }) => name)).size).toBe(trials.length);
  for (const { version } of trials) expect(version).toMatch(/^\d+(?:\.\d+)*$/);
  expect(Date.parse(TRIED_ON)).toBeLessThanOrEqual(Date.now());
});

test('each package that was tried is used by a test', () => {
  const specs = ['blogs', 'hosts', 'loader'].map((name) =>
    readFileSync(`tests/browser/${name}.spec.ts`, 'utf8'),
  );
  for (const { name } of readTrials().slice(3))
    expect(specs.join().toLowerCase(), name).toContain(name.toLowerCase());
});
