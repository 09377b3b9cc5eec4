import { dotsFor, grid } from '../grid.ts';
import { emptyPicture, segment, words } from '../picture.ts';
import type { Formation } from './formation.ts';

/**
 * One year as a line of beats, and the line is the year's budget: its dots are full while it is
 * promised and spent, and hollow once it is capped and repriced.
 */
export const timeline: Formation = (_state, frame, { facts, defaults }) => {
  const { beats } = facts;
  const count = dotsFor(defaults.amount);
  const row = frame.height / beats.length;
  const step = frame.height / count;
  const picture = emptyPicture(frame, Math.min(step * 0.36, frame.text * 0.5));
  // With room for both, what was given stands on one side of the line and what was taken on the other.
  const isWide = frame.width > frame.text * 38;
  const lineX = isWide ? frame.width * 0.42 : frame.text * 4;
  const beatY = (index: number) => (index + 0.5) * row - frame.text * 0.5;
  const turn = beats.findIndex(({ direction }) => direction === 'less');
  const turnY = turn < 0 ? frame.height : (beatY(turn - 1) + beatY(turn)) / 2;
  picture.dots.push(
    ...grid({ count, kind: 'tokens', role: 'tokens', x: lineX, y: 0, columns: 1, pitch: 1 }).map(
      (dot, index) => {
        const y = Math.round((index + 0.5) * step * 2) / 2;
        return { ...dot, y, ...(y > turnY ? { hollow: true } : {}) };
      },
    ),
  );
  beats.forEach(({ when, title, detail, direction }, index) => {
    const y = beatY(index);
    const onLeft = isWide && direction === 'more';
    const side = onLeft ? -1 : 1;
    const text = { anchor: onLeft ? 'end' : 'start' } as const;
    const x = lineX + side * frame.text * 1.4;
    picture.strokes.push(
      segment([lineX + side * frame.text * 0.55, y], [x - side * 3, y], {
        role: 'edge',
        width: 1.5,
      }),
    );
    picture.words.push(
      words(
        isWide ? lineX - side * frame.text * 1.2 : lineX - frame.text,
        y + frame.text * 0.35,
        when,
        {
          role: 'muted',
          anchor: isWide && onLeft ? 'start' : 'end',
        },
      ),
      words(x, y + frame.text * 0.35, title, {
        ...text,
        strong: true,
        role: direction === 'less' ? 'ink' : 'tokens',
      }),
      words(x, y + frame.text * 1.5, detail, { ...text, role: 'muted' }),
    );
  });
  return picture;
};
