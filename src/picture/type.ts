import type { Box, Text } from './drawing.ts';

/** The two typefaces of the site in the weights that a still needs. */
export type FontName = 'text-400' | 'text-600' | 'label-400' | 'label-600';

export const fontNames: readonly FontName[] = ['text-400', 'text-600', 'label-400', 'label-600'];

/** How wide each character is, in parts of the size of the type. */
export type Widths = Readonly<Record<FontName, Readonly<Record<string, number>>>>;

/** What a character takes that the table does not have: as wide as the widest that it has. */
const unknown = 1;

/**
 * Pairs are not drawn closer here, as they are in print: a text is never wider than this says, but for a hair.
 */
export function widthOf(
  text: string,
  { font, size }: Pick<Text, 'font' | 'size'>,
  widths: Widths,
): number {
  const table = widths[font];
  let sum = 0;
  for (const character of text) sum += table[character] ?? unknown;
  return sum * size;
}

/** Height of the letters above their line and below it, in parts of their size. */
const above = 0.76;
const below = 0.24;

const leftOf = ({ x, anchor }: Pick<Text, 'x' | 'anchor'>, width: number): number =>
  anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;

/** Where a text stands: one box, or for a turned one a row of small ones along it. */
export function boxesOf(mark: Text, widths: Widths): Box[] {
  const width = widthOf(mark.text, mark, widths);
  const height = (above + below) * mark.size;
  const left = leftOf(mark, width);
  if (!mark.turn) return [{ x: left, y: mark.y - above * mark.size, width, height }];
  const angle = (mark.turn * Math.PI) / 180;
  const many = Math.max(1, Math.ceil(width / height));
  return Array.from({ length: many }, (_, index) => {
    const along = left - mark.x + ((index + 0.5) / many) * width;
    const across = ((below - above) / 2) * mark.size;
    const x = mark.x + along * Math.cos(angle) - across * Math.sin(angle);
    const y = mark.y + along * Math.sin(angle) + across * Math.cos(angle);
    return { x: x - height / 2, y: y - height / 2, width: height, height };
  });
}

export const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/**
 * A part that a line may be broken after: as far as a space or a slash. Addresses have no spaces and break before their
 * signs as well.
 */
const part = /[?&]?[^\s/?&]*[\s/]?/g;

/** Breaks a part that is wider than a line all by itself. */
function chop(part: string, fits: (text: string) => boolean): string[] {
  if (fits(part.trimEnd())) return [part];
  const pieces: string[] = [];
  let piece = '';
  for (const character of part) {
    if (piece && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return piece ? [...pieces, piece] : pieces;
}

function breakAt(text: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const next of (text.match(part) ?? []).flatMap((piece) => chop(piece, fits))) {
    if (line && !fits((line + next).trimEnd())) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += next;
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** A last line shorter than this share of the others is left alone by them. */
const lonely = 0.3;

/**
 * Breaks a text into lines no wider than `width`; with `even`, or where a word would stand alone on the last, into
 * lines as wide as each other as may be.
 */
export function wrap(
  text: string,
  style: Pick<Text, 'font' | 'size'>,
  width: number,
  widths: Widths,
  even = false,
): string[] {
  const within = (room: number): string[] =>
    breakAt(text, (line) => widthOf(line, style, widths) <= room);
  const lines = within(width);
  if (lines.length < 2) return lines;
  if (!even && widthOf(lines.at(-1)!, style, widths) > width * lonely) return lines;
  let narrow = width / 2;
  let wide = width;
  let best = lines;
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2;
    const tried = within(middle);
    if (tried.length > lines.length) narrow = middle;
    else {
      wide = middle;
      best = tried;
    }
  }
  return best;
}
