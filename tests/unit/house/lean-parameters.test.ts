import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  leaveOutUnread,
  leaveOutWords,
  takeWordsFromPage,
} from '../../../scripts/lean-parameters.mjs';

const folder = 'src/model/parameters';
const files = readdirSync(folder).filter((name) => name !== 'declaration.ts');
const count = (text: string, word: string) => text.split(`${word}:`).length - 1;
const kept = ['key', 'unit', 'default', 'plausible', 'hard', 'step'];

test.each(files)('%s goes to the browser with everything but what no script reads', (name) => {
  const code = readFileSync(`${folder}/${name}`, 'utf8');
  const sent = leaveOutUnread(code);
  for (const field of ['basis', 'bigStep']) {
    expect(count(code, field)).toBeGreaterThan(0);
    expect(count(sent, field)).toBe(0);
  }
  for (const field of [...kept, 'label', 'help']) {
    expect(count(sent, field), field).toBe(count(code, field));
  }
});

test.each(files)('%s goes to a page with widgets without its words', (name) => {
  const code = readFileSync(`${folder}/${name}`, 'utf8');
  const sent = leaveOutWords(code);
  for (const field of ['label', 'help', 'basis']) expect(count(sent, field), field).toBe(0);
  for (const field of kept) expect(count(sent, field), field).toBe(count(code, field));
});

test('the words are put back where the parameters are put together', () => {
  const code = readFileSync('src/model/parameters.ts', 'utf8');
  expect(takeWordsFromPage(code)).toContain('...pageWords[name] }');
  expect(() => takeWordsFromPage('')).toThrow('no longer has');
});
