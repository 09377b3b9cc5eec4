import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leaveOutBasis } from '../../../scripts/without-basis.mjs';

const folder = 'src/model/parameters';
const files = readdirSync(folder).filter((name) => name !== 'declaration.ts');

test.each(files)('%s goes to the browser with everything but its sources', (name) => {
  const code = readFileSync(`${folder}/${name}`, 'utf8');
  const sent = leaveOutBasis(code);
  const count = (text: string, word: string) => text.split(`${word}:`).length - 1;
  expect(count(code, 'basis')).toBeGreaterThan(0);
  expect(count(sent, 'basis')).toBe(0);
  for (const field of ['key', 'label', 'help', 'unit', 'default', 'plausible', 'hard', 'step']) {
    expect(count(sent, field), field).toBe(count(code, field));
  }
});
