import { hydrate, type Component } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wakeIslands } from '../../../src/widgets/islands.ts';

vi.mock('svelte', () => ({ hydrate: vi.fn() }));

/** As much of an island's element as waking asks for. */
class FakeIsland {
  readonly dataset: Record<string, string> = { asleep: '' };
  readonly listeners = new Map<string, () => void>();
  constructor(name: string) {
    this.dataset['island'] = name;
  }
  addEventListener(act: string, heard: () => void): void {
    this.listeners.set(act, heard);
  }
  get isAwake(): boolean {
    return this.dataset['asleep'] === undefined;
  }
}

let islands: FakeIsland[] = [];
let scroll: () => void;
let near: (...targets: FakeIsland[]) => void;

beforeEach(() => {
  vi.useFakeTimers();
  islands = [new FakeIsland('first'), new FakeIsland('second')];
  vi.stubGlobal('document', { querySelectorAll: () => islands });
  vi.stubGlobal('addEventListener', (_: string, heard: () => void) => (scroll = heard));
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 16));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: (entries: object[]) => void) {
        near = (...targets) => told(targets.map((target) => ({ target, isIntersecting: true })));
      }
      observe() {}
    },
  );
  vi.advanceTimersByTime(1000);
  wakeIslands({ first: {} as Component, second: {} as Component });
});
afterEach(() => {
  vi.mocked(hydrate).mockReset();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const awake = () => islands.map(({ isAwake }) => isAwake);

test('islands near the reader wake one after the other', () => {
  near(...islands);
  expect(awake()).toEqual([true, false]);
  vi.advanceTimersByTime(100);
  expect(awake()).toEqual([true, true]);
});

test('none wakes while the page scrolls, and each does when it rests', () => {
  scroll();
  near(islands[0]!);
  for (let turn = 0; turn < 20; turn++) {
    vi.advanceTimersByTime(100);
    scroll();
  }
  expect(awake()).toEqual([false, false]);
  vi.advanceTimersByTime(600);
  expect(awake()).toEqual([true, false]);
});

test('one that the reader touches wakes at once, in the middle of a scroll too', () => {
  scroll();
  islands[1]!.listeners.get('pointerdown')!();
  expect(awake()).toEqual([false, true]);
  islands[1]!.listeners.get('focusin')!();
  expect(hydrate, 'once only').toHaveBeenCalledTimes(1);
});

test('one that fails does not keep the others asleep', () => {
  vi.mocked(hydrate).mockImplementationOnce(() => {
    throw new Error('broken');
  });
  expect(() => near(...islands)).toThrow('broken');
  vi.advanceTimersByTime(100);
  expect(awake()).toEqual([false, true]);
});
