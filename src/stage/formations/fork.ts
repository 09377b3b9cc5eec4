import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, round, words } from '../picture.ts';

const roads = [
  { kind: 'raise', role: 'cash', name: 'as a raise' },
  { kind: 'equity', role: 'equity', name: 'as stock' },
  { kind: 'tokens', role: 'tokens', name: 'as AI tokens' },
] as const;

/** Twenty dots at a fork with three roads; then the same twenty on each of them. */
export const fork: Formation = (state, frame, { defaults }) => {
  const pitch = pitchWithin(frame.width / 22, frame.height / 18, 34);
  const picture = emptyPicture(frame, pitch * 0.38);
  const count = dotsFor(defaults.amount);
  const columns = Math.ceil(count / 4);
  // From the middle of a road, four rows of dots, and a name under them.
  const above = pitch * 1.9;
  const under = pitch * 2.2 + frame.text * 1.2;
  const spread = (frame.height - above - under) / 2;
  const middle = above + spread;
  const apart = Math.min(spread, frame.height / 3.1);
  const left = pitch;
  const blockEnd = left + columns * pitch;
  const roadEnd = Math.min(
    frame.width - columns * pitch - pitch * 0.2,
    // The names of the roads stand at their ends before anything else does.
    frame.width - frame.text * 6.2,
  );

  roads.forEach(({ kind, role, name }, index) => {
    const y = middle + (index - 1) * apart;
    const bend = (blockEnd + roadEnd) / 2;
    picture.strokes.push({
      d: `M${round(blockEnd + pitch * 0.3)} ${round(middle)}C${round(bend)} ${round(middle)} ${round(bend)} ${round(y)} ${round(roadEnd - pitch * 0.9)} ${round(y)}`,
      role,
      width: 2.5,
      dashed: !state.split,
    });
    if (state.split) {
      picture.dots.push(
        ...grid({ count, kind, role, x: roadEnd, y: y - pitch * 1.5, columns, pitch }),
      );
      picture.words.push(
        words(roadEnd + (columns - 1) * pitch + pitch * 0.4, y + pitch * 2.2 + frame.text, name, {
          role,
          anchor: 'end',
          strong: true,
        }),
      );
    } else {
      picture.words.push(
        words(roadEnd - pitch * 0.4, y + frame.text * 0.35, name, { role, strong: true }),
      );
    }
  });

  picture.dots.push(
    ...grid({
      count,
      kind: 'choice',
      role: 'pay',
      x: left,
      y: middle - pitch * 1.5,
      columns,
      pitch,
      hollow: state.split,
    }),
  );
  picture.words.push(
    words(left - pitch * 0.4, middle + pitch * 2.4 + frame.text, defaults.amountWords, {
      strong: true,
    }),
    words(left - pitch * 0.4, middle + pitch * 2.4 + frame.text * 2.3, 'a year', { role: 'muted' }),
  );
  return picture;
};
