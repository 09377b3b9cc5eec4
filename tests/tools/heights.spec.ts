import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { dist } from '../../scripts/lib/paths.mjs';
import { settle } from '../browser/support/measure.ts';

const widths = [320, 480, 720];
const interfaces = ['full', 'min', 'none'];
const file = fileURLToPath(new URL('../../src/embed/heights.json', import.meta.url));

test('how high every embed is, from which the snippets keep room for their frames', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const measured: Record<string, Record<string, Record<number, number>>> = {};
  for (const widget of readdirSync(`${dist}embed/v1`).sort()) {
    for (const ui of interfaces) {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 600 });
        await page.goto(`/embed/v1/${widget}/?ui=${ui}`);
        await settle(page);
        const { height } = (await page.locator('#embed').boundingBox())!;
        ((measured[widget] ??= {})[ui] ??= {})[width] = Math.ceil(height);
      }
    }
  }
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
  console.log(measured);
});
