import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { dist } from '../../scripts/lib/paths.mjs';
import { showCode, writeCode } from '../../src/teach/room/code.ts';
import type { Reader } from './support/reader.ts';
import { test } from './support/test.ts';

const start = 'button[type="submit"]';

/** Opens the notes from the presenter and goes through some slides, now from one window and now from the other. */
async function inStep(reader: Reader): Promise<void> {
  const notes = await reader.opened(() => reader.click('button', 'Open the notes'));
  await reader.click(start, 'Start');
  await notes.sees('[data-where]', /^Slide 1 of/);
  await reader.press('PageDown');
  await notes.sees('[data-where]', /^Slide 2 of/);
  await notes.click('button', 'Next');
  await reader.sees('[data-count]', /^3 \//);
  await reader.press('ArrowLeft');
  await notes.sees('[data-where]', /^Slide 2 of/);
}

test('presenter and notes are in step', async ({ reader }) => {
  await reader.goto('/teach/present/?lesson=engineers&minutes=45');
  await inStep(reader);
});

test('a room counts the codes that are pasted into it', async ({ reader, same }) => {
  const codes = Array.from({ length: 12 }, (_, salt) =>
    showCode(writeCode({ lesson: 1, salt, guesses: [salt * 2, 24, salt, salt % 20] })),
  );
  await reader.goto('/teach/room/');
  await reader.click('#room-log');
  await reader.tab.write(codes.join(' '));
  await reader.sees('[data-found]', /12 codes count/);
  await reader.shows('.room-chart');
  await reader.click('button', 'Show how the room guessed');
  await reader.click('button', 'Show the model’s answer');
  await reader.sees('.room-chart', /The model says/);
  same(
    'the charts in words',
    await reader.tab.evaluate(() =>
      [...document.querySelectorAll('.room-chart')].map((chart) =>
        chart.textContent.replace(/\s+/g, ' ').trim(),
      ),
    ),
  );
});

test('from a disk a lesson is presented with notes in step', async ({ reader }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lessons-'));
  try {
    const packed = unzipSync(readFileSync(path.join(dist, 'teach/perk-or-pay-teaching.zip')));
    for (const [name, page] of Object.entries(packed)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), page);
    }
    const place = path.join(folder, 'perk-or-pay-teaching');
    await reader.goto(pathToFileURL(path.join(place, 'engineers.html')).href);
    await reader.sees('h1', 'An offer with tokens in it');
    await reader.goto(pathToFileURL(path.join(place, 'present.html')).href);
    await inStep(reader);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
