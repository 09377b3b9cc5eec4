import { formatCompactThousands } from '../../format/index.ts';
import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, segment, words } from '../picture.ts';

/** The three roads once more, at their end: what each is worth to you. */
export const closing: Formation = (state, frame, { defaults }) => {
  const { end } = defaults.compounding;
  const rows = [
    { kind: 'raise', role: 'cash', name: 'from the raise', value: end.raise },
    { kind: 'equity', role: 'equity', name: 'from the stock', value: end.equityMean },
    { kind: 'tokens', role: 'tokens', name: 'from the tokens', value: end.tokens },
  ] as const;
  const head = frame.text * 2.4;
  const rowsOf = (columns: number) =>
    rows.reduce((sum, { value }) => sum + Math.ceil(dotsFor(value) / columns), 0);
  const pitchOf = (columns: number) =>
    pitchWithin(
      frame.width / columns,
      (frame.height - head * rows.length - frame.text * 2) / rowsOf(columns),
      40,
    );
  const columns = [16, 18, 20, 22, 25, 28, 31, 36, 41].reduce((best, next) =>
    pitchOf(next) > pitchOf(best) ? next : best,
  );
  const pitch = pitchOf(columns);
  const picture = emptyPicture(frame, pitch * 0.4);
  const used = head * rows.length + rowsOf(columns) * pitch;
  const gap = Math.min(frame.text * 2, (frame.height - used) / rows.length);
  let y = 0;
  for (const { kind, role, name, value } of rows) {
    const count = dotsFor(value);
    const faint = state.focus !== null && state.focus !== kind;
    picture.words.push(
      words(0, y + frame.text * 1.4, formatCompactThousands(value), {
        size: 'value',
        strong: true,
        role,
      }),
      words(frame.text * 4.8, y + frame.text * 1.4, name, { role }),
    );
    picture.strokes.push(segment([0, y + frame.text * 1.9], [frame.width, y + frame.text * 1.9]));
    picture.dots.push(
      ...grid({ count, kind, role, x: pitch / 2, y: y + head + pitch / 2, columns, pitch, faint }),
    );
    y += head + Math.ceil(count / columns) * pitch + gap;
  }
  return picture;
};
