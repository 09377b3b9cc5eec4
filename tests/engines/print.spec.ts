import { extractText, getDocumentProxy } from 'unpdf';
import { loadStory, stagedSteps } from '../../src/story/story.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const steps = stagedSteps(loadStory());

interface Paper {
  /** The words of each sheet, without what divides them. Firefox prints letters as shapes, and has none. */
  readonly words: readonly string[];
  /** How much is drawn on each sheet, in steps of drawing. */
  readonly drawn: readonly number[];
}

async function print(reader: Reader): Promise<Paper> {
  const file = await getDocumentProxy(new Uint8Array((await reader.tab.print()) ?? []));
  const { text } = await extractText(file, { mergePages: false });
  const drawn: number[] = [];
  for (let sheet = 1; sheet <= file.numPages; sheet += 1) {
    const { fnArray } = await (await file.getPage(sheet)).getOperatorList();
    drawn.push(fnArray.length);
  }
  return { words: text.map((sheet) => sheet.replace(/\s+/g, '')), drawn };
}

/** Fewer steps than this draw no line of text. */
const blank = 12;

const plain = (words: string): string => words.replace(/\s+/g, '');

test('the story is printed whole, with every finding', async ({ reader, engine }) => {
  test.skip(engine?.name === 'webkit', 'printing in WebKit, whose driver cannot');
  await reader.goto('/');
  await reader.shows('html[data-started="true"]');
  const { words, drawn } = await print(reader);
  expect(drawn.length).toBeGreaterThan(5);
  expect(drawn.filter((steps) => steps < blank)).toEqual([]);
  if (engine?.name === 'firefox') return;
  const all = words.join('');
  expect(
    steps.map(({ finding }) => finding).filter((finding) => !all.includes(plain(finding))),
  ).toEqual([]);
});

/** Pages that are printed as a picture with its labels, and those that are sheets of their own. */
const printed = [
  ['/widgets/compounding/', '[data-widget] figure svg text'],
  ['/widgets/offer/', '.sheet h2, .sheet th[scope="row"]'],
  ['/teach/sheets/engineers/', 'h2'],
] as const;

test('sheets are printed whole, and none is empty', async ({ reader, engine }) => {
  test.skip(engine?.name === 'webkit', 'printing in WebKit, whose driver cannot');
  for (const [address, words] of printed) {
    await reader.goto(address);
    const wanted = await reader.tab.evaluate(
      (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent),
      words,
    );
    const paper = await print(reader);
    expect(wanted.length, address).toBeGreaterThan(1);
    expect(
      paper.drawn.filter((steps) => steps < blank),
      address,
    ).toEqual([]);
    if (engine?.name === 'firefox') continue;
    const all = paper.words.join('');
    expect(
      wanted.filter((one) => !all.includes(plain(one))),
      address,
    ).toEqual([]);
    if (!address.startsWith('/teach/') || engine?.name !== 'chromium') continue;
    // Whichever page is picked up says what it is of, and which.
    paper.words.forEach((page, at) => {
      expect(page, address).toMatch(/perkorpay.*CCBY4\.0/i);
      expect(page, address).toContain(`${at + 1}/${paper.words.length}`);
    });
  }
});
