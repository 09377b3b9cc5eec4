import type { Box, Item } from './drawing.ts';
import {
  advance,
  firstLine,
  plainText,
  stackHeight,
  type Mark,
  type Place,
  type Point,
  type Shape,
  type Stack,
  type Words,
} from './marks.ts';
import type { Paper, Style } from './paper.ts';
import { areaPath, linePath } from './path.ts';

/** The px of a rem, in which heights of text are said. */
const rem = 16;

export const along = ({ x, width }: Box, percent: number): number => x + (width * percent) / 100;
export const down = ({ y, height }: Box, percent: number): number => y + (height * percent) / 100;

const inBox = (box: Box, { x, y, dx = 0, dy = 0 }: Place): Point => ({
  x: along(box, x) + dx,
  y: down(box, y) + dy,
});

function shapeItem(box: Box, shape: Shape): Item {
  switch (shape.mark) {
    case 'line':
      return {
        kind: 'path',
        d: linePath(shape.points.map((point) => inBox(box, point))),
        stroke: shape.role,
        strokeWidth: shape.width ?? 3,
        round: true,
        ...(shape.dash && { dash: shape.dash }),
      };
    case 'area':
      return {
        kind: 'path',
        d: areaPath(
          shape.edges.map(({ x, low, high }) => ({
            x: along(box, x),
            low: down(box, low),
            high: down(box, high),
          })),
        ),
        fill: shape.role,
        cover: shape.cover,
      };
    case 'clip':
      return { kind: 'clip', box, items: shape.marks.map((mark) => shapeItem(box, mark)) };
  }
}

const styleOf = ({ role, size = 13, strong, anchor = 'start', halo, turn }: Words): Style => ({
  font: strong ? 'label-600' : 'label-400',
  size,
  role,
  anchor,
  ...(halo && { halo }),
  ...(turn && { turn }),
});

/** The line that words stand on, at one of their places. */
function baseOf(box: Box, at: Place, { size = 13, stand, turn = 0 }: Words): [number, number] {
  const { dx = 0, dy = 0 } = at;
  const { x, y } = inBox(box, { x: at.x, y: at.y });
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const lower = stand === 'middle' ? 0.35 * size : stand === 'under' ? size : 0;
  return [x + dx * cos - dy * sin, y + dx * sin + dy * cos + lower];
}

function drawWords(paper: Paper, box: Box, mark: Words): void {
  const [x, y] = baseOf(box, mark.at, mark);
  const style = styleOf(mark);
  if (typeof mark.text === 'string') return paper.inside(x, y, mark.text, style);
  const runs = mark.text.map(
    ({ text, strong }) =>
      ({ text, font: strong || mark.strong ? 'label-600' : 'label-400' }) as const,
  );
  paper.runs(x, y, runs, style);
}

function drawStack(paper: Paper, box: Box, { at, lines, role, ...stack }: Stack): void {
  const { x, y } = inBox(box, at);
  let base = y + (firstLine - stackHeight({ lines, ...stack }) / 2) * rem;
  lines.forEach(({ text, size, strong }, index) => {
    if (index > 0) base += advance[size] * rem;
    paper.line(x, base, text, { font: strong ? 'label-600' : 'label-400', size, role });
  });
}

function drawMark(paper: Paper, box: Box, mark: Mark): void {
  switch (mark.mark) {
    case 'line':
    case 'area':
    case 'clip':
      return paper.add(shapeItem(box, mark));
    case 'rule': {
      const ends = [mark.from, mark.to].map((end) => inBox(box, end));
      return paper.add({
        kind: 'path',
        d: linePath(ends),
        stroke: mark.role,
        strokeWidth: mark.width ?? 1,
        ...(mark.dash && { dash: mark.dash }),
      });
    }
    case 'bar': {
      const { x, y } = inBox(box, mark);
      const [width, height] = [(box.width * mark.width) / 100, (box.height * mark.height) / 100];
      return paper.add({
        kind: 'rect',
        x,
        y,
        width,
        height,
        ...(mark.outline
          ? { stroke: mark.role, strokeWidth: mark.outline }
          : { fill: mark.role, ...(mark.cover !== undefined && { cover: mark.cover }) }),
        ...(mark.dash && { dash: mark.dash }),
      });
    }
    case 'dot':
    case 'handle': {
      const isDot = mark.mark === 'dot';
      return paper.add({
        kind: 'circle',
        ...inBox(box, mark.at),
        radius: mark.radius,
        fill: isDot ? 'paper' : mark.role,
        stroke: isDot ? mark.role : 'paper',
        strokeWidth: isDot ? 2 : (mark.ring ?? 2),
      });
    }
    case 'stack':
      return drawStack(paper, box, mark);
    case 'words':
      return drawWords(paper, box, mark);
  }
}

const isOptional = (mark: Mark): mark is Words => mark.mark === 'words' && Boolean(mark.optional);

/**
 * Puts marks on paper. Words that may be left out come last, where there is room for them.
 *
 * @param box the plot in px
 * @param frame what such words keep within: the plot and the room around it
 */
export function drawMarks(paper: Paper, box: Box, marks: readonly Mark[], frame: Box = box): void {
  for (const mark of marks) if (!isOptional(mark)) drawMark(paper, box, mark);
  for (const mark of marks.filter(isOptional)) {
    const others = typeof mark.optional === 'object' ? mark.optional : [];
    const places = [mark.at, ...others].map((at) => baseOf(box, at, mark));
    paper.ifFree(places, plainText(mark.text), styleOf(mark), frame);
  }
}

/** How far the names at the ends of lines reach to the right of a plot, in px. */
export const reachOf = (paper: Paper, marks: readonly Mark[]): number =>
  Math.max(
    0,
    ...marks.flatMap((mark) =>
      mark.mark !== 'stack' || mark.at.x < 100
        ? []
        : mark.lines.map(
            ({ text, size, strong }) =>
              (mark.at.dx ?? 0) + paper.measure(text, strong ? 'label-600' : 'label-400', size),
          ),
    ),
  );
