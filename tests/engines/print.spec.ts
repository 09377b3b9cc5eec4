import { extractText } from 'unpdf';
import { loadStory } from '../../src/story/story.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const steps = loadStory().scenes.flatMap((scene) => scene.steps);

/** The words of each sheet, without what divides them; undefined where the browser cannot be told to print. */
async function sheets(reader: Reader): Promise<string[] | undefined> {
  const pdf = await reader.tab.print();
  if (!pdf) return undefined;
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  return text.map((sheet) => sheet.replace(/\s+/g, ''));
}

const plain = (words: string): string => words.replace(/\s+/g, '');

test('the story is printed whole, with every finding', async ({ reader, engine }) => {
  test.skip(engine?.name === 'webkit', 'printing in WebKit, whose driver cannot');
  await reader.goto('/');
  await reader.shows('html[data-awake="true"]');
  const printed = (await sheets(reader)) ?? [];
  const all = printed.join('');
  expect(
    steps.map(({ finding }) => finding).filter((finding) => !all.includes(plain(finding))),
  ).toEqual([]);
  expect(printed.filter((sheet) => sheet === '')).toEqual([]);
});

test('sheets are printed whole, and none is empty', async ({ reader, engine }) => {
  test.skip(engine?.name === 'webkit', 'printing in WebKit, whose driver cannot');
  for (const address of ['/widgets/offer/', '/widgets/compounding/', '/teach/sheets/engineers/']) {
    await reader.goto(address);
    // The numbers of its finding, and the words of its picture.
    const seen = await reader.tab.evaluate(() => {
      const finding = document.querySelector('[data-widget] .finding')?.textContent ?? '';
      const labels = document.querySelectorAll('[data-widget] figure svg text');
      return [
        ...(finding.match(/\$[\d,.]*\d/g) ?? []),
        ...[...labels].map((label) => label.textContent),
        document.querySelector('.sheet h2')?.textContent ?? '',
      ];
    });
    const printed = (await sheets(reader)) ?? [];
    const all = printed.join('');
    expect(
      seen.filter((words) => !all.includes(plain(words))),
      address,
    ).toEqual([]);
    expect(
      printed.filter((sheet) => sheet.length < 20),
      address,
    ).toEqual([]);
  }
});
