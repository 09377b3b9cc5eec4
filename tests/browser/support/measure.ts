import type { Page } from '@playwright/test';

/**
 * Opens everything that is folded, so that what is in it is measured too; not the list of scenes,
 * which stands over the page while it is open.
 */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.open = !details.closest('[data-rail]');
    }
  });
}

/**
 * Puts a reader's own style on the page, as the browser does: past any policy of the page. Returns what
 * takes it off again.
 */
async function restyle(page: Page, content: string): Promise<() => Promise<void>> {
  const sheet = await page.evaluateHandle((rules) => {
    const own = new CSSStyleSheet();
    own.replaceSync(rules);
    document.adoptedStyleSheets.push(own);
    return own;
  }, content);
  await settle(page);
  return () =>
    sheet.evaluate((own) => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== own);
    });
}

/** Makes the browser's text twice as large, as a reader does in its settings. */
export const doubleText = (page: Page): Promise<() => Promise<void>> =>
  restyle(page, ':root { font-size: 200% !important; }');

/** The spacing of text that WCAG 1.4.12 asks a page to bear. */
export const spaceText = (page: Page): Promise<() => Promise<void>> =>
  restyle(
    page,
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
     p { margin-block-end: 2em !important; }`,
  );

/** Lets layout, and whatever watches it, come to rest. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 200);
      });
    for (let turn = 0; turn < 3; turn++) await frame();
  });
}

/** By how many pixels the page is wider than its window, and what sticks out. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')]
      .map((element) => ({ element, right: element.getBoundingClientRect().right }))
      .filter(({ right }) => right > clientWidth + 0.5)
      .filter(({ element }) => {
        for (let box = element.parentElement; box; box = box.parentElement) {
          if (getComputedStyle(box).overflowX === 'auto') return false;
        }
        return true;
      });
    return [
      `${scrollWidth} px of page in ${clientWidth} px`,
      ...beyond
        .slice(0, 12)
        .map(({ element, right }) => `${Math.round(right)} ${element.outerHTML.slice(0, 110)}`),
    ];
  });
}

export interface SeenText {
  words: string;
  /** Height of the font in pixels of the screen, after any scaling. */
  size: number;
  /** Whether a box that does not scroll cuts some of it off. */
  isCut: boolean;
  inPicture: boolean;
}

/**
 * Every piece of text that can be seen on the page, wherever the page is scrolled to. The indices
 * of a formula are left out: they are small in print, too.
 */
export function seenTexts(page: Page): Promise<SeenText[]> {
  return page.evaluate(() => {
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('.visually-hidden, noscript, .skip-link') &&
      !isClipped(element);
    /** Hidden from the eye alone, as what is visually hidden is. */
    const isClipped = (element: Element): boolean => {
      for (let box: Element | null = element; box; box = box.parentElement)
        if (getComputedStyle(box).clipPath === 'inset(50%)') return true;
      return false;
    };
    const width = document.documentElement.clientWidth;
    const slack = 2;

    /** The nearest box around that hides what leaves it; null where one scrolls instead. */
    const isCutOff = (element: Element, text: DOMRect): boolean => {
      for (let box: Element | null = element; box; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.overflowX === 'auto' || style.overflowX === 'scroll') return false;
        if (style.position === 'fixed') break;
        // Of the SVGs only the outermost is a box of its own.
        const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
        if (!hides || (box instanceof SVGElement && !(box.parentElement instanceof HTMLElement))) {
          continue;
        }
        const edge = box.getBoundingClientRect();
        // A line is higher than its letters; a picture may end right above those.
        const lead = box instanceof SVGElement ? text.height * 0.25 : slack;
        if (
          text.left < edge.left - slack ||
          text.right > edge.right + slack ||
          text.top < edge.top - lead ||
          text.bottom > edge.bottom + lead
        ) {
          return true;
        }
      }
      return text.left < -slack || text.right > width + slack;
    };

    const texts: SeenText[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (
        !words ||
        !element ||
        element.closest('script, style, math :is(msub, msup, msubsup)') ||
        !isSeen(element)
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
      // What is clipped to a pixel is for screen readers only.
      const clipped = element.closest('figure')?.getBoundingClientRect();
      const isClipped = getComputedStyle(element).clipPath === 'inset(50%)';
      if (boxes.length === 0 || isClipped || (clipped && clipped.width <= 1)) continue;
      const svg = element.closest('svg');
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
      texts.push({
        words,
        size: parseFloat(getComputedStyle(element).fontSize) * scale,
        isCut: boxes.some((box) => isCutOff(element, box)),
        inPicture: svg !== null,
      });
    }
    return texts;
  });
}
