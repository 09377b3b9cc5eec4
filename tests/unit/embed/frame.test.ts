import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { loaderScript } from '../../../src/embed/loader-script.ts';
import { readFrameOptions } from '../../../src/embed/frame-options.ts';
import { GROUND_KEY, isDarkGround } from '../../../src/embed/ground.ts';
import { homeOf } from '../../../src/embed/home.ts';
import { readAsked, secretOf, sizeMessages } from '../../../src/embed/messages.ts';
import { FRAME_OPTION_NAMES, FRAME_OPTIONS } from '../../../src/embed/options.ts';
import { RESERVED_KEYS } from '../../../src/scenario/schema.ts';
import { anyQuery } from '../scenario/arbitraries.ts';

describe('the options of a frame', () => {
  it('are the keys that no parameter may take', () => {
    const keys = Object.values(FRAME_OPTIONS).map(({ key }) => key);
    expect([...keys, GROUND_KEY, 'v'].sort()).toEqual([...RESERVED_KEYS].sort());
  });

  it('begin with their defaults', () => {
    const { options, warnings } = readFrameOptions('');
    expect(warnings).toEqual([]);
    for (const name of FRAME_OPTION_NAMES) {
      expect(options[name]).toBe(FRAME_OPTIONS[name].default);
      expect(FRAME_OPTIONS[name].values?.[0] ?? '').toBe(options[name]);
    }
  });

  it('take what is allowed', () => {
    const { options, warnings } = readFrameOptions(
      '?theme=dark&bg=none&ui=min&id=my-post_2&events=1',
    );
    expect(warnings).toEqual([]);
    expect(options).toMatchObject({
      theme: 'dark',
      background: 'none',
      interface: 'min',
      id: 'my-post_2',
      events: '1',
    });
  });

  it('say what was given, what is allowed and what is used instead', () => {
    const { options, warnings } = readFrameOptions('theme=dork&id=a%20b');
    expect(options).toMatchObject({ theme: 'auto', id: '' });
    expect(warnings[0]).toBe(
      '“theme” was given as “dork”; it may be: auto, light, dark, system. We used “auto” instead.',
    );
    expect(warnings[1]).toContain('“a b”');
  });

  it('stay within what is allowed for any query', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { options } = readFrameOptions(query);
        for (const name of FRAME_OPTION_NAMES) {
          const { values } = FRAME_OPTIONS[name];
          if (values) expect(values).toContain(options[name]);
          else expect(options[name]).toMatch(/^[\w-]{0,64}$/);
        }
      }),
    );
  });
});

describe('the ground that a widget stands on', () => {
  it.each([
    ['rgb(255, 255, 255)', false],
    ['rgb(18, 18, 18)', true],
    ['rgba(0, 0, 0, 0.9)', true],
    ['rgb(0, 0, 128)', true],
    ['rgb(255, 255, 0)', false],
    ['oklch(0.2 0.01 90)', true],
    ['oklab(0.98 -0.01 0.02)', false],
    ['lab(20 -4 8)', true],
    ['lch(95 5 100)', false],
    ['color(display-p3 0.1 0.1 0.1)', true],
    ['color(srgb 1 1 1)', false],
  ])('of %s is dark: %s', (colour, isDark) => {
    expect(isDarkGround(colour)).toBe(isDark);
  });

  it.each(['', 'rgba(0, 0, 0, 0)', 'black', 'rgb(', 'url(x)', 'oklch(none none none)'])(
    'of “%s” is not known',
    (colour) => {
      expect(isDarkGround(colour)).toBeUndefined();
    },
  );

  it('decides the theme where that is left to us, and only there', () => {
    const themeOf = (query: string) => readFrameOptions(query).options.theme;
    const dark = encodeURIComponent('rgb(18, 18, 18)');
    expect(themeOf(`ground=${dark}`)).toBe('dark');
    expect(themeOf(`theme=auto&ground=rgb(250,250,250)`)).toBe('light');
    expect(themeOf(`theme=light&ground=${dark}`)).toBe('light');
    expect(themeOf(`theme=system&ground=${dark}`)).toBe('system');
    expect(themeOf('ground=nonsense')).toBe('auto');
  });
});

