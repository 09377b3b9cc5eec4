import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../../scripts/lib/port.mjs';
import {
  findFrame,
  reloaded,
  windowSize,
  type Engine,
  type Key,
  type Point,
  type Tab,
} from './tab.ts';

export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
  readonly wheel: string;
}

/** How WebDriver writes keys that have no sign. */
const keys: Readonly<Record<Key, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** One session with the driver; it looks at one window at a time. */
class Session {
  readonly #driver: string;
  #path = '';
  #window = '';

  constructor(driver: string) {
    this.#driver = driver;
  }

  async ask<Answer>(method: string, way: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.#driver}${this.#path}${way}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as {
      value: Answer & { error?: string; message?: string };
    };
    if (!response.ok)
      throw new Error(`WebKit’s driver, ${method} ${way}: ${value.error}: ${value.message}`);
    return value;
  }

  async begin(browser: string): Promise<void> {
    const { sessionId } = await this.ask<{ sessionId: string }>('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        },
      },
    });
    this.#path = `/session/${sessionId}`;
    this.#window = await this.ask('GET', '/window');
  }

  windows(): Promise<string[]> {
    return this.ask('GET', '/window/handles');
  }

  async lookAt(handle: string): Promise<void> {
    if (handle === this.#window) return;
    await this.ask('POST', '/window', { handle });
    this.#window = handle;
  }
}

const pointer = (actions: object[]): object => ({
  actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
});
const move = ({ x, y }: Point, duration = 0): object => ({
  type: 'pointerMove',
  duration,
  origin: 'viewport',
  x: Math.round(x),
  y: Math.round(y),
});
const down = { type: 'pointerDown', button: 0 };
const up = { type: 'pointerUp', button: 0 };

class WebDriverTab implements Tab {
  readonly #session: Session;
  readonly #window: string;
  readonly #turn: (at: Point, notches: number) => void;

  constructor(session: Session, window: string, turn: (at: Point, notches: number) => void) {
    this.#session = session;
    this.#window = window;
    this.#turn = turn;
  }

  async #ask<Answer>(method: string, way: string, body?: object): Promise<Answer> {
    await this.#session.lookAt(this.#window);
    return this.#session.ask(method, way, body);
  }

  async goto(address: string): Promise<void> {
    await this.#ask('POST', '/url', { url: address });
  }

  async reload(): Promise<void> {
    await reloaded(this);
  }

  async back(): Promise<void> {
    await this.#ask('POST', '/back', {});
  }

  async evaluate<Result, Arguments extends unknown[]>(
    work: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Result> {
    const { value, error } = await this.#ask<{ value: Result; error?: string }>(
      'POST',
      '/execute/async',
      {
        script: `const tell = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${String(work)})(...arguments[0]))
          .then((value) => tell({ value }), (error) => tell({ error: String(error) }));`,
        args: [values],
      },
    );
    if (error !== undefined) throw new Error(`In the page: ${error}`);
    return value;
  }

  async inFrame<Result, Arguments extends unknown[]>(
    selector: string,
    work: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Result> {
    const element = await this.#ask<Record<string, string>>('POST', '/execute/sync', {
      script: `return (${String(findFrame)})(arguments[0]);`,
      args: [selector],
    });
    await this.#ask('POST', '/frame', { id: { [elementKey]: element[elementKey] } });
    try {
      return await this.evaluate(work, ...values);
    } finally {
      await this.#ask('POST', '/frame', { id: null });
    }
  }

  async #perform(body: object): Promise<void> {
    await this.#ask('POST', '/actions', body);
  }

  #keys(signs: readonly string[]): Promise<void> {
    const actions = signs.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    return this.#perform({ actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  press(key: Key): Promise<void> {
    return this.#keys([keys[key]]);
  }

  write(text: string): Promise<void> {
    return this.#keys([...text]);
  }

  click(at: Point): Promise<void> {
    return this.#perform(pointer([move(at), down, up]));
  }

  drag(from: Point, to: Point): Promise<void> {
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return this.#perform(pointer([move(from), down, move(middle, 50), move(to, 50), up]));
  }

  async wheel(at: Point, notches: number): Promise<void> {
    await this.#session.lookAt(this.#window);
    // Below the browser's own bar.
    const bar = await this.evaluate(() => outerHeight - innerHeight);
    this.#turn({ x: at.x, y: at.y + bar }, notches);
  }

  print(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async screenshot(file: string): Promise<void> {
    writeFileSync(file, Buffer.from(await this.#ask<string>('GET', '/screenshot'), 'base64'));
  }
}

/** Dots of the screen to a pixel, as on a telephone: with one, letters would take whole pixels. */
const fineness = 2;

/** Starts a screen that is none; gives its name. */
function startScreen(program: string): Promise<{ screen: ChildProcess; display: string }> {
  const [width, height] = [windowSize.width, windowSize.height].map(
    (room) => fineness * (room + 200),
  );
  const size = `${width}x${height}x24`;
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`${program} ended with ${code}.`)));
    screen.stdio[3]?.once('data', (said) =>
      resolve({ screen, display: `:${String(said).trim()}` }),
    );
  });
}

/** Waits until the driver answers. */
async function answers(address: string): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    const isThere = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`WebKit’s driver does not answer at ${address}.`);
}

/** Starts a WebKit by WebDriver. */
export async function startWebKit({ driver, browser, screen, wheel }: WebKit): Promise<Engine> {
  const shown = await startScreen(screen);
  const home = mkdtempSync(path.join(tmpdir(), 'webkit-'));
  const env = {
    ...process.env,
    DISPLAY: shown.display,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    GDK_BACKEND: 'x11',
    GDK_SCALE: String(fineness),
    NO_AT_BRIDGE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  };
  const port = await freePort();
  const service = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  const session = new Session(address);
  await answers(address);
  await session.begin(browser);
  const turn = ({ x, y }: Point, notches: number): void => {
    const button = notches > 0 ? '5' : '4';
    const clicks = ['click', '--repeat', String(Math.abs(notches)), '--delay', '30', button];
    const place = [x, y].map((number) => String(Math.round(fineness * number)));
    spawnSync(wheel, ['mousemove', ...place, ...clicks], { env });
  };
  const tab = async (window: string): Promise<Tab> => {
    await session.lookAt(window);
    await session.ask('POST', '/window/rect', { x: 0, y: 0, ...windowSize });
    const within = new WebDriverTab(session, window, turn);
    const bar = await within.evaluate(() => outerHeight - innerHeight);
    await session.ask('POST', '/window/rect', { ...windowSize, height: windowSize.height + bar });
    return within;
  };
  return {
    name: 'webkit',
    downloads: undefined,
    async open() {
      const [first = ''] = await session.windows();
      return tab(first);
    },
    async opened(doing) {
      const before = await session.windows();
      await doing();
      for (let turns = 0; turns < 100; turns += 1) {
        const window = (await session.windows()).find((one) => !before.includes(one));
        if (window) return new WebDriverTab(session, window, turn);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('No tab was opened within five seconds.');
    },
    async clear() {
      const [first = '', ...others] = await session.windows();
      for (const window of others) {
        await session.lookAt(window);
        await session.ask('DELETE', '/window');
      }
      await session.lookAt(first);
      await session.ask('POST', '/url', { url: 'about:blank' });
    },
    async stop() {
      await session.ask('DELETE', '').catch(() => undefined);
      service.kill();
      shown.screen.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
