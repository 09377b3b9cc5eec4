/** The key by which the loader tells a widget the ground that it stands on. */
export const GROUND_KEY = 'ground';

/** What the numbers of a colour’s lightness end at, by how the computed colour is written. */
const ends: readonly (readonly [form: RegExp, end: number])[] = [
  [/^rgba?\(/, 255],
  [/^color\(/, 1],
  [/^ok(?:lab|lch)\(/, 1],
  [/^(?:lab|lch)\(/, 100],
];

/**
 * Whether a ground is dark.
 *
 * @param colour as a browser computes it: "rgb(18, 18, 18)", "oklch(0.2 0.01 90)", "color(display-p3 0.1 0.1 0.1)"
 * @returns undefined for what is no such colour, or one that lets what is behind it through
 */
export function isDarkGround(colour: string): boolean | undefined {
  const [, end] = ends.find(([form]) => form.test(colour)) ?? [];
  const numbers = colour.replace(/^color\(\S+/, '').match(/-?[\d.]+(?:e-?\d+)?/g) ?? [];
  const [first = NaN, second = NaN, third = NaN, cover = 1] = numbers.map(Number);
  if (end === undefined || cover < 0.5) return undefined;
  const isMixed = /^(?:rgb|color)/.test(colour);
  const light = (isMixed ? 0.3 * first + 0.6 * second + 0.1 * third : first) / end;
  return Number.isNaN(light) ? undefined : light < 0.5;
}
