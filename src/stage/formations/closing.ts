import { formatCompactDollars, formatCompactThousands } from '../../format/index.ts';
import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Frame, Picture } from '../picture.ts';
import { emptyPicture, segment, words } from '../picture.ts';
import type { StageState } from '../state.ts';
import type { Inputs } from './formation.ts';

/** The three roads once more, at their end: what each is worth to you, and what the reader guessed, hollow. */
export const closing = (
  state: Pick<StageState, 'focus'>,
  frame: Frame,
  { defaults, guess }: Pick<Inputs, 'defaults' | 'guess'>,
): Picture => {
  const { end } = defaults.compounding;
  const rows = [
    { kind: 'raise', role: 'cash', name: 'raise', value: end.raise },
    { kind: 'equity', role: 'equity', name: 'stock', value: end.equityMean },
    { kind: 'tokens', role: 'tokens', name: 'tokens', value: end.tokens },
  ] as const;
  /** Dots of a row: as far as the value or the guess goes, whichever is further. */
  const widest = ({ kind, value }: (typeof rows)[number]): number =>
    Math.max(dotsFor(value), dotsFor(guess[kind] ?? 0));
  const head = frame.text * 2.4;
  const rowsOf = (columns: number) =>
    rows.reduce((sum, row) => sum + Math.ceil(widest(row) / columns), 0);
  const pitchOf = (columns: number) =>
    pitchWithin(
      frame.width / columns,
      (frame.height - head * rows.length - frame.text * 2) / rowsOf(columns),
      40,
    );
  const columns = [16, 18, 20, 22, 25, 28, 31, 36, 41, 50].reduce((best, next) =>
    pitchOf(next) > pitchOf(best) ? next : best,
  );
  const pitch = pitchOf(columns);
  const picture = emptyPicture(frame, pitch * 0.4);
  const used = head * rows.length + rowsOf(columns) * pitch;
  const gap = Math.min(frame.text * 2, (frame.height - used) / rows.length);
  let y = 0;
  for (const row of rows) {
    const { kind, role, name, value } = row;
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
    const guessed = guess[kind];
    if (guessed !== null)
      picture.words.push(
        words(frame.width, y + frame.text * 1.4, `your guess ${formatCompactDollars(guessed)}`, {
          anchor: 'end',
        }),
      );
    picture.strokes.push(segment([0, y + frame.text * 1.9], [frame.width, y + frame.text * 1.9]));
    picture.dots.push(
      ...grid({ count, kind, role, x: pitch / 2, y: y + head + pitch / 2, columns, pitch, faint }),
    );
    if (guessed !== null) {
      const place = { kind: `guess-${kind}`, role, x: pitch / 2, y: y + head + pitch / 2, columns };
      const dots = grid({ ...place, count: dotsFor(guessed), pitch, hollow: true });
      picture.dots.push(...dots.slice(count));
      picture.strokes.push(guessEnd(dots.at(-1) ?? { x: pitch / 2, y: place.y }, pitch));
    }
    y += head + Math.ceil(widest(row) / columns) * pitch + gap;
  }
  return picture;
};

/** Where the reader's guess ends, among the dots or beyond them. */
const guessEnd = ({ x, y }: { x: number; y: number }, pitch: number) =>
  segment([x + pitch / 2, y - pitch * 0.75], [x + pitch / 2, y + pitch * 0.75], {
    role: 'ink',
    width: 2.5,
    above: true,
  });
