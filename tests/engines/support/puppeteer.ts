import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type EvaluateFunc, type Page } from 'puppeteer-core';
import {
  findFrame,
  reloaded,
  windowSize,
  type Engine,
  type Key,
  type Point,
  type Tab,
} from './tab.ts';

/** How far a notch of the wheel goes. */
const notch = 120;

class PuppeteerTab implements Tab {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async goto(address: string): Promise<void> {
    await this.#page.goto(address, { waitUntil: 'load' });
  }

  async reload(): Promise<void> {
    await reloaded(this);
  }

  async back(): Promise<void> {
    // Its own command waits for a load, and a page that was kept whole does not load.
    await this.#page.evaluate(() => {
      setTimeout(() => history.back());
    });
  }

  evaluate<Result, Arguments extends unknown[]>(
    work: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Result> {
    return this.#page.evaluate(work as EvaluateFunc<Arguments>, ...values) as Promise<Result>;
  }

  async inFrame<Result, Arguments extends unknown[]>(
    selector: string,
    work: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Result> {
    const element = await this.#page.evaluateHandle(findFrame, selector);
    const frame = await element.asElement()?.contentFrame();
    if (!frame) throw new Error(`There is no frame at ${selector}.`);
    return frame.evaluate(work as EvaluateFunc<Arguments>, ...values) as Promise<Result>;
  }

  press(key: Key): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  write(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  click({ x, y }: Point): Promise<void> {
    return this.#page.mouse.click(x, y);
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.#page.mouse.move(from.x, from.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await this.#page.mouse.move(to.x, to.y);
    await this.#page.mouse.up();
  }

  async wheel({ x, y }: Point, notches: number): Promise<void> {
    await this.#page.mouse.move(x, y);
    for (let turn = 0; turn < Math.abs(notches); turn += 1)
      await this.#page.mouse.wheel({ deltaY: Math.sign(notches) * notch });
  }

  print(): Promise<Uint8Array> {
    return this.#page.pdf({ format: 'A4', printBackground: false });
  }

  async screenshot(file: string): Promise<void> {
    await this.#page.screenshot({ path: file });
  }
}

class PuppeteerEngine implements Engine {
  readonly name: 'chromium' | 'firefox';
  readonly downloads: string;
  readonly #browser: Browser;

  constructor(name: 'chromium' | 'firefox', browser: Browser, downloads: string) {
    this.name = name;
    this.#browser = browser;
    this.downloads = downloads;
  }

  async open(): Promise<Tab> {
    const page = await this.#browser.newPage();
    await page.setViewport(windowSize);
    return new PuppeteerTab(page);
  }

  async opened(doing: () => Promise<void>): Promise<Tab> {
    const before = new Set(await this.#browser.pages());
    await doing();
    for (let turn = 0; turn < 100; turn += 1) {
      const page = (await this.#browser.pages()).find((one) => !before.has(one));
      if (page) return new PuppeteerTab(page);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('No tab was opened within five seconds.');
  }

  async clear(): Promise<void> {
    const [first, ...others] = await this.#browser.pages();
    for (const page of others) await page.close();
    await first?.goto('about:blank');
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    rmSync(this.downloads, { recursive: true });
  }
}

/** Starts a Chromium by its own protocol, or a Firefox by WebDriver BiDi. */
export async function startByPuppeteer(
  name: 'chromium' | 'firefox',
  executablePath: string,
): Promise<Engine> {
  const downloads = mkdtempSync(path.join(tmpdir(), 'downloads-'));
  const browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    headless: true,
    args: name === 'firefox' ? [] : ['--no-sandbox', '--disable-gpu'],
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    extraPrefsFirefox: {
      // As in Chromium without a screen, a scrollbar takes no room.
      'ui.useOverlayScrollbars': 1,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      // The window that is opened for the notes.
      'dom.disable_open_during_load': false,
    },
  });
  return new PuppeteerEngine(name, browser, downloads);
}
