import type { Role } from './roles.ts';

export type Theme = 'light' | 'dark';

/** Colours by role, as a program knows them that knows no custom properties. */
export type Palette = Readonly<Record<Role, string>>;
export type Palettes = Readonly<Record<Theme, Palette>>;

const oklch = String.raw`oklch\(\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\)`;
const declaration = new RegExp(
  String.raw`--([\w-]+):\s*light-dark\(\s*${oklch}\s*,\s*${oklch}\s*\)`,
  'g',
);

const clip = (channel: number): number => Math.min(1, Math.max(0, channel));

/** The curve of sRGB. */
const gamma = (linear: number): number =>
  linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;

/** From OKLCH to sRGB in six digits. The matrices are Björn Ottosson's. */
export function hexOf(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const digits = channels.map((channel) =>
    Math.round(255 * gamma(clip(channel)))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

/** @throws an Error when the stylesheet has no colour for a theme to be read */
export function readPalettes(css: string): Palettes {
  const light: Record<string, string> = {};
  const dark: Record<string, string> = {};
  for (const [, role = '', ...numbers] of css.matchAll(declaration)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.map(Number);
    light[role] = hexOf(a, b, c);
    dark[role] = hexOf(d, e, f);
  }
  if (!light['paper'] || !light['ink'])
    throw new Error('tokens.css has no light-dark(oklch(), oklch()) for --paper and --ink.');
  return { light: light as Palette, dark: dark as Palette };
}
