import type { Box, Item } from '../picture/drawing.ts';
import { figures, person, personPart } from '../picture/figures.ts';
import type {
  ColumnsPart,
  Part,
  PeoplePart,
  Piece,
  PlotPart,
  ReadingPart,
  StripPart,
  WordsPart,
} from '../picture/parts.ts';
import { drawMarks, reachOf } from '../picture/pixels.ts';
import { inkOf } from '../picture/roles.ts';
import type { Paragraph, Sheet } from './sheet.ts';

// Each part of a picture, on a sheet that fills from the top.

function drawPlot(sheet: Sheet, plot: PlotPart): void {
  const { marks, most = Infinity, atEnd, room = {} } = plot;
  const { top = 0, right = reachOf(sheet, marks), bottom = 0, left = 0 } = room;
  const isSquare = plot.height === 'square';
  const wide = Math.min(sheet.width - left - right, isSquare ? most : Infinity);
  const height = plot.height === 'square' ? wide : plot.height;
  const x = atEnd ? sheet.right - right - wide : sheet.left + left;
  const box = { x, y: sheet.y + top, width: wide, height };
  drawMarks(sheet, box, marks, {
    x: x - left,
    y: sheet.y,
    // A value at the end of a line may stand over its edge.
    width: wide + left + right + 4,
    height: top + height + bottom,
  });
  sheet.gap(top + height + bottom);
}

/** Names and sums one after the other, in as many lines as they take. */
function drawPieces(sheet: Sheet, pieces: readonly Piece[]): void {
  const [gap, height] = [14, 20];
  let x = sheet.left;
  pieces.forEach(({ text, kind, strong }, index) => {
    const font = strong ? 'label-600' : 'label-400';
    const width = sheet.measure(text, font, 13);
    if (index > 0 && x + width > sheet.right) {
      x = sheet.left;
      sheet.gap(height);
    }
    sheet.line(x, sheet.y + 15, text, { font, role: inkOf(kind) });
    x += width + gap;
  });
  sheet.gap(height);
}

/** A card's strip: its name and value stand alone above it, so that they are read where it is small. */
function drawCardHead(sheet: Sheet, { name, value, kind }: StripPart): void {
  const role = kind ? inkOf(kind) : 'ink';
  sheet.line(sheet.left, sheet.y + 20, name, { size: 15, role });
  if (value)
    sheet.line(sheet.right, sheet.y + 20, value, {
      font: 'label-600',
      size: 22,
      role,
      anchor: 'end',
    });
  sheet.gap(28);
}

function drawHead(sheet: Sheet, { name, value, kind, strong }: StripPart): void {
  const font = strong ? 'label-600' : 'label-400';
  if (!value) {
    sheet.paragraph(name, { size: 14, font });
    sheet.gap(1);
    return;
  }
  sheet.line(sheet.right, sheet.y + 17, value, {
    font: 'label-600',
    size: 18,
    role: kind ? inkOf(kind) : 'ink',
    anchor: 'end',
  });
  const width = sheet.width - sheet.measure(value, 'label-600', 18) - 10;
  sheet.paragraph(name, { size: 14, font, width, leading: 1.6 });
}

function drawStrip(sheet: Sheet, strip: StripPart): void {
  if (strip.onCard) drawCardHead(sheet, strip);
  else if (strip.name) drawHead(sheet, strip);
  drawPlot(sheet, { ...strip, part: 'plot' });
  if (strip.pieces) {
    sheet.gap(2);
    if (strip.pieces.length > 0) drawPieces(sheet, strip.pieces);
  }
}

/** How a row of people breaks in the width of a sheet, when each is so high. */
function rowsOf(sheet: Sheet, { count, before }: PeoplePart, each: number) {
  const row = figures(count, before);
  const scale = each / person.height;
  const [width, gap] = [person.width * scale, 6 * scale];
  const inRow = Math.max(1, Math.floor((sheet.width + gap) / (width + gap)));
  const rows = Math.ceil(row.fills.length / inRow);
  const legend = row.each > 1 ? 24 : 0;
  return { row, scale, width, gap, inRow, height: rows * each + (rows - 1) * gap + legend };
}

