import type { TestInfo } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Engine, Key, Point, Tab } from './tab.ts';

interface Place extends Point {
  readonly width: number;
  readonly height: number;
}

/** A reader of the site in one tab: finds things by what they are and by their names. */
export class Reader {
  readonly engine: Engine;
  readonly tab: Tab;
  readonly #site: string;

  constructor(engine: Engine, tab: Tab, site: string) {
    this.engine = engine;
    this.tab = tab;
    this.#site = site;
  }

  /** Goes to a page of the site, or to a whole address, and waits for its fonts. */
  async goto(address: string): Promise<void> {
    await this.tab.goto(new URL(address, this.#site).href);
    await this.tab.evaluate(async () => {
      await document.fonts.ready;
    });
  }

  /** The reader in the tab that doing something opens. */
  async opened(doing: () => Promise<void>): Promise<Reader> {
    return new Reader(this.engine, await this.engine.opened(doing), this.#site);
  }

  /**
   * Brings what a selector finds into the middle of the window; gives its place there.
   *
   * @param name its name as it is read out, where the selector finds several
   */
  async find(selector: string, name?: string): Promise<Place> {
    const place = (): Promise<Place | null> =>
      this.tab.evaluate(
        (wanted, called) => {
          /** Its words, without those that are for the eye alone. */
          const wordsOf = (element: Element | null | undefined): string => {
            const copy = element?.cloneNode(true) as Element | undefined;
            for (const hidden of copy?.querySelectorAll('[aria-hidden="true"]') ?? [])
              hidden.remove();
            return copy?.textContent ?? '';
          };
          const nameOf = (element: Element): string => {
            const labels = (element as HTMLInputElement).labels;
            const by = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
            const said =
              element.getAttribute('aria-label') ??
              (by.length > 0
                ? by.map((id) => wordsOf(document.getElementById(id))).join(' ')
                : labels?.length
                  ? wordsOf(labels[0])
                  : wordsOf(element));
            return (said ?? '').replace(/\s+/g, ' ').trim();
          };
          const element = [...document.querySelectorAll(wanted)].find(
            (one) => one.getClientRects().length > 0 && (called === null || nameOf(one) === called),
          );
          if (!element) return null;
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x, y, width, height };
        },
        selector,
        name ?? null,
      );
    const what = name === undefined ? selector : `${selector} “${name}”`;
    await expect
      .poll(async () => (await place()) !== null, { message: `there is ${what}` })
      .toBe(true);
    // Where the page has come to rest.
    return (await place())!;
  }

  /** Clicks in the middle of what a selector finds. */
  async click(selector: string, name?: string): Promise<void> {
    const { x, y, width, height } = await this.find(selector, name);
    await this.tab.click({ x: x + width / 2, y: y + height / 2 });
  }

  /** Opens all that is folded in the page's widget. */
  openFolds(): Promise<void> {
    return this.tab.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-widget] details'))
        fold.open = true;
    });
  }

  async press(key: Key, times = 1): Promise<void> {
    for (let turn = 0; turn < times; turn += 1) await this.tab.press(key);
  }

  /** The text of the first that a selector finds; nothing where there is none. */
  text(selector: string): Promise<string | undefined> {
    return this.tab.evaluate(
      (wanted) => document.querySelector(wanted)?.textContent.replace(/\s+/g, ' ').trim(),
      selector,
    );
  }

  /** Waits until the text of the first that a selector finds is this, or has this in it. */
  async sees(selector: string, text: string | RegExp): Promise<void> {
    const seen = expect.poll(() => this.text(selector), { message: `the text of ${selector}` });
    await (typeof text === 'string' ? seen.toBe(text) : seen.toMatch(text));
  }

  /** Waits until a selector finds something that is shown. */
  async shows(selector: string): Promise<void> {
    // Between two pages there is none to ask.
    const isShown = (): Promise<boolean> =>
      this.tab
        .evaluate(
          (wanted) =>
            [...document.querySelectorAll(wanted)].some((one) => one.getClientRects().length > 0),
          selector,
        )
        .catch(() => false);
    await expect.poll(isShown, { message: `${selector} is shown` }).toBe(true);
  }

  /** Puts what stood in the window at the end of a test that failed beside its report. */
  async keepPicture(info: TestInfo): Promise<void> {
    const file = info.outputPath('window.png');
    await this.tab.screenshot(file).catch(() => undefined);
    info.attachments.push({ name: 'the window', path: file, contentType: 'image/png' });
  }
}
