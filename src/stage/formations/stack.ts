import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, segment, words } from '../picture.ts';
import { formatCompactDollars, formatDollars } from '../../format/index.ts';

const slices = [
  // The same dots as the salary, no longer told apart.
  { key: 'pay', kind: 'raise', role: 'pay', name: 'Cash and stock' },
  { key: 'salary', kind: 'raise', role: 'cash', name: 'Salary' },
  { key: 'bonus', kind: 'bonus', role: 'bonus', name: 'Bonus' },
  { key: 'stock', kind: 'equity', role: 'equity', name: 'Stock' },
  { key: 'tokens', kind: 'tokens', role: 'tokens', name: 'Tokens' },
] as const;

const columnChoices = [25, 27, 30, 32, 35, 38];
/** Dots of the tallest stack in the story, so that every stack is drawn to one scale. */
const tallest = 750;

/** A year's pay as a stack of slices, one dot for each $1,000. */
export const stack: Formation = (state, frame) => {
  const pitchOf = (columns: number) =>
    pitchWithin(
      (frame.height - frame.text * 2.8) / (tallest / columns + 4),
      // A column's width on either side, and the longest name.
      (frame.width - frame.text * 7.4) / (columns + 2),
    );
  const columns = columnChoices.reduce((best, next) =>
    pitchOf(next) > pitchOf(best) ? next : best,
  );
  const pitch = pitchOf(columns);
  const picture = emptyPicture(frame, pitch * 0.4);
  const stackWidth = columns * pitch;
  const left = Math.max(pitch, (frame.width - stackWidth - frame.text * 8) / 2);
  let floor = frame.height - pitch * 1.5;
  let lowestLabel = Infinity;
  let total = 0;

  picture.strokes.push(
    segment([left - pitch, floor + pitch], [left + stackWidth, floor + pitch], { role: 'edge' }),
  );
  for (const { key, kind, role, name } of slices) {
    const count = dotsFor(state[key]);
    if (count === 0) continue;
    total += state[key];
    const rows = Math.ceil(count / columns);
    const faint = state.focus === 'tokens' && key !== 'tokens';
    picture.dots.push(
      ...grid({ count, kind, role, x: left, y: floor, columns, pitch, grow: 'up', faint }),
    );
    // Thin slices have no room for their own two lines: each label keeps clear of the one below.
    const middle = floor - ((rows - 1) * pitch) / 2;
    const labelY = Math.min(middle + frame.text * 0.1, lowestLabel - frame.text * 2.6);
    const x = left + stackWidth + pitch;
    picture.words.push(
      words(x, labelY, name, { role, strong: true }),
      words(x, labelY + frame.text * 1.2, formatDollars(state[key]), { role: 'muted' }),
    );
    lowestLabel = labelY;
    picture.top = Math.max(0, labelY - frame.text * 1.6);
    floor -= rows * pitch + pitch * 0.8;
  }
  const totalY = floor - frame.text * 0.3;
  picture.words.push(
    words(left - pitch * 0.4, totalY, formatCompactDollars(total), { size: 'value', strong: true }),
    words(left - pitch * 0.4 + frame.text * 4.6, totalY, 'a year', { role: 'muted' }),
  );
  picture.top = Math.max(0, Math.min(picture.top, totalY - frame.text * 1.6));
  return picture;
};
