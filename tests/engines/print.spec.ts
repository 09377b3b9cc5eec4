import { extractText, getDocumentProxy } from 'unpdf';
import { loadStory, stagedSteps } from '../../src/story/story.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const steps = stagedSteps(loadStory());

interface Paper {
  /** The words of each sheet, without what divides them. Firefox prints bold letters as shapes, and has none of those. */
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

/** Letters that are never joined: Firefox writes no codes for those that are, nor for figures of one width. */
const letters = (words: string): string => words.replace(/[^A-Za-z]|[filth]/g, '');

/** What is nowhere on paper of some words that are printed in plain weight. */
function missing(wanted: readonly string[], { words }: Paper, engine: string | undefined) {
  const read = engine === 'firefox' ? letters : plain;
  const all = read(words.join(''));
  return wanted.filter((one) => !all.includes(read(one)));
}

/** The words of what a selector finds, without what is not printed or is drawn as a shape. */
const textsOf = (reader: Reader, selector: string): Promise<string[]> =>
  reader.tab.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)]
        .filter((one) => !one.matches('.strong, :has(.strong), .halo, .screen-only *'))
        .map((one) => one.textContent.replace(/\s+/g, ' ').trim()),
    selector,
  );

test('the story is printed whole, with every finding', async ({ reader, engine }) => {
  test.skip(engine?.name === 'webkit', 'printing in WebKit, whose driver cannot');
  await reader.goto('/');
  await reader.shows('html[data-started="true"]');
  const widgets = await textsOf(reader, '.widget .condition, .widget figure svg text');
  const paper = await print(reader);
  expect(paper.drawn.length).toBeGreaterThan(5);
  expect(paper.drawn.filter((steps) => steps < blank)).toEqual([]);
  expect(widgets.length).toBeGreaterThan(10);
  expect(missing(widgets, paper, engine?.name)).toEqual([]);
  if (engine?.name === 'firefox') return;
  const all = paper.words.join('');
  expect(
    steps.map(({ finding }) => finding).filter((finding) => !all.includes(plain(finding))),
  ).toEqual([]);
});

/** Pages that are printed with what is in plain weight on them: findings, labels, the last lines of a sheet. */
const printed = [
  ['/widgets/compounding/', '[data-widget] .finding, [data-widget] figure svg text'],
  ['/widgets/budget/', '[data-widget] .finding, [data-widget] .condition'],
  // Its address is another one as soon as the widget runs.
  ['/widgets/offer/', '.sheet .finding, .sheet li, .sheet p:last-child:not(.address)'],
  ['/plan/', '.block .finding, .block figure svg text'],
  ['/teach/sheets/engineers/', 'main p:not(:has(*))'],
] as const;

test('sheets are printed whole, and none is empty', async ({ reader, engine }) => {
  test.skip(engine?.name === 'webkit', 'printing in WebKit, whose driver cannot');
  for (const [address, selector] of printed) {
    await reader.goto(address);
    const wanted = await textsOf(reader, selector);
    const paper = await print(reader);
    expect(wanted.length, address).toBeGreaterThan(1);
    expect(
      paper.drawn.filter((steps) => steps < blank),
      address,
    ).toEqual([]);
    expect(missing(wanted, paper, engine?.name), address).toEqual([]);
    if (!address.startsWith('/teach/') || engine?.name !== 'chromium') continue;
    // Whichever page is picked up says what it is of, and which.
    paper.words.forEach((page, at) => {
      expect(page, address).toMatch(/perkorpay.*CCBY4\.0/i);
      expect(page, address).toContain(`${at + 1}/${paper.words.length}`);
    });
  }
});

test('two offers are printed on one sheet', async ({ reader, engine }) => {
  test.skip(engine?.name === 'webkit', 'printing in WebKit, whose driver cannot');
  await reader.goto('/widgets/offer/');
  expect((await print(reader)).drawn).toHaveLength(1);
});
