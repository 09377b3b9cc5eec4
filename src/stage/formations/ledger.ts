import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, segment, words } from '../picture.ts';

const pay = [
  { key: 'salary', name: 'Salary', role: 'cash', kind: 'raise' },
  { key: 'bonus', name: 'Bonus', role: 'bonus', kind: 'bonus' },
  { key: 'stock', name: 'Stock', role: 'equity', kind: 'equity' },
] as const;
const inputs = ['Cloud servers', 'Laptop', 'Licences'] as const;
/** Dots side by side: the number that draws them largest is taken. */
const columnChoices = [12, 14, 16, 18, 20, 22, 24];

/** A ledger of two columns: what is pay, and what the work runs on. Tokens are in the second. */
export const ledger: Formation = (state, frame) => {
  const half = frame.width / 2;
  const top = frame.text * 4.6;
  const rowsOf = (columns: number) =>
    pay.reduce((sum, { key }) => sum + Math.ceil(dotsFor(state[key]) / columns), 0);
  const pitchOf = (columns: number) =>
    pitchWithin(
      (half - frame.text * 1.4) / columns,
      (frame.height - top - frame.text * 5.2) / rowsOf(columns),
      26,
    );
  const columns = columnChoices.reduce((best, next) =>
    pitchOf(next) > pitchOf(best) ? next : best,
  );
  const pitch = pitchOf(columns);
  const picture = emptyPicture(frame, pitch * 0.4);
  const right = half + frame.text;
  const tax = state.focus === 'tax';
  const note = { role: tax ? 'ink' : 'muted' } as const;
  picture.words.push(
    words(0, frame.text * 1.2, 'Pay', { size: 'value', strong: true }),
    words(right, frame.text * 1.2, 'Inputs', { size: 'value', strong: true }),
    words(0, frame.text * 2.6, tax ? 'taxed as wages' : 'yours', note),
    words(right, frame.text * 2.6, tax ? 'untaxed, for work' : 'the company’s', note),
  );
  picture.strokes.push(
    segment([0, frame.text * 3.2], [frame.width, frame.text * 3.2], { role: 'edge', width: 1.5 }),
    segment([half, 0], [half, frame.height], { role: tax ? 'ink' : 'edge', width: tax ? 2.5 : 1 }),
  );
  let y = top;
  for (const { key, name, role, kind } of pay) {
    const count = dotsFor(state[key]);
    picture.words.push(words(0, y, name, { role, strong: true }));
    picture.dots.push(
      ...grid({
        count,
        kind,
        role,
        x: pitch / 2,
        y: y + frame.text * 0.5 + pitch / 2,
        columns,
        pitch,
        faint: tax,
      }),
    );
    y += Math.ceil(count / columns) * pitch + frame.text * 1.9;
  }
  inputs.forEach((name, index) => {
    picture.words.push(words(right, top + index * frame.text * 1.6, name, { role: 'company' }));
  });
  const tokensY = top + inputs.length * frame.text * 1.6;
  picture.words.push(words(right, tokensY, 'Tokens', { role: 'tokens', strong: true }));
  picture.dots.push(
    ...grid({
      count: dotsFor(state.tokens),
      kind: 'tokens',
      role: 'tokens',
      x: right + pitch / 2,
      y: tokensY + frame.text * 0.5 + pitch / 2,
      columns: columns / 2,
      pitch,
    }),
  );
  return picture;
};
