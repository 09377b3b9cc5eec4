import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { listFiles } from '../../scripts/lib/files.mjs';
import { dist, root } from '../../scripts/lib/paths.mjs';
import { floor } from '../../src/integrations/floor.ts';
import { newerInStyles, withoutNewer } from './support/compat-css.ts';
import { newerInScript } from './support/compat-script.ts';
import { expect, gotoPage, scrollThrough, setTheme, test } from './support/page.ts';

/** What a page does without where a browser lacks it, and why nothing is missed. */
const optional = new Map([
  ['text-wrap', 'lines are broken as they come'],
  ['text-wrap: balance', 'lines are broken as they come'],
  ['text-wrap: pretty', 'lines are broken as they come'],
  ['text-size-adjust', 'under its older names as well; where there is none, nothing swells'],
  ['@media (forced-colors)', 'a system that forces no colours'],
  ['forced-color-adjust', 'a system that forces no colours'],
  ['forced-color-adjust: none', 'a system that forces no colours'],
  ['@page', 'paper has the margins of the browser'],
  ['break-after: avoid', 'a heading may stand at the foot of a sheet'],
  [':popover-open', 'a note leads to its place in the list'],
  ['@container', 'a widget stays in one column'],
  ['@container (a < b)', 'a widget stays in one column'],
  ['container', 'a widget stays in one column'],
  ['container: inline-size', 'a widget stays in one column'],
  ['container-type', 'on paper it has none to end'],
  ['container-type: normal', 'on paper it has none to end'],
  ['::details-content', 'what is folded stays folded'],
  ['content-visibility', 'what is folded stays folded'],
  ['content-visibility: visible', 'what is folded stays folded'],
  [':has', 'a heading and a column are less tight; a lesson shows all its agendas'],
  ['align-content: end', 'a field may stand higher than its neighbour'],
  ['align-content: start', 'a row may be higher than what is in it'],
  ['user-select: all', 'a code is selected by hand'],
  ['display: math', 'formulas are laid out from Chrome 109 on'],
  ['math-depth', 'formulas are laid out from Chrome 109 on'],
]);

/** Members that are called where they are there, which is asked first; and our own of such names. */
const asked = [
  ...['.createPolicy', '.createHTML', '.share', '.requestResize', '.detect'],
  ...['.exitFullscreen', '.requestFullscreen', '.transferControlToOffscreen'],
];
const ours = [
  ...['.take', '.lock', '.equals', '.capture', '.in', '.destroy', '.move', '.committed'],
  ...['.range', '.clamp', '.command', '.first', '.last', '.number'],
];

const styleOf = (html: string): string[] =>
  [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css);
const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*json)[^>]*>(.*?)<\/script>/gs)].map(([, code = '']) => code);

/** Every text of a kind in what was built, once; a frozen embed stays as it was. */
function built(extension: RegExp, inPage: (html: string) => string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of listFiles(dist, /\.(?:html|css|js)$/)) {
    const name = path.relative(dist, file);
    if (/^embed.\d/.test(name)) continue;
    const text = readFileSync(file, 'utf8');
    const texts = extension.test(name) ? [text] : name.endsWith('.html') ? inPage(text) : [];
    for (const one of texts) if (!found.has(one)) found.set(one, name);
  }
  return found;
}

const newerIn = (
  texts: Map<string, string>,
  read: (text: string) => string[],
  known: readonly string[],
): string[] => [
  ...new Set(
    [...texts].flatMap(([text, name]) =>
      read(text)
        .filter((found) => !known.includes(found))
        .map((found) => `${found} in ${name}`),
    ),
  ),
];

test('no style sheet needs a browser above the floor', () => {
  const sheets = built(/\.css$/, styleOf);
  expect(sheets.size).toBeGreaterThan(20);
  expect(newerIn(sheets, newerInStyles, [...optional.keys()])).toEqual([]);
});

test('no script needs a browser above the floor', () => {
  const scripts = built(/\.js$/, scriptsOf);
  expect(scripts.size).toBeGreaterThan(20);
  expect(newerIn(scripts, newerInScript, [...asked, ...ours])).toEqual([]);
});

