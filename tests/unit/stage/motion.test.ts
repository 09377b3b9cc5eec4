import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStage } from '../../../src/stage/draw.ts';
import { LiveStage } from '../../../src/stage/live.ts';
import {
  DotPainter,
  placeAt,
  planJourneys,
  type Order,
  type Told,
} from '../../../src/stage/motion.ts';
import { roles } from '../../../src/stage/picture.ts';
import { pictureSvg } from '../../../src/stage/svg.ts';
import type { DotsWorker } from '../../../src/stage/travel.ts';
import { loadStory } from '../../../src/story/story.ts';

const story = loadStory();
const states = story.scenes.flatMap((scene) => scene.steps.map(({ state }) => state));
const draw = createStage(story.facts);
const frame = { width: 328, height: 250, text: 13 };

/** A window with just what the stage asks for: a clock that the test moves, and a canvas that counts. */
class FakeWindow {
  now = 0;
  motion = '1';
  #waiting = new Map<number, (now: number) => void>();
  #next = 1;
  readonly box = {
    clientWidth: frame.width,
    clientHeight: frame.height,
    dataset: {} as Record<string, string>,
  };
  readonly drawing = { innerHTML: '' };
  readonly canvas = {
    hidden: true,
    style: {},
    transferControlToOffscreen: () => this.painted as unknown as OffscreenCanvas,
  };
  /** What the worker paints on. */
  readonly painted = {
    width: 0,
    height: 0,
    contexts: 0,
    getContext: () => {
      this.painted.contexts += 1;
      return this.context;
    },
  };
  readonly context = {
    fills: 0,
    get canvas() {
      return fake.painted;
    },
    setTransform: () => undefined,
    clearRect: () => undefined,
    fill: () => {
      this.context.fills += 1;
    },
  };

  constructor() {
    vi.stubGlobal('window', { devicePixelRatio: 1 });
    vi.stubGlobal('performance', { now: () => this.now });
    vi.stubGlobal('getComputedStyle', () => ({
      textShadow: roles.map((role) => `${role} 0px 0px 0px`).join(', '),
      getPropertyValue: () => this.motion,
    }));
    vi.stubGlobal('requestAnimationFrame', (callback: (now: number) => void) => {
      this.#waiting.set(this.#next, callback);
      return this.#next++;
    });
    vi.stubGlobal('cancelAnimationFrame', (handle: number) => this.#waiting.delete(handle));
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
      },
    );
    vi.stubGlobal(
      'Path2D',
      class {
        moveTo() {}
        arc(...given: number[]) {
          if (given.some((value) => !Number.isFinite(value)))
            throw new Error(`arc(${given.join()})`);
        }
      },
    );
  }

  /** What the page's stage element answers to the stage's three questions. */
  readonly stage = {
    querySelector: (selector: string) =>
      ({
        '[data-stage-picture]': this.box,
        '[data-stage-drawing]': this.drawing,
        '[data-stage-canvas]': this.canvas,
      })[selector],
  } as unknown as HTMLElement;

  /** The worker, in this thread: what is posted arrives with the next frame, as from another thread. */
  readonly startWorker = (): DotsWorker => {
    const later = (work: () => void): void => {
      this.#waiting.set(this.#next++, work);
    };
    const worker: DotsWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (message) =>
        later(() => {
          if (message === (this.painted as unknown)) return;
          painter.take(message as Order);
        }),
    };
    const painter = new DotPainter(this.painted as unknown as OffscreenCanvas, (data: Told) =>
      later(() => worker.onmessage?.({ data } as MessageEvent<Told>)),
    );
    this.worker = worker;
    return worker;
  };
  worker: DotsWorker | undefined;

  pass(milliseconds: number): void {
    const end = this.now + milliseconds;
    while (this.now < end) {
      this.now = Math.min(end, this.now + 60);
      const callbacks = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const callback of callbacks) callback(this.now);
    }
  }

  get waiting(): number {
    return this.#waiting.size;
  }
}

