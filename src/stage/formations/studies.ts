import { scaleLinear } from 'd3';
import { substitution } from '../../model/index.ts';
import { formatCompactDollars, formatPercent } from '../../format/index.ts';
import type { StageFacts, Study } from '../facts.ts';
import { dodge } from '../../picture/dodge.ts';
import { dotsFor, grid, pitchWithin } from '../grid.ts';
import { emptyPicture, segment, words, type Frame, type Picture } from '../picture.ts';
import type { StageState } from '../state.ts';
import type { BudgetBar } from './evidence.ts';

/** Dots one above the other in a bar: the same number for every budget, so that larger is wider. */
const barRows = 50;

/** Ends of the axis, in output per hour: the largest study lies at +126%. */
const ends = [-0.4, 1.35] as const;

/** What studies measured, against the bars that budgets set: all in output per hour, on one axis. */
export function studiesAndBars(
  state: StageState,
  frame: Frame,
  facts: StageFacts,
  budgets: readonly BudgetBar[],
): Picture {
  const nameRoom = frame.text * 7.4;
  const top = frame.text * 2.9;
  const bottom = frame.height - frame.text * 2.9;
  const pitch = pitchWithin((bottom - top) / barRows);
  const picture = emptyPicture(frame, pitch * 0.42);
  const x = scaleLinear(ends, [nameRoom, frame.width - frame.text * 0.6]);
  const zero = x(0);

  // Two rows below the bars: what the studies' own tools cost, and under it the scale with its zero.
  const ownRow = bottom + frame.text * 1.2;
  const scaleRow = ownRow + frame.text * 1.4;
  picture.strokes.push(
    segment([zero, top], [zero, scaleRow - frame.text], { role: 'edge', width: 1.5 }),
  );
  const aside = frame.text * 0.6;
  picture.words.push(
    words(zero - aside, scaleRow, '← less', { role: 'muted', anchor: 'end' }),
    words(zero, scaleRow, '0', { role: 'muted', anchor: 'middle' }),
    words(zero + aside, scaleRow, 'output per hour →', { role: 'muted' }),
  );
  const ownBar = substitution({ tokens: facts.studiesPrice }).breakEvenUplift;
  picture.words.push(words(x(ownBar) + 6, ownRow, `own tools +${formatPercent(ownBar)}`));
  picture.strokes.push(
    segment([x(ownBar), top], [x(ownBar), ownRow], { role: 'tokens', width: 1.5 }),
  );
  // Each over its bar, and moved apart where a narrow frame has two bars side by side.
  const wishes = budgets.map(({ tokens, bar }) => ({
    at: x(bar),
    height: formatCompactDollars(tokens).length * frame.text * 0.62 + frame.text * 0.3,
  }));
  const labelX = dodge(wishes, nameRoom, frame.width);
  budgets.forEach(({ tokens, bar, from }, index) => {
    const picked = state.focus !== 'bar' || index === budgets.length - 1;
    const at = x(bar);
    const count = dotsFor(tokens);
    const columns = Math.ceil(count / barRows);
    const step = (bottom - top) / Math.ceil(count / columns);
    const left = at - ((columns - 1) * pitch) / 2;
    const bars = { kind: 'tokens', role: 'tokens', x: left, y: 0, columns, pitch } as const;
    picture.dots.push(
      ...grid({ ...bars, count, from, faint: !picked }).map((dot, place) => ({
        ...dot,
        y: Math.round((top + step * (Math.floor(place / columns) + 0.5)) * 2) / 2,
      })),
    );
    picture.words.push(
      words(labelX[index] ?? at, frame.text, formatCompactDollars(tokens), {
        role: 'tokens',
        anchor: 'middle',
        strong: picked,
      }),
      words(labelX[index] ?? at, frame.text * 2.2, `+${formatPercent(bar)}`, { anchor: 'middle' }),
    );
  });
  const row = (bottom - top) / facts.studies.length;
  facts.studies.forEach((study, index) => {
    const y = top + (index + 0.5) * row;
    picture.words.push(words(0, y + frame.text * 0.35, study.name));
    drawStudy(picture, study, { y, x, faint: state.focus === 'bar', left: nameRoom });
  });
  return picture;
}

interface Row {
  y: number;
  x: (change: number) => number;
  /** Where the names end. */
  left: number;
  faint: boolean;
}

function drawStudy(picture: Picture, study: Study, { y, x, left, faint }: Row): void {
  const { value, low, high, bound } = study;
  const line = { role: 'ink', width: 2.5, faint, above: true } as const;
  if (low !== undefined && high !== undefined) {
    picture.strokes.push(
      segment([Math.max(x(low), left), y], [Math.min(x(high), picture.width), y], line),
    );
  }
  if (value === undefined) return;
  const at = x(value);
  if (!bound) {
    picture.marks.push({ x: at, y, role: 'ink' });
    return;
  }
  picture.strokes.push(
    segment([x(0), y], [at, y], { ...line, dashed: true }),
    segment([at, y - 6], [at, y + 6], line),
  );
}