test('the README says the floor', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8').replace(/\s+/g, ' ');
  expect(readme).toContain(
    `Chrome ${floor.chrome}, Firefox ${floor.firefox} and Safari ${floor.safari}`,
  );
});

/** Gives every page as an older browser reads it. */
const asOlder = (page: Page): Promise<unknown> =>
  page.route(/\/(?:[\w-]+\/)*(?:[?#].*)?$/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const headers = { ...response.headers() };
    // The policy knows the sheets by their hashes.
    delete headers['content-security-policy'];
    const body = html
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      // With the attribute the browser would hide what it knows as a popover.
      .replace(/(<div class="source label"[^>]*) popover/g, '$1')
      .replace(/(<style[^>]*>)(.*?)(<\/style>)/gs, (_, open: string, css: string, close: string) =>
        [open, withoutNewer(css), close].join(''),
      );
    await route.fulfill({ response, headers, body });
  });

/** The colours of all that is painted, in the order of the page, as eight bits a channel. */
const coloursOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const context = document
      .createElement('canvas')
      .getContext('2d', { willReadFrequently: true })!;
    const known = new Map<string, number[]>();
    const read = (colour: string): number[] => {
      if (!known.has(colour)) {
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        known.set(colour, [...context.getImageData(0, 0, 1, 1).data]);
      }
      return known.get(colour)!;
    };
    // The list of scenes is a row only where what is folded can be shown.
    const painted = document.querySelectorAll('body, body *:not(math *, .rail *)');
    return [...painted].map((element) => {
      const style = getComputedStyle(element);
      const properties = ['color', 'background-color', 'fill', 'stroke'] as const;
      const said = properties.map((name) => {
        const colour = style.getPropertyValue(name);
        return `${name} ${colour === 'none' ? colour : read(colour).join(' ')}`;
      });
      return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${said.join(', ')}`;
    });
  });

/** A colour that a screen may lack is brought within its reach in two ways. */
const within = (one: string, other: string): boolean => {
  const numbers = (text: string): number[] =>
    (/:.*/.exec(text)?.[0].match(/\d+/g) ?? []).map(Number);
  const [a, b] = [numbers(one), numbers(other)];
  return (
    one.replace(/\d+/g, '') === other.replace(/\d+/g, '') &&
    a.every((number, index) => Math.abs(number - (b[index] ?? 0)) <= 20)
  );
};

const looked = ['/', '/widgets/budget/', '/widgets/compounding/', '/teach/engineers/'] as const;
for (const address of [...looked, '/embed/v1/budget/', '/embed/v1/offer/']) {
  test(`at the floor ${address} has its colours, tracks and pictures`, async ({ page }) => {
    // Every page four times, each from its head to its foot.
    test.slow();
    const older = await page.context().newPage();
    await asOlder(older);
    // The story is long, and has no colour that the other pages have not.
    const themes = address === '/' ? (['light'] as const) : (['light', 'dark'] as const);
    for (const theme of themes) {
      const seen: string[][] = [];
      for (const one of [page, older]) {
        await setTheme(one, theme);
        await gotoPage(one, address);
        await scrollThrough(one);
        // The answers over the sliders come when the page rests.
        await expect(one.locator('.slider input:not([aria-describedby])')).toHaveCount(0);
        seen.push(await coloursOf(one));
      }
      const [now = [], then = []] = seen;
      expect(now.length).toBeGreaterThan(100);
      expect(then).toHaveLength(now.length);
      const others = then.flatMap((said, index) =>
        within(said, now[index] ?? '') ? [] : [`${said} and not ${now[index]}`],
      );
      expect([...new Set(others)]).toEqual([]);
    }
    const tracks = await older
      .locator('input[type=range]:visible')
      .evaluateAll((inputs) => inputs.map((input) => input.getBoundingClientRect().height));
    expect(tracks.every((height) => height > 10)).toBe(true);
  });
}

test.describe('below the floor, where no script runs', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of looked)
    test(`${address} is words and pictures`, async ({ page }) => {
      await asOlder(page);
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const pictures = page.locator('main img:visible, main svg:visible');
      expect(await pictures.count()).toBeGreaterThan(0);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(1000);
    });
});
