import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SCENARIO } from '../../../src/widgets/parameters.ts';
import { forget, keep, keptNow, readKept, summary } from '../../../src/widgets/offer/keeping.ts';

const names = ['salary', 'otherTokens', 'leaveMonth'] as const;
const own = { ...DEFAULT_SCENARIO, salary: 250000, otherTokens: 0, sigma: 3 };

/** As much of a browser's storage as is needed; `null` refuses everything. */
function storage(content: Map<string, string> | null): void {
  const refuse = (): never => {
    throw new Error('denied');
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => (content ? (content.get(key) ?? null) : refuse()),
    setItem: (key: string, value: string) => (content ? content.set(key, value) : refuse()),
    removeItem: (key: string) => (content ? content.delete(key) : refuse()),
  });
}

describe('numbers that are kept', () => {
  let content: Map<string, string>;
  beforeEach(() => storage((content = new Map())));
  afterEach(() => vi.unstubAllGlobals());

  it('are none until asked for', () => {
    expect(readKept()).toBeNull();
    expect(content.size).toBe(0);
  });

  it('come back as they were, and no others with them', () => {
    keep(keptNow(own, names));
    expect(readKept()?.scenario).toEqual({ ...own, sigma: DEFAULT_SCENARIO.sigma });
    expect([...content.values()]).toEqual(['v=2&s=25e4&ot=0']);
  });

  it('can be those that the page begins with', () => {
    expect(keep(keptNow(DEFAULT_SCENARIO, names))?.query).toBe('');
    expect(readKept()?.scenario).toEqual(DEFAULT_SCENARIO);
  });

  it('are gone when forgotten', () => {
    keep(keptNow(own, names));
    forget();
    expect(readKept()).toBeNull();
    expect(content.size).toBe(0);
  });

  it('are made fit for the model where somebody has changed them', () => {
    content.set('perkorpay:offer', 'v=1&s=-5&lm=<b>&tx=0.2');
    expect(readKept()?.scenario).toEqual({ ...DEFAULT_SCENARIO, taxRate: 0.2 });
  });

  it('are none where the browser refuses, and nothing breaks', () => {
    storage(null);
    expect(keep('v=1&s=25e4')).toBeNull();
    expect(readKept()).toBeNull();
    expect(forget).not.toThrow();
  });

  it('are shown by name', () => {
    expect(summary(own, names)).toBe(
      'Salary $250,000 a year; Token budget (other offer) $0 a year',
    );
    expect(summary(DEFAULT_SCENARIO, names)).toBe('the numbers we began with');
  });
});
