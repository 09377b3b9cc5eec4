import { linearScale } from '../../charts/scale.ts';
import { substitution } from '../../model/index.ts';
import { formatCompactDollars, formatPercent } from '../../format/index.ts';
import type { StageFacts } from '../facts.ts';
import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Frame, Picture } from '../picture.ts';
import type { Readings } from '../readings.ts';
import type { StageState } from '../state.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, segment, words } from '../picture.ts';

interface Budget {
  tokens: number;
  /** The rise in output that pays for it, as a decimal. */
  bar: number;
  /** Index of its first dot: the same dots are a block first and a bar later. */
  from: number;
}

/** What studies measured, against the bars that budgets set. */
export const evidence: Formation = (state, frame, { facts, defaults }) => {
  let from = 0;
  const budgets = state.budgets.map((tokens): Budget => {
    const budget = { tokens, bar: substitution({ tokens }).breakEvenUplift, from };
    from += dotsFor(tokens);
    return budget;
  });
  return state.studies ? studies(state, frame, facts, budgets) : blocks(frame, defaults, budgets);
};

/** What you cost, and under it each budget at the same scale: their ratio is the bar to clear. */
function blocks(
  frame: Frame,
  { salary, loadedCost }: Readings,
  budgets: readonly Budget[],
): Picture {
  const cost = dotsFor(loadedCost);
  const paid = dotsFor(salary);
  const head = frame.text * 2;
  const bands = budgets.length + 1;
  const pitchOf = (rows: number) =>
    pitchWithin(frame.width / Math.ceil(cost / rows), (frame.height / bands - head) / rows, 20);
  const rows = [3, 4, 5, 6, 7, 8, 9, 10].reduce((best, next) =>
    pitchOf(next) > pitchOf(best) ? next : best,
  );
  const pitch = pitchOf(rows);
  const picture = emptyPicture(frame, pitch * 0.4);
  const band = head + rows * pitch;
  const gap = Math.max(0, (frame.height - band * bands) / bands);
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
        role: 'tokens',
        size: 'value',
        strong: true,
      }),
      words(
        frame.text * 4.8,
        y + frame.text * 1.45,
        `output, to pay for ${formatCompactDollars(tokens)}`,
        {
          role: 'tokens',
        },
      ),
    );
    block(dotsFor(tokens), from, 'tokens', 'tokens', y + head);
  });
  return picture;
}

/** Dots one above the other in a bar: the same number for every budget, so that larger is wider. */
const barRows = 50;

function studies(
  state: StageState,
  frame: Frame,
  facts: StageFacts,
  budgets: readonly Budget[],
): Picture {
  const nameRoom = frame.text * 7.4;
  const top = frame.text * 2.9;
  const bottom = frame.height - frame.text * 1.6;
  const pitch = pitchWithin((bottom - top) / barRows);
  const picture = emptyPicture(frame, pitch * 0.42);
  const x = linearScale([-0.4, 0.95], [nameRoom, frame.width - frame.text * 0.6]);
  const row = (bottom - top) / facts.studies.length;

  picture.strokes.push(segment([x(0), top - 4], [x(0), bottom], { role: 'edge', width: 1.5 }));
  picture.words.push(
    words(x(0) - 6, bottom + frame.text * 1.2, '← slower', { role: 'muted', anchor: 'end' }),
    words(x(0) + 6, bottom + frame.text * 1.2, 'faster →', { role: 'muted' }),
  );
  budgets.forEach(({ tokens, bar, from }, index) => {
    const last = index === budgets.length - 1;
    const picked = state.focus !== 'bar' || last;
    const at = x(bar);
    const count = dotsFor(tokens);
    const columns = Math.ceil(count / barRows);
    const step = (bottom - top) / Math.ceil(count / columns);
    picture.dots.push(
      ...grid({
        count,
        from,
        kind: 'tokens',
        role: 'tokens',
        x: at - ((columns - 1) * pitch) / 2,
        y: 0,
        columns,
        pitch,
        faint: !picked,
      }).map((dot, place) => ({
        ...dot,
        y: Math.round((top + step * (Math.floor(place / columns) + 0.5)) * 2) / 2,
      })),
    );
    // The lowest bar is labelled to its left and the others to their right, if the frame has room.
    const anchor = index === 0 || at > frame.width - frame.text * 3.4 ? 'end' : 'start';
    const labelX = anchor === 'end' ? at + frame.text * (index === 0 ? 0.4 : 1) : at - 4;
    picture.words.push(
      words(labelX, frame.text, formatCompactDollars(tokens), {
        role: 'tokens',
        anchor,
        strong: picked,
      }),
      words(labelX, frame.text * 2.2, `+${formatPercent(bar)}`, { role: 'tokens', anchor }),
    );
  });
  facts.studies.forEach((study, index) => {
    const y = top + (index + 0.5) * row;
    const faint = state.focus === 'bar';
    picture.words.push(words(0, y + frame.text * 0.35, study.name));
    const line = { role: 'ink', width: 2.5, faint, above: true } as const;
    if (study.low !== undefined && study.high !== undefined) {
      picture.strokes.push(
        segment(
          [Math.max(x(study.low), nameRoom), y],
          [Math.min(x(study.high), frame.width), y],
          line,
        ),
      );
    }
    if (study.bound) {
      const tip = x(study.value);
      picture.strokes.push(
        segment([x(0), y], [tip, y], { ...line, dashed: true }),
        segment([tip, y - 6], [tip, y + 6], line),
      );
    } else {
      picture.marks.push({ x: x(study.value), y, role: 'ink' });
    }
  });
  return picture;
}
