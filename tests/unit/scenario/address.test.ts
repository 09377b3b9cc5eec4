import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addressWith,
  addressWriter,
  readAddress,
  type AddressWindow,
} from '../../../src/scenario/address.ts';
import { DEFAULT_SCENARIO } from '../../../src/scenario/schema.ts';

/** A window with an address that can be written, and a list of what was. */
function page(start: string): AddressWindow & { readonly written: string[] } {
  const written: string[] = [];
  let url = new URL(start);
  return {
    written,
    location: {
      get href() {
        return url.href;
      },
      get search() {
        return url.search;
      },
      get hash() {
        return url.hash;
      },
    },
    history: {
      state: { from: 'somebody else' },
      replaceState(state, _, next) {
        expect(state).toEqual({ from: 'somebody else' });
        url = new URL(next, url);
        written.push(next);
      },
    },
  };
}

const refusing: AddressWindow = {
  location: { href: 'about:srcdoc', search: '', hash: '' },
  history: {
    state: null,
    replaceState() {
      throw new DOMException('no', 'SecurityError');
    },
  },
};

const richer = { ...DEFAULT_SCENARIO, salary: 250000 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the address of a page that begins with other numbers than the defaults', () => {
  it('asks for these while it asks for nothing of ours', () => {
    for (const search of ['', '?utm_source=post', '?theme=dark&'])
      expect(readAddress(richer, page(`https://a.example/s/x/${search}`))).toEqual({
        scenario: richer,
        warnings: [],
      });
  });

  it('wins with whatever it asks for, and the rest are the defaults', () => {
    const asked = (search: string) =>
      readAddress(richer, page(`https://a.example/s/x/?${search}`)).scenario;
    expect(asked('v=2')).toEqual(DEFAULT_SCENARIO);
    expect(asked('t=5000')).toEqual({ ...DEFAULT_SCENARIO, tokens: 5000 });
    expect(asked('s=')).toEqual(DEFAULT_SCENARIO);
  });

  it('is written so that it is read back as it was', () => {
    for (const scenario of [richer, DEFAULT_SCENARIO, { ...richer, tokens: 1 }]) {
      const here = page('https://a.example/s/x/?utm_source=post');
      const written = addressWith(scenario, richer, here);
      expect(readAddress(richer, page(written)).scenario).toEqual(scenario);
      expect(written).toContain('utm_source=post');
    }
    expect(addressWith({ ...richer }, richer, page('https://a.example/s/x/?v=2'))).toBe(
      'https://a.example/s/x/',
    );
  });
});

describe('the address', () => {
  it('is read for the scenario', () => {
    const { scenario, warnings } = readAddress(
      undefined,
      page('https://a.example/x/?s=25e4&theme=dark#top'),
    );
    expect(scenario).toEqual(richer);
    expect(warnings).toEqual([]);
  });

  it('gets the scenario, and keeps foreign keys as they were and the hash', () => {
    const here = page('https://a.example/x/?theme=dark&s=1&utm=a%20b+c&y=5&novalue#?secret=abc');
    expect(addressWith(richer, undefined, here)).toBe(
      'https://a.example/x/?v=2&s=25e4&theme=dark&utm=a%20b+c&novalue#?secret=abc',
    );
    expect(addressWith(DEFAULT_SCENARIO, undefined, here)).toBe(
      'https://a.example/x/?theme=dark&utm=a%20b+c&novalue#?secret=abc',
    );
  });

  it('knows a key of ours in disguise', () => {
    expect(addressWith(DEFAULT_SCENARIO, undefined, page('https://a.example/?%73=5&v=2'))).toBe(
      'https://a.example/',
    );
  });

  it('does not stumble over a malformed foreign key', () => {
    const here = page('https://a.example/');
    Object.defineProperty(here.location, 'search', { value: '?%zz=1&%E0%A4=%&=&&s=3' });
    expect(addressWith(richer, undefined, here)).toBe(
      'https://a.example/?v=2&s=25e4&%zz=1&%E0%A4=%&=',
    );
  });

  it('works from a file', () => {
    expect(addressWith(richer, undefined, page('file:///C:/kit/widget.html?lang=en#a'))).toBe(
      'file:///C:/kit/widget.html?v=2&s=25e4&lang=en#a',
    );
  });

  it('is the defaults where there is none, as on a server', () => {
    expect(readAddress().scenario).toEqual(DEFAULT_SCENARIO);
    expect(addressWith(richer)).toBe('');
    const writer = addressWriter();
    writer.commit(richer);
    expect(() => writer.flush()).not.toThrow();
  });

  it('is the defaults where it may not be read', () => {
    const forbidden = {
      get location(): never {
        throw new DOMException('no', 'SecurityError');
      },
      history: refusing.history,
    };
    expect(readAddress(undefined, forbidden).scenario).toEqual(DEFAULT_SCENARIO);
    expect(addressWith(richer, undefined, forbidden)).toBe('');
  });
});

describe('the writer of the address', () => {
  it('writes the last of many changes, once', () => {
    const here = page('https://a.example/?theme=dark#top');
    const writer = addressWriter(undefined, here);
    for (const salary of [210000, 220000, 250000]) writer.commit({ ...richer, salary });
    expect(here.written).toEqual([]);
    vi.advanceTimersByTime(150);
    expect(here.written).toEqual(['https://a.example/?v=2&s=25e4&theme=dark#top']);
    vi.advanceTimersByTime(1000);
    expect(here.written).toHaveLength(1);
  });

  it('writes at most once every 150 ms, however often it is asked', () => {
    const here = page('https://a.example/');
    const times: number[] = [];
    const replaceState = here.history.replaceState.bind(here.history);
    here.history.replaceState = (...given) => {
      times.push(Date.now());
      replaceState(...given);
    };
    const writer = addressWriter(undefined, here);
    for (let step = 0; step < 300; step += 1) {
      writer.commit({ ...richer, salary: 100000 + step * 1000 });
      vi.advanceTimersByTime(7);
    }
    vi.advanceTimersByTime(150);
    expect(times.length).toBeGreaterThan(5);
    times
      .slice(1)
      .forEach((time, index) => expect(time - times[index]!).toBeGreaterThanOrEqual(150));
    expect(here.written.at(-1)).toBe('https://a.example/?v=2&s=399e3');
  });

  it('writes nothing that is there already', () => {
    const here = page('https://a.example/?v=2&s=25e4');
    const writer = addressWriter(undefined, here);
    writer.commit(richer);
    vi.advanceTimersByTime(150);
    expect(here.written).toEqual([]);
  });

  it('writes at once on flush, and not again', () => {
    const here = page('https://a.example/');
    const writer = addressWriter(undefined, here);
    writer.commit(richer);
    writer.flush();
    expect(here.written).toHaveLength(1);
    writer.flush();
    vi.advanceTimersByTime(1000);
    expect(here.written).toHaveLength(1);
  });

  it('drops what is waiting on stop', () => {
    const here = page('https://a.example/');
    const writer = addressWriter(undefined, here);
    writer.commit(richer);
    writer.stop();
    vi.advanceTimersByTime(1000);
    expect(here.written).toEqual([]);
  });

  it('never throws where the address may not be changed', () => {
    const writer = addressWriter(undefined, refusing);
    writer.commit(richer);
    expect(() => vi.advanceTimersByTime(150)).not.toThrow();
    writer.commit(DEFAULT_SCENARIO);
    expect(() => writer.flush()).not.toThrow();
  });
});
