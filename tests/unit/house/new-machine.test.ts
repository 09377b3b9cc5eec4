import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** A file and all of ours that it imports, each with what it imports from elsewhere. */
function importsOf(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const named = [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export) [^;]*?from '([^']+)'/gm),
  ].map(([, from = '']) => from);
  seen.set(
    file,
    named.filter((from) => !from.startsWith('.')),
  );
  for (const from of named)
    if (from.startsWith('.')) importsOf(path.join(path.dirname(file), from), seen);
  return seen;
}

test('the set-up asks for nothing that it has to install first', () => {
  const files = importsOf('scripts/setup.mjs');
  expect(files.size).toBeGreaterThan(5);
  for (const [file, packages] of files)
    expect(
      packages.filter((name) => !name.startsWith('node:')),
      file,
    ).toEqual([]);
});
