import { expect, type Page } from '@playwright/test';
import { findViolations } from '../../a11y/axe.ts';
import { sideways, seenTexts } from './measure.ts';

// What holds for every page, whatever is on it. Soft: one load of a page tells all that is wrong with it.

const soft = expect.soft;

/** Language, title, description, one h1, and a first stop of Tab that leads to the text. */
export async function checkHead(page: Page): Promise<void> {
  await soft(page.locator('h1')).toHaveCount(1);
  await soft(page.locator('html')).toHaveAttribute('lang', /^[a-z]{2}/);
  await soft(page).toHaveTitle(/\S/);
  await soft(page.locator('meta[name="description"]')).toHaveAttribute('content', /\S.{20,}/);
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await soft(focused).toHaveAttribute('href', /^#./);
  await soft(focused).toBeInViewport();
  const target = await focused.getAttribute('href');
  await soft(page.locator(`main${target}, main ${target}`)).toHaveCount(1);
  // The link lies over the page's top while it has the focus.
  await focused.blur();
}

/** The headings are one outline, from one h1 down without a gap. */
export async function checkOutline(page: Page): Promise<void> {
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName[1])));
  soft(levels[0], 'the first heading').toBe(1);
  soft(levels.filter((level) => level === 1)).toHaveLength(1);
  const gaps = levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1);
  soft(gaps, 'headings after a gap').toEqual([]);
}

/** The role and the name of everything that the browser gives to a screen reader, in its order. */
export async function readAloud(page: Page): Promise<{ role: string; name: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken: { role: string; name: string }[] = [];
  const visit = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    if (!node.ignored) {
      spoken.push({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? '').trim(),
      });
    }
    for (const child of node.childIds ?? []) visit(child);
  };
  for (const node of nodes) if (!node.parentId) visit(node.nodeId);
  return spoken;
}

/** Regions are six at most and can be told apart by name, no id comes twice, and each note has its source. */
export async function checkRegions(page: Page): Promise<void> {
  await soft(page.getByRole('main')).toHaveCount(1);
  await soft(page.getByRole('contentinfo')).toHaveCount(1);
  const landmarks = (await readAloud(page)).filter(({ role }) =>
    ['region', 'navigation', 'form', 'search', 'complementary'].includes(role),
  );
  const names = landmarks.map(({ role, name }) => `${role} “${name}”`);
  const regions = landmarks.filter(({ role }) => role === 'region');
  soft(regions.filter(({ name }) => name === '')).toEqual([]);
  // More of them are no map.
  soft(regions.length, 'named regions').toBeLessThanOrEqual(6);
  soft(
    names.filter((name, index) => names.indexOf(name) !== index),
    'names that come twice',
  ).toEqual([]);
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
  soft(twice, 'ids that come twice').toEqual([]);
  const lost = await page
    .locator('[popovertarget]')
    .evaluateAll((notes) =>
      notes
        .map((note) => note.getAttribute('popovertarget') ?? '')
        .filter((id) => !document.getElementById(id)),
    );
  soft(lost, 'notes without their source').toEqual([]);
}

/** Masthead, page and foot begin at one edge, at the page's present width. */
export async function checkFrame(page: Page, name: string): Promise<void> {
  const edges = await page.evaluate(() =>
    ['.masthead a', 'main h1', 'main .sources h2', '.site-foot p']
      .map((selector) => document.querySelector(selector))
      .filter((element) => element?.checkVisibility())
      .map((element) => Math.round(element!.getBoundingClientRect().left)),
  );
  soft(edges.length, name).toBeGreaterThan(1);
  soft([...new Set(edges)], `left edges of masthead, page and foot ${name}`).toHaveLength(1);
}

/** The page scrolls one way, at its present width. */
export async function checkWidth(page: Page, name: string): Promise<void> {
  soft(await sideways(page), name).toEqual([]);
}

/** The page scrolls one way and cuts no word. */
export async function checkWords(page: Page, name: string): Promise<void> {
  await checkWidth(page, name);
  const texts = await seenTexts(page);
  soft(texts.length, name).toBeGreaterThan(3);
  soft(
    texts.filter(({ isCut }) => isCut).map(({ words }) => words),
    `cut ${name}`,
  ).toEqual([]);
}

export const smallest = 12;
/** 92% of 13 px is near enough. */
export const slack = 0.05;

/** The texts that are under 12 px. */
export async function tooSmall(page: Page): Promise<string[]> {
  const texts = await seenTexts(page);
  soft(texts.length).toBeGreaterThan(3);
  return texts
    .filter(({ size }) => size < smallest - slack)
    .map(({ words, size }) => `${words}: ${size.toFixed(1)} px`);
}

const least = 24;
const leastOfMain = 44;

interface Target {
  name: string;
  width: number;
  height: number;
  isMain: boolean;
}

/** Everything that is pressed or dragged, without links and numbers in the flow of a sentence. */
export const targets = (page: Page): Promise<Target[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll('a[href], button, input, select, summary');
    return [...all]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches('.skip-link, .source-ref'))
      .filter(
        (element) => !(element.matches('a') && getComputedStyle(element).display === 'inline'),
      )
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return {
          name: `${element.tagName} ${element.id} ${element.textContent?.trim().slice(0, 30)}`,
          width,
          height,
          // Less and more only repeat what a slider and a field do; under a finger they are larger.
          isMain: element.matches('input, summary, select, button:not(.size *)'),
        };
      });
  });

/** Whatever is pressed is large enough. */
export async function checkTargets(page: Page, name: string): Promise<void> {
  const small = (await targets(page)).filter((target) => {
    const limit = target.isMain ? leastOfMain : least;
    // A short link in a table may be narrow where nothing is near: axe measures that.
    return target.height < limit - 0.5 || (target.isMain && target.width < least);
  });
  soft(small, `too small ${name}`).toEqual([]);
}

/** Axe finds nothing: all of it in light and, in dark, what can change with the theme. */
export async function checkWithAxe(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  soft(await findViolations(page), `axe in light, ${name}`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Colours that change slowly are looked at when they have changed.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  soft(await findViolations(page, { onlyColours: true }), `axe in dark, ${name}`).toEqual([]);
}
