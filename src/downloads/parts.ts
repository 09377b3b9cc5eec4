import {
  placeEndLabels,
  nameHeight,
  partHeight,
  valueHeight,
  type EndLabel,
} from '../picture/end-labels.ts';
import type { Kind, Place } from '../picture/kinds.ts';
import { pathThrough } from '../picture/path.ts';
import type { Box, Mark } from '../picture/marks.ts';
import { inkOf, shapeOf, type Sheet } from './sheet.ts';

// The same parts as in src/charts, in pixels. What stands where comes from there, in percent of a plot.

/** The pixels of a rem, in which the charts measure text. */
export const rem = 16;

export const along = ({ x, width }: Box, percent: number): number => x + (width * percent) / 100;
export const down = ({ y, height }: Box, percent: number): number => y + (height * percent) / 100;

const inBox = (box: Box, places: readonly Place[]): Place[] =>
  places.map(({ x, y }) => ({ x: along(box, x), y: down(box, y) }));

export const straight = (x1: number, y1: number, x2: number, y2: number): string =>
  pathThrough([
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ]);

export interface LineLook {
  kind: Kind;
  weight?: 'strong' | 'thin';
  dashed?: boolean;
}

/** `Line.svelte` */
export const line = (
  box: Box,
  points: readonly Place[],
  { kind, weight = 'strong', dashed = false }: LineLook,
): Mark => ({
  kind: 'path',
  d: pathThrough(inBox(box, points)),
  stroke: shapeOf(kind),
  strokeWidth: weight === 'strong' ? 3 : 1,
  round: true,
  ...(dashed ? { dash: '5 4' } : {}),
});

export const tints = { pale: 0.12, light: 0.16, middle: 0.34 };

/** The ground within a line that comes back to its beginning. */
export const area = (
  box: Box,
  points: readonly Place[],
  kind: Kind,
  tint: keyof typeof tints,
): Mark => ({
  kind: 'path',
  d: pathThrough(inBox(box, points)),
  fill: shapeOf(kind),
  cover: tints[tint],
});

/** `Band.svelte` */
export const band = (
  box: Box,
  edges: readonly { x: number; low: number; high: number }[],
  kind: Kind,
  tint: keyof typeof tints,
): Mark =>
  area(
    box,
    [
      ...edges.map(({ x, high }) => ({ x, y: high })),
      ...edges.map(({ x, low }) => ({ x, y: low })).reverse(),
    ],
    kind,
    tint,
  );

interface Tick {
  at: number;
  text: string;
}

/** `AxisX.svelte`; a value between the ends is left out where it has no room. */
export function axisX(sheet: Sheet, box: Box, ticks: readonly Tick[]): void {
  const y = box.y + box.height;
  const hairline = { stroke: 'ink', strokeWidth: 1 } as const;
  sheet.add({ kind: 'path', d: straight(box.x, y, box.x + box.width, y), ...hairline });
  const isEnd = ({ at }: Tick) => at < 4 || at > 96;
  const below = { x: box.x, y, width: box.width, height: 30 };
  for (const { at, text } of [...ticks.filter(isEnd), ...ticks.filter((tick) => !isEnd(tick))]) {
    const x = along(box, at);
    sheet.add({ kind: 'path', d: straight(x, y, x, y + 5), ...hairline });
    const anchor = at < 4 ? 'start' : at > 96 ? 'end' : 'middle';
    sheet.ifFree([[x, y + 20]], text, { role: 'muted', anchor }, below);
  }
}

/** `AxisY.svelte`, its lines and its words apart: words stand above what is drawn over the lines. */
export const linesY = (box: Box, ticks: readonly Tick[]): Mark[] =>
  ticks.map(({ at }) => ({
    kind: 'path',
    d: straight(box.x, down(box, at), box.x + box.width, down(box, at)),
    stroke: 'rule',
    strokeWidth: 1,
  }));

export function wordsY(sheet: Sheet, box: Box, ticks: readonly Tick[]): void {
  for (const { at, text } of ticks)
    sheet.line(box.x, down(box, at) - 4, text, { role: 'muted', halo: true });
}

/** How far above a plot the name of a moment stands, clear of the highest value of the axis. */
export const momentRoom = 34;

/** `Moment.svelte` */
export function moment(sheet: Sheet, box: Box, at: number, text: string): void {
  const x = along(box, at);
  const top = box.y - momentRoom + 18;
  sheet.add({
    kind: 'path',
    d: straight(x, top, x, box.y + box.height),
    stroke: 'ink',
    strokeWidth: 1,
  });
  const anchor = at < 20 ? 'start' : at > 80 ? 'end' : 'middle';
  sheet.inside(x, top - 5, text, { font: 'label-600', anchor });
}

const nameStyle = { font: 'label-400', size: 13 } as const;
const valueStyles = {
  large: { font: 'label-600', size: 20 },
  small: { font: 'label-600', size: 14 },
} as const;

/** How far the labels reach to the right of a plot. */
export const endLabelsWidth = (sheet: Sheet, labels: readonly EndLabel[]): number =>
  Math.max(
    -15,
    ...labels.flatMap(({ name, value, size, parts = [] }) => [
      sheet.measure(name, 'label-400', 13),
      sheet.measure(value, 'label-600', valueStyles[size].size),
      ...parts.map((part) => sheet.measure(part, 'label-400', 13)),
    ]),
  ) + 15;

/** `EndLabels.svelte` */
export function endLabels(sheet: Sheet, box: Box, labels: readonly EndLabel[]): void {
  const right = box.x + box.width;
  for (const { label, centre, top } of placeEndLabels(labels, box.height / rem)) {
    const middle = down(box, centre);
    const role = inkOf(label.kind);
    sheet.add({
      kind: 'path',
      d: straight(right + 3, down(box, label.at), right + 11, middle),
      stroke: shapeOf(label.kind),
      strokeWidth: 1,
    });
    const put = (
      from: number,
      text: string,
      style: { font: 'label-400' | 'label-600'; size: number },
    ) => sheet.line(right + 15, middle + (top + from) * rem, text, { ...style, role });
    const underValue = nameHeight + valueHeight[label.size];
    put(0.7, label.name, nameStyle);
    put(underValue - 0.3, label.value, valueStyles[label.size]);
    (label.parts ?? []).forEach((part, index) =>
      put(underValue + partHeight * (index + 1) - 0.25, part, nameStyle),
    );
  }
}

/** `Reading.svelte`: an answer set large, and its meaning below it. */
export function reading(
  sheet: Sheet,
  value: string,
  words: string,
  kind: Kind,
  size: 'large' | 'small' = 'large',
): void {
  const wanted = size === 'large' ? 40 : 28;
  const takes = sheet.measure(value, 'label-600', wanted);
  sheet.paragraph(value, {
    font: 'label-600',
    size: Math.max(16, Math.min(wanted, Math.floor((wanted * sheet.width) / takes))),
    role: inkOf(kind),
    leading: 1.15,
  });
  sheet.gap(2);
  sheet.paragraph(words, { size: 14, leading: 1.35 });
}
