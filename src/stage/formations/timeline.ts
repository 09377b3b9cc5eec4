import type { Formation } from './formation.ts';
import { emptyPicture, round, segment, words } from '../picture.ts';

/** One year as a line of beats: budgets promised and spent, then capped and repriced. */
export const timeline: Formation = (_state, frame, { facts }) => {
  const { beats } = facts;
  const picture = emptyPicture(frame, Math.max(4, frame.text * 0.42));
  const row = Math.min(frame.height / beats.length, frame.text * 6);
  const top = (frame.height - row * beats.length) / 2;
  const lineX = frame.text * 4.6;
  picture.strokes.push(
    segment([lineX, top + row * 0.2], [lineX, top + row * (beats.length - 0.4)], {
      role: 'edge',
      width: 1.5,
    }),
  );
  beats.forEach(({ when, title, detail, direction }, index) => {
    const y = top + index * row + row * 0.3;
    picture.dots.push({
      id: `beat-${index}`,
      role: 'tokens',
      x: lineX,
      y: round(y),
      hollow: direction === 'less',
    });
    picture.words.push(
      words(lineX - frame.text, y + frame.text * 0.35, when, { role: 'muted', anchor: 'end' }),
      words(lineX + frame.text, y + frame.text * 0.35, title, {
        strong: true,
        role: direction === 'less' ? 'ink' : 'tokens',
      }),
      words(lineX + frame.text, y + frame.text * 1.55, detail, { role: 'muted' }),
    );
  });
  return picture;
};
