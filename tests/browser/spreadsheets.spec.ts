import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { listFiles } from '../../scripts/lib/files.mjs';
import { dist } from '../../scripts/lib/paths.mjs';

test('every table of the site opens in a spreadsheet with its signs', () => {
  const files = listFiles(dist, /\.csv$/);
  expect(files.length).toBeGreaterThan(10);
  const without = files.filter((file) => !readFileSync(file, 'utf8').startsWith('\uFEFF'));
  expect(without.map((file) => path.relative(dist, file))).toEqual([]);
});
