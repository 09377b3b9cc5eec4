import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pace } from '../../../src/picture/pace.ts';

/** What one drawing takes here, in milliseconds. */
let cost = 0;
let drawn: number[] = [];

const ask = (): (() => void) =>
  pace(() => {
    drawn.push(performance.now());
    clock += cost;
  });

let clock = 0;
beforeEach(() => {
  vi.useFakeTimers();
  clock = 0;
  drawn = [];
  // Time passes with the timers, and while something is drawn.
  const start = Date.now();
  vi.stubGlobal('performance', { now: () => Date.now() - start + clock });
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 16));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the pace of drawing', () => {
  test('is that of the hand where a drawing is light', async () => {
    cost = 1;
    const draw = ask();
    draw();
    await vi.advanceTimersByTimeAsync(100);
    for (let move = 0; move < 5; move++) {
      draw();
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(drawn).toHaveLength(6);
  });

  test('leaves the hand two thirds of the time where it is heavy', async () => {
    cost = 40;
    const draw = ask();
    for (let move = 0; move < 200; move++) {
      draw();
      await vi.advanceTimersByTimeAsync(10);
    }
    const busy = drawn.length * cost;
    expect(busy).toBeGreaterThan(0);
    expect(busy / performance.now()).toBeLessThan(0.4);
  });

  test('draws what was asked for last, soon after the hand rests', async () => {
    cost = 40;
    let value = 0;
    let shown = 0;
    const draw = pace(() => {
      shown = value;
      clock += cost;
    });
    while (value < 30) {
      value += 1;
      draw();
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(300);
    expect(shown).toBe(30);
  });
});
