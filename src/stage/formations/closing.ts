import { formatCompactDollars } from '../../scenario/describe.ts';
import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, segment, words } from '../picture.ts';

const columns = 31;

/** The three roads once more, at their end: what each is worth to you. */
export const closing: Formation = (state, frame, { defaults }) => {
  const { end } = defaults.compounding;
  const rows = [
    { kind: 'raise', role: 'cash', name: 'The raise', value: end.raise },
    { kind: 'equity', role: 'equity', name: 'The stock', value: end.equityMean },
    { kind: 'tokens', role: 'tokens', name: 'The tokens', value: end.tokens },
  ] as const;
  const band = frame.height / rows.length;
  const tallest = Math.ceil(dotsFor(end.raise) / columns);
  const pitch = pitchWithin(frame.width / columns, (band - frame.text * 3) / tallest, 22);
  const picture = emptyPicture(frame, pitch * 0.4);
  rows.forEach(({ kind, role, name, value }, index) => {
    const y = index * band;
    const faint = state.focus !== null && state.focus !== kind;
    picture.words.push(
      words(0, y + frame.text * 1.4, formatCompactDollars(value), {
        size: 'value',
        strong: true,
        role,
      }),
      words(frame.text * 4.6, y + frame.text * 1.4, name, { role }),
    );
    picture.strokes.push(segment([0, y + frame.text * 1.9], [frame.width, y + frame.text * 1.9]));
    picture.dots.push(
      ...grid({
        count: dotsFor(value),
        kind,
        role,
        x: pitch / 2,
        y: y + frame.text * 2.6,
        columns,
        pitch,
        faint,
      }),
    );
  });
  return picture;
};