describe('the site that an embed leads to', () => {
  const built = 'https://built.example/';

  it.each([
    ['https://perk.example.org/embed/1.0.0/offer/?s=1#?secret=a', 'https://perk.example.org/'],
    ['https://example.org/perk/embed/v1/offer/', 'https://example.org/perk/'],
    ['http://127.0.0.1:8080/embed/v1/offer/index.html?x', 'http://127.0.0.1:8080/'],
  ])('is the one that serves it: %s', (href, home) => {
    expect(homeOf(href, built)).toBe(home);
  });

  it.each([
    'file:///C:/embed/v1/offer/index.html',
    'https://blog.example/files/offer.html',
    'https://blog.example/?page=/embed/v1/offer/',
    'about:srcdoc',
  ])('is the one that it was built for where another keeps it: %s', (href) => {
    expect(homeOf(href, built)).toBe(built);
  });
});

describe('a height', () => {
  it('is told in five dialects, WordPress’s only when it has said its secret', () => {
    const address = 'https://perkorpay.example/embed/v1/offer/';
    const all = sizeMessages(412, { id: 'post', address, secret: 'q1w2' });
    expect(all).toEqual([
      { type: 'perkorpay:size', v: 1, id: 'post', height: 412 },
      { sentinel: 'amp', type: 'embed-size', height: 412 },
      JSON.stringify({ src: address, context: 'iframe.resize', height: 412 }),
      { type: 'iframe-resized', height: 412 },
      { secret: 'q1w2', message: 'height', value: 412 },
    ]);
    expect(sizeMessages(412, { id: '', address, secret: '' })).toEqual([
      { type: 'perkorpay:size', v: 1, height: 412 },
      ...all.slice(1, 4),
    ]);
  });

  it('knows a secret from any other fragment', () => {
    expect(secretOf('#?secret=Ab9_-x')).toBe('Ab9_-x');
    for (const other of ['', '#', '#secret=a', '#?secret=', '#?secret=a b', '#?secret=<b>'])
      expect(secretOf(other)).toBe('');
  });
});

describe('a message from the page around', () => {
  it('may ask for the height, in our words or in others’', () => {
    expect(readAsked({ type: 'perkorpay:hello', v: 1 })).toEqual({ ask: 'size' });
    expect(readAsked({ message: 'ready', secret: 'x' })).toEqual({ ask: 'size' });
    expect(readAsked({ type: 'iframe-child-init' })).toEqual({ ask: 'size' });
  });

  it('may say how a widget is to look', () => {
    expect(readAsked({ type: 'perkorpay:show', v: 1, query: 'theme=dark' })).toEqual({
      ask: 'show',
      query: 'theme=dark',
    });
    expect(readAsked({ type: 'perkorpay:show', v: 1 })).toBeUndefined();
  });

  it('may set numbers by a query that is not too long', () => {
    expect(readAsked({ type: 'perkorpay:set', v: 1, query: 'a=3e4' })).toEqual({
      ask: 'set',
      query: 'a=3e4',
    });
    expect(readAsked({ type: 'perkorpay:set', v: 1, query: 'a'.repeat(2001) })).toBeUndefined();
  });

  it('is nothing in any other shape', () => {
    const wrong = [
      null,
      undefined,
      1,
      'perkorpay:hello',
      [],
      { type: 'perkorpay:hello' },
      { type: 'perkorpay:hello', v: 2 },
      { type: 'perkorpay:hello', v: '1' },
      { type: 'perkorpay:set', v: 1 },
      { type: 'perkorpay:set', v: 1, query: { toString: () => 'a=1' } },
      { type: 'PERKORPAY:HELLO', v: 1 },
    ];
    for (const data of wrong) expect(readAsked(data)).toBeUndefined();
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(() => readAsked(data)).not.toThrow();
      }),
    );
  });
});

describe('the loader', () => {
  it('is at most a kilobyte and a quarter', () => {
    const code = loaderScript('https://perkorpay.example/embed/v1.js');
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(1280);
  });
});