let fake: FakeWindow;
beforeEach(() => {
  fake = new FakeWindow();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const isAtRest = () =>
  fake.box.dataset['moving'] === undefined && fake.canvas.hidden && fake.waiting === 0;

describe('the live stage', () => {
  test('after any walk, broken off anywhere on its way, rests at the direct drawing', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            step: fc.nat(states.length - 1),
            // Mostly shorter than a journey: the next step comes while the dots still travel.
            pause: fc.oneof(fc.nat(600), fc.nat(3000)),
            atOnce: fc.boolean(),
          }),
          { minLength: 2, maxLength: 8 },
        ),
        (walk) => {
          const stage = new LiveStage(fake.stage, draw, fake.startWorker);
          for (const { step, pause, atOnce } of walk) {
            stage.show(states[step]!, { atOnce: atOnce && pause % 3 === 0 });
            fake.pass(pause);
          }
          fake.pass(5000);
          const last = states[walk[walk.length - 1]!.step]!;
          expect(fake.drawing.innerHTML).toBe(pictureSvg(draw(last, frame)));
          expect(isAtRest()).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('shows its canvas for as long as dots travel, and the drawing’s own dots only at rest', () => {
    const stage = new LiveStage(fake.stage, draw, fake.startWorker);
    stage.show(states[0]!);
    expect(isAtRest(), 'the first picture is there at once').toBe(true);
    const before = fake.drawing.innerHTML;
    stage.show(states[1]!);
    expect(fake.drawing.innerHTML, 'until the first frame is painted').toBe(before);
    expect(fake.box.dataset['moving']).toBeUndefined();
    fake.pass(300);
    expect(fake.box.dataset['moving']).toBe('true');
    expect(fake.canvas.hidden).toBe(false);
    expect(fake.context.fills).toBeGreaterThan(0);
    fake.pass(2000);
    expect(isAtRest()).toBe(true);
    stage.show(states[2]!);
    fake.pass(3000);
    expect(fake.painted.contexts, 'Firefox gives it once').toBe(1);
  });

  test('says when the drawing changes, but not for a state that another comes before', () => {
    const stage = new LiveStage(fake.stage, draw, fake.startWorker);
    const said: number[] = [];
    for (const step of [0, 1, 2]) stage.show(states[step]!, { shown: () => said.push(step) });
    fake.pass(3000);
    expect(said).toEqual([0, 2]);
  });

  test('rests at the drawing where the worker fails on the way, and jumps from then on', () => {
    const stage = new LiveStage(fake.stage, draw, fake.startWorker);
    stage.show(states[0]!);
    stage.show(states[1]!);
    fake.worker!.onerror!({} as ErrorEvent);
    expect(fake.drawing.innerHTML).toBe(pictureSvg(draw(states[1]!, frame)));
    expect(fake.box.dataset['moving']).toBeUndefined();
    fake.pass(3000);
    stage.show(states[2]!);
    expect(fake.drawing.innerHTML).toBe(pictureSvg(draw(states[2]!, frame)));
    expect(isAtRest()).toBe(true);
  });

  test('jumps where the worker is silent, so that nobody waits for the words', () => {
    vi.useFakeTimers();
    const stage = new LiveStage(fake.stage, draw, () => ({
      onmessage: null,
      onerror: null,
      postMessage: () => undefined,
    }));
    stage.show(states[0]!);
    let said = '';
    stage.show(states[1]!, { shown: () => (said = 'the second') });
    expect(said).toBe('');
    vi.advanceTimersByTime(1000);
    expect(said).toBe('the second');
    expect(fake.drawing.innerHTML).toBe(pictureSvg(draw(states[1]!, frame)));
    expect(isAtRest()).toBe(true);
    vi.useRealTimers();
  });

  test('jumps where no worker can start', () => {
    const stage = new LiveStage(fake.stage, draw, () => {
      throw new Error('A policy forbids it');
    });
    stage.show(states[0]!);
    stage.show(states[1]!);
    expect(fake.drawing.innerHTML).toBe(pictureSvg(draw(states[1]!, frame)));
    expect(isAtRest()).toBe(true);
  });

  test('jumps where the reader wants no motion', () => {
    fake.motion = '0';
    const stage = new LiveStage(fake.stage, draw, fake.startWorker);
    stage.show(states[0]!);
    stage.show(states[10]!);
    expect(isAtRest()).toBe(true);
    expect(fake.context.fills).toBe(0);
  });
});

describe('a journey', () => {
  const tokens = story.scenes
    .flatMap((scene) => scene.steps)
    .find(({ id }) => id === 'stays-tokens')!;
  const picture = draw(tokens.state, frame);

  test('ends where the picture has the dot, whatever its way', () => {
    for (const journey of planJourneys(new Map(), picture)) {
      expect(placeAt(journey, 1)).toMatchObject({ x: journey.dot.x, y: journey.dot.y, hole: 0 });
    }
  });

  test('of a token crosses the person', () => {
    const [you] = picture.people;
    const swept = planJourneys(new Map(), picture).filter(({ via }) => via);
    for (const journey of swept) {
      const inside = Array.from({ length: 400 }, (_, index) => placeAt(journey, index / 400)).some(
        ({ x, y }) => Math.abs(x - you!.x) < you!.height * 0.2 && y > you!.y - you!.height,
      );
      expect(inside, journey.dot.id).toBe(true);
    }
  });

  test('of vested stock begins hollow and ends full', () => {
    const stock = planJourneys(new Map(), picture).find(({ dot }) => dot.vests)!;
    expect(placeAt(stock, 0).hole).toBeGreaterThan(0.5);
    expect(placeAt(stock, 0.5).hole).toBeGreaterThan(0.4);
    expect(placeAt(stock, 1).hole).toBe(0);
  });
});
