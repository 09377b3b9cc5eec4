import type { Box, Drawing, Item, Paint, Text } from './drawing.ts';
import type { Palette } from './palette.ts';
import type { Role } from './roles.ts';
import { widthOf, type Widths } from './type.ts';

/** Writes the texts of one document. */
export interface Pen {
  /** One text, in place. */
  write: (text: Text, palette: Palette) => string;
  /** What the texts refer to, once they are written. */
  shared: () => string;
}

/** A pen for a document: one that draws outlines, or one that writes text where the fonts come along. */
export type Letters = () => Pen;

export interface Writing {
  palette: Palette;
  letters: Letters;
  /** Rules of the file's own, such as its fonts. */
  styles?: string;
}

/** A tenth of a pixel is finer than any screen shows. */
export const tidy = (value: number): number => Math.round(value * 10) / 10;

const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

function paintOf({ fill, cover, stroke, strokeWidth, dash }: Paint, palette: Palette): string {
  return [
    `fill="${fill ? palette[fill] : 'none'}"`,
    cover === undefined ? '' : `fill-opacity="${cover}"`,
    stroke ? `stroke="${palette[stroke]}"` : '',
    strokeWidth === undefined ? '' : `stroke-width="${strokeWidth}"`,
    dash ? `stroke-dasharray="${dash}"` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const boxOf = ({ x, y, width, height }: Box): string =>
  `x="${tidy(x)}" y="${tidy(y)}" width="${tidy(width)}" height="${tidy(height)}"`;

/**
 * Letters on lines, with paper around them: drawn twice, for a program that does not know `paint-order` would lay the
 * paper over the letters.
 *
 * @param drawn the letters with some attributes
 * @param width of the paper's line, in the units of the letters
 */
export function withHalo(
  { halo, role }: Text,
  palette: Palette,
  drawn: (attributes: string) => string,
  width = 4,
): string {
  const letters = drawn(`fill="${palette[role]}"`);
  if (!halo) return letters;
  const line = `stroke="${palette.paper}" stroke-width="${tidy(width)}" stroke-linejoin="round"`;
  return drawn(`fill="none" ${line} aria-hidden="true"`) + letters;
}

/** The site's fonts by their own names, for a program that has them and reads no font in a file; and what is near. */
const FAMILIES = {
  text: "Newsreader, Georgia, 'Times New Roman', serif",
  label: "'Instrument Sans', Arial, Helvetica, sans-serif",
} as const;

const turnOf = ({ turn, x, y }: Text): string =>
  turn ? ` transform="rotate(${turn} ${tidy(x)} ${tidy(y)})"` : '';

/**
 * Letters as text, for a reader who has the fonts. Programs that read no font in a file, nor the second of a list, as
 * LibreOffice, take any: each text says how long it is, for with a wider font it would leave the picture.
 */
export const plainLetters = (widths: Widths): Letters => {
  const write: Pen['write'] = (mark, palette) => writeText(mark, palette, widths);
  return () => ({ write, shared: () => '' });
};

function writeText(mark: Text, palette: Palette, widths: Widths): string {
  const [face, weight] = mark.font.split('-') as [keyof typeof FAMILIES, string];
  const long = ` textLength="${tidy(widthOf(mark.text, mark, widths))}" lengthAdjust="spacingAndGlyphs"`;
  const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`;
  return withHalo(
    mark,
    palette,
    (attributes) =>
      `<text class="${face}" font-family="${FAMILIES[face]}" x="${tidy(mark.x)}" y="${tidy(mark.y)}" font-size="${mark.size}" font-weight="${weight}" ${attributes}${anchor}${long}${turnOf(mark)}>${escapeXml(mark.text)}</text>`,
  );
}

/** The whole drawing as an SVG document of its own. */
export function writeSvg(drawing: Drawing, { palette, letters, styles }: Writing): string {
  const pen = letters();
  let clips = 0;
  const colour = (role: string): string => {
    const found = palette[role as Role];
    if (!found) throw new Error(`A still has no colour for --${role}.`);
    return found;
  };
  const write = (item: Item): string => {
    switch (item.kind) {
      case 'text':
        return pen.write(item, palette);
      case 'rect':
        return `<rect ${boxOf(item)} ${paintOf(item, palette)}/>`;
      case 'circle':
        return `<circle cx="${tidy(item.x)}" cy="${tidy(item.y)}" r="${item.radius}" ${paintOf(item, palette)}/>`;
      case 'path': {
        const round = item.round ? ' stroke-linecap="round" stroke-linejoin="round"' : '';
        return `<path ${paintOf(item, palette)}${round} d="${item.d}"/>`;
      }
      case 'drawn':
        return item.svg.replace(/var\(--([\w-]+)\)/g, (_, role: string) => colour(role));
      case 'moved':
        return `<g transform="translate(${tidy(item.x)} ${tidy(item.y)}) scale(${item.scale})">${write(item.item)}</g>`;
      case 'clip': {
        const id = `clip-${(clips += 1)}`;
        const inside = item.items.map(write).join('');
        return `<clipPath id="${id}"><rect ${boxOf(item.box)}/></clipPath><g clip-path="url(#${id})">${inside}</g>`;
      }
    }
  };
  const { width, height, title, description } = drawing;
  const ground = `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`;
  const body = drawing.items.map(write).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`,
    styles ? `<style>${styles}</style>` : '',
    pen.shared(),
    ground,
    body,
    '</svg>',
  ].join('');
}
