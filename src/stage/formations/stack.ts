import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, segment, words } from '../picture.ts';
import { formatDollars } from '../../scenario/describe.ts';

const slices = [
  { key: 'pay', kind: 'pay', role: 'pay', name: 'Cash and stock' },
  { key: 'salary', kind: 'raise', role: 'cash', name: 'Salary' },
  { key: 'bonus', kind: 'bonus', role: 'bonus', name: 'Bonus' },
  { key: 'stock', kind: 'equity', role: 'equity', name: 'Stock' },
  { key: 'tokens', kind: 'tokens', role: 'tokens', name: 'Tokens' },
] as const;

const columns = 25;
/** Rows of the tallest stack in the story, so that every stack is drawn to one scale. */
const tallest = 31;

/** A year's pay as a stack of slices, one dot for each $1,000. */
export const stack: Formation = (state, frame) => {
  const pitch = pitchWithin((frame.height - frame.text) / tallest, (frame.width * 0.56) / columns);
  const picture = emptyPicture(frame, pitch * 0.4);
  const stackWidth = columns * pitch;
  const left = Math.max(pitch, (frame.width - stackWidth - frame.text * 9) / 2);
  let floor = frame.height - pitch * 1.5;
  let lowestLabel = Infinity;

  picture.strokes.push(
    segment([left - pitch, floor + pitch], [left + stackWidth, floor + pitch], { role: 'edge' }),
  );
  for (const { key, kind, role, name } of slices) {
    const count = dotsFor(state[key]);
    if (count === 0) continue;
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
  picture.top = Math.max(0, Math.min(picture.top, floor - pitch));
  return picture;
};
