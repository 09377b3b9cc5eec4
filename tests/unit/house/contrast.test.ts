import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const file = new URL('../../../src/styles/tokens.css', import.meta.url);

interface Colour {
  lightness: number;
  chroma: number;
  hue: number;
}

type Channels = [number, number, number];

const oklch = String.raw`oklch\(\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\)`;
const lightDark = new RegExp(
  String.raw`--([\w-]+):\s*light-dark\(\s*${oklch}\s*,\s*${oklch}\s*\)`,
  'g',
);

function readColours(css: string): Record<'light' | 'dark', Map<string, Colour>> {
  const colours = { light: new Map<string, Colour>(), dark: new Map<string, Colour>() };
  const colour = (numbers: string[]): Colour => {
    const [lightness = NaN, chroma = NaN, hue = NaN] = numbers.map(Number);
    return { lightness, chroma, hue };
  };
  for (const [, name = '', ...numbers] of css.matchAll(lightDark)) {
    colours.light.set(name, colour(numbers.slice(0, 3)));
    colours.dark.set(name, colour(numbers.slice(3)));
  }
  return colours;
}

const clip = (channel: number): number => Math.min(1, Math.max(0, channel));

/** Linear sRGB as a screen without a wider gamut shows it. The matrices are Björn Ottosson's. */
function toLinear({ lightness, chroma, hue }: Colour): Channels {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** The lightness that is seen, after the screen has clipped what it cannot show. */
function shownLightness(colour: Colour): number {
  const [red, green, blue] = toLinear(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
}

function luminance(colour: Colour): number {
  const [red, green, blue] = toLinear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const colours = readColours(readFileSync(file, 'utf8'));
const marks = [
  'cash',
  'equity',
  'bonus',
  'tokens',
  'people',
  'company',
  'pay',
  'edge',
  'focus',
] as const;
const grounds = ['paper', 'paper-raised'] as const;

/** Kinds of pay that touch or cross in a picture. */
const neighbours = [
  ['cash', 'equity'],
  ['equity', 'tokens'],
  ['cash', 'tokens'],
  ['cash', 'bonus'],
  ['bonus', 'equity'],
  ['bonus', 'tokens'],
  ['pay', 'tokens'],
] as const;

/**
 * CSS Color 4 takes 0.02 in Oklab as the difference that is just noticeable between two patches
 * side by side; three of them are seen between small dots that are apart. No kind is told by its
 * lightness alone: each has its name beside it.
 */
const leastStep = 0.06;

test('contrast is measured as WCAG does', () => {
  const white = { lightness: 1, chroma: 0, hue: 0 };
  const black = { lightness: 0, chroma: 0, hue: 0 };
  // sRGB red, oklch(0.62796 0.25768 29.2339), has a luminance of 0.2126.
  const red = { lightness: 0.62796, chroma: 0.25768, hue: 29.2339 };
  expect(contrast(white, black)).toBeCloseTo(21, 3);
  expect(contrast(white, red)).toBeCloseTo(1.05 / 0.2626, 2);
  expect(shownLightness(red)).toBeCloseTo(0.628, 3);
});

for (const theme of ['light', 'dark'] as const) {
  const of = (role: string): Colour => {
    const colour = colours[theme].get(role);
    if (!colour) throw new Error(`tokens.css has no light-dark(oklch(), oklch()) for --${role}`);
    return colour;
  };

  describe(`in the ${theme} theme`, () => {
    const inks = [...colours[theme].keys()].filter((role) => role.endsWith('-ink'));

    test('every kind of pay has an ink', () => {
      expect(inks).toEqual(
        expect.arrayContaining(['cash-ink', 'equity-ink', 'bonus-ink', 'tokens-ink']),
      );
    });

    for (const ground of grounds) {
      test.each(['ink', 'muted', ...inks])(`text in --%s can be read on --${ground}`, (role) => {
        expect(contrast(of(role), of(ground))).toBeGreaterThanOrEqual(4.5);
      });
    }

    test.each(marks)('a mark in --%s stands out from the paper', (role) => {
      expect(contrast(of(role), of('paper'))).toBeGreaterThanOrEqual(3);
    });

    // The arrow of the passing tokens lies over the figure: a margin of paper parts the two.
    test.each([
      ['tokens', 'paper'],
      ['paper', 'people'],
    ])('the arrow over the figure is told from it: --%s on --%s', (one, other) => {
      expect(contrast(of(one), of(other))).toBeGreaterThanOrEqual(3);
    });

    test.each(neighbours)('--%s and --%s differ in lightness too', (one, other) => {
      const step = Math.abs(shownLightness(of(one)) - shownLightness(of(other)));
      expect(step).toBeGreaterThanOrEqual(leastStep - 0.0005);
    });
  });
}
