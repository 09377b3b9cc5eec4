import { substitution } from '../../model/index.ts';
import { formatCompactDollars, formatPercent } from '../../format/index.ts';
import { dotsFor, pitchWithin } from '../grid.ts';
import type { Frame, Picture } from '../picture.ts';
import type { Readings } from '../readings.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, words } from '../picture.ts';
import { studiesAndBars } from './studies.ts';

export interface BudgetBar {
  tokens: number;
  /** The rise in output that pays for it, as a decimal. */
  bar: number;
  /** Index of its first dot: the same dots are a block first and a bar later. */
  from: number;
}

/** What studies measured, against the bars that budgets set. */
export const evidence: Formation = (state, frame, { facts, defaults }) => {
  let from = 0;
  const budgets = state.budgets.map((tokens): BudgetBar => {
    const budget = { tokens, bar: substitution({ tokens }).breakEvenUplift, from };
    from += dotsFor(tokens);
    return budget;
  });
  return state.studies
    ? studiesAndBars(state, frame, facts, budgets)
    : blocks(frame, defaults, budgets);
};

/** What you cost, and under it each budget at the same scale: their ratio is the bar to clear. */
function blocks(
  frame: Frame,
  { salary, loadedCost }: Readings,
  budgets: readonly BudgetBar[],
): Picture {
  const cost = dotsFor(loadedCost);
  const paid = dotsFor(salary);
  // A label stands nearer to its own block than to the one above it.
  const head = frame.text * 1.9;
  const clear = frame.text * 1.1;
  const bands = budgets.length + 1;
  const pitchOf = (rows: number) =>
    pitchWithin(
      frame.width / Math.ceil(cost / rows),
      ((frame.height + clear) / bands - head - clear) / rows,
      20,
    );
  const rows = [3, 4, 5, 6, 7, 8, 9, 10].reduce((best, next) =>
    pitchOf(next) > pitchOf(best) ? next : best,
  );
  const pitch = pitchOf(rows);
  const picture = emptyPicture(frame, pitch * 0.4);
  const band = head + rows * pitch;
  const gap = (frame.height - band * bands) / (bands - 1);
  /** Dots run down their columns, so that a larger sum is longer, not taller. */
  const block = (
    count: number,
    first: number,
    kind: string,
    role: 'cash' | 'pay' | 'tokens',
    y: number,
    skip = 0,
  ) => {
    for (let index = 0; index < count; index++) {
      const place = index + skip;
      picture.dots.push({
        id: `${kind}-${first + index}`,
        role,
        x: pitch / 2 + Math.floor(place / rows) * pitch,
        y: Math.round((y + pitch / 2 + (place % rows) * pitch) * 2) / 2,
      });
    }
  };
  picture.words.push(
    words(0, frame.text * 1.45, formatCompactDollars(loadedCost), { size: 'value', strong: true }),
    words(frame.text * 4.8, frame.text * 1.45, 'you cost, with benefits', { role: 'muted' }),
  );
  block(paid, 0, 'raise', 'cash', head);
  block(cost - paid, 0, 'pay', 'pay', head, paid);
  budgets.forEach(({ tokens, bar, from }, index) => {
    const y = (index + 1) * (band + gap);
    picture.words.push(
      words(0, y + frame.text * 1.45, `+${formatPercent(bar)}`, {
        size: 'value',
        strong: true,
      }),
      words(
        frame.text * 4.8,
        y + frame.text * 1.45,
        `output, to pay for ${formatCompactDollars(tokens)}`,
      ),
    );
    block(dotsFor(tokens), from, 'tokens', 'tokens', y + head);
  });
  return picture;
}
