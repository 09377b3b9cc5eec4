/** A place in the window, in CSS pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Key =
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'End'
  | 'Enter'
  | 'Escape'
  | 'Home'
  | 'PageDown'
  | 'Tab';

/** The first element that a selector finds in the page or inside an element of its own making. */
export function findFrame(selector: string): Element | null {
  const roots = [document, ...[...document.querySelectorAll('*')].map((one) => one.shadowRoot)];
  for (const root of roots) {
    const found = root?.querySelector(selector);
    if (found) return found;
  }
  return null;
}

/** A tab of a browser, by whatever that browser is driven. */
export interface Tab {
  /** Goes to an address, and waits until the page is loaded. */
  goto(address: string): Promise<void>;
  /** Loads the page again as its own script would, with all that the browser keeps. */
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Runs a function in the page. It and what it is given have to be plain: they are sent as text. */
  evaluate<Result, Arguments extends unknown[]>(
    work: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Result>;
  /** The same in the frame of the first element that `findFrame` finds, of whatever site it is. */
  inFrame<Result, Arguments extends unknown[]>(
    selector: string,
    work: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Result>;
  press(key: Key): Promise<void>;
  /** Types text where the focus is. */
  write(text: string): Promise<void>;
  click(at: Point): Promise<void>;
  /** Presses at one place, moves, and lets go at another. */
  drag(from: Point, to: Point): Promise<void>;
  /** Turns the wheel by so many notches, down where there are more than none. */
  wheel(at: Point, notches: number): Promise<void>;
  /** The page on paper, as a PDF; undefined where the browser's driver cannot print. */
  print(): Promise<Uint8Array | undefined>;
  screenshot(file: string): Promise<void>;
}

/** A browser with its driver. */
export interface Engine {
  readonly name: EngineName;
  /** A new tab, before the others. */
  open(): Promise<Tab>;
  /** The tab that doing something opens. */
  opened(doing: () => Promise<void>): Promise<Tab>;
  /** Where files are downloaded to; undefined where the browser asks its reader each time. */
  readonly downloads: string | undefined;
  /** Closes every tab. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** How large a window is, in CSS pixels: about that of a small laptop. */
export const windowSize = { width: 1280, height: 800 } as const;

/** Loads a page again by its own script, and waits until it is loaded: a driver's own command forgets the place. */
export async function reloaded(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    Object.assign(globalThis, { isOld: true });
    // After the answer to this call.
    setTimeout(() => location.reload());
  });
  for (let turn = 0; turn < 100; turn += 1) {
    const isLoaded = await tab
      .evaluate(() => !('isOld' in globalThis) && document.readyState === 'complete')
      .catch(() => false);
    if (isLoaded) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The page was not loaded again within five seconds.');
}
