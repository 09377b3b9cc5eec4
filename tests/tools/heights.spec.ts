import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { format } from 'prettier';
import { dist } from '../../scripts/lib/paths.mjs';
import type { WidgetHeights } from '../../src/share/reserve.ts';
import { knotsOf } from './knots.ts';
import { measureHeights } from './measure-heights.ts';

const file = fileURLToPath(new URL('../../src/embed/heights/v1.json', import.meta.url));

test('how high every embed is, from which the snippets keep room for their frames', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(900_000);
  const measured: Record<string, WidgetHeights> = {};
  for (const widget of readdirSync(`${dist}embed/v1`).sort()) {
    const kept = async (ui: string) =>
      knotsOf(await measureHeights(page, `${baseURL ?? ''}/embed/v1/`, widget, ui));
    measured[widget] = {
      full: await kept('full'),
      min: await kept('min'),
      none: await kept('none'),
    };
  }
  writeFileSync(file, await format(JSON.stringify(measured), { filepath: file }));
  console.log(measured);
});