/** Heights of a figure, in px, of which the largest is taken that fits. */
const peopleHeights = [40, 34, 28, 22, 18, 14];

function drawPeople(sheet: Sheet, people: PeoplePart): void {
  const { within = Infinity } = people;
  const height =
    within < Infinity
      ? (peopleHeights.find((each) => rowsOf(sheet, people, each).height <= within) ?? 14)
      : people.height;
  const { row, scale, width, gap, inRow } = rowsOf(sheet, people, height);
  row.fills.forEach((fill, index) => {
    const x = sheet.left + (index % inRow) * (width + gap);
    const y = sheet.y + Math.floor(index / inRow) * (height + gap);
    // Whole figures are one path; the outline of who is missing, and the part of who is there, stand on it.
    const d = person.path;
    const moved = (item: Item): Item => ({ kind: 'moved', x, y, scale, item });
    if (fill < 1 && index < row.wereThere)
      sheet.add(moved({ kind: 'path', d, stroke: 'edge', strokeWidth: 1.2, dash: '2 2' }));
    const there = moved({ kind: 'path', d, fill: 'people' });
    const box: Box = { x, y, width: personPart(fill) * scale, height };
    if (fill >= 1) sheet.add(there);
    else if (fill > 0) sheet.add({ kind: 'clip', box, items: [there] });
  });
  const rows = Math.ceil(row.fills.length / inRow);
  sheet.gap(rows * height + (rows - 1) * gap);
  if (row.each > 1) {
    sheet.gap(4);
    sheet.paragraph(`Each figure is ${row.each} people.`, { role: 'muted' });
  }
}

const looks: Readonly<Record<WordsPart['look'], Paragraph>> = {
  title: { font: 'label-600', size: 14 },
  lead: { font: 'text-400', size: 19, leading: 1.3 },
  name: { size: 15 },
  aside: { size: 15, role: 'muted' },
  plain: { size: 14 },
  caption: { size: 13, role: 'muted' },
};

function drawReading(
  sheet: Sheet,
  { value, words, unit, kind, size = 'large' }: ReadingPart,
): void {
  const wanted = size === 'large' ? 40 : 28;
  const role = inkOf(kind);
  const takes = sheet.measure(value, 'label-600', wanted);
  const fits = Math.max(16, Math.min(wanted, Math.floor((wanted * sheet.width) / takes)));
  if (unit) {
    const x = sheet.left + sheet.measure(value, 'label-600', fits) + 7;
    sheet.line(x, sheet.y + fits * 0.875, unit, { size: 14, role });
  }
  sheet.paragraph(value, { font: 'label-600', size: fits, role, leading: 1.15 });
  if (words === '') return;
  sheet.gap(2);
  sheet.paragraph(words, { size: 14, leading: 1.35 });
}

function drawColumns(sheet: Sheet, { columns, gap, from, first }: ColumnsPart): void {
  const count = columns.length;
  if (sheet.width < from) {
    columns.forEach((column, index) => {
      if (index > 0) sheet.gap(18);
      drawParts(sheet, column);
    });
    return;
  }
  const alike = (sheet.width - gap * (count - 1)) / count;
  const widths =
    first === undefined ? columns.map(() => alike) : [first, sheet.width - first - gap];
  sheet.columns(widths, gap, (column, index) => drawParts(column, columns[index] ?? []));
}

function drawPart(sheet: Sheet, part: Part): void {
  switch (part.part) {
    case 'plot':
      return drawPlot(sheet, part);
    case 'strip':
      return drawStrip(sheet, part);
    case 'people':
      return drawPeople(sheet, part);
    case 'words':
      return sheet.paragraph(part.text, looks[part.look]);
    case 'reading':
      return drawReading(sheet, part);
    case 'rule':
      return sheet.rule();
    case 'gap':
      return sheet.gap(part.height);
    case 'columns':
      return drawColumns(sheet, part);
  }
}

/** Puts the parts of a picture on a sheet, part below part. */
export function drawParts(sheet: Sheet, parts: readonly Part[]): void {
  for (const part of parts) drawPart(sheet, part);
}
