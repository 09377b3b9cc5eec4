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

/** Pages that are printed as a picture with its labels, and those that are sheets of their own. */
const printed = [
  ['/widgets/compounding/', '[data-widget] figure svg text'],
  ['/widgets/offer/', '.sheet h2, .sheet th[scope="row"]'],
  ['/teach/sheets/engineers/', 'h1, h2'],
] as const;

test('sheets are printed whole, and none is empty', async ({ reader, engine }) => {
  test.skip(engine?.name === 'webkit', 'printing in WebKit, whose driver cannot');
  for (const [address, words] of printed) {
    await reader.goto(address);
    const wanted = await reader.tab.evaluate(
      (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent),
      words,
    );
    const paper = (await sheets(reader)) ?? [];
    const all = paper.join('');
    expect(wanted.length, address).toBeGreaterThan(1);
    expect(
      wanted.filter((one) => !all.includes(plain(one))),
      address,
    ).toEqual([]);
    expect(
      paper.filter((sheet) => sheet.length < 20),
      address,
    ).toEqual([]);
  }
});
