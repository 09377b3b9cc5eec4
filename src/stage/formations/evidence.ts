import { linearScale } from '../../charts/scale.ts';
import { substitution } from '../../model/index.ts';
import { formatCompactDollars, formatPercent } from '../../scenario/describe.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, round, segment, words } from '../picture.ts';

/** What studies measured, against the bars that budgets set. */
export const evidence: Formation = (state, frame, { facts }) => {
  const picture = emptyPicture(frame, Math.max(3.5, frame.text * 0.34));
  const nameRoom = frame.text * 7.4;
  const x = linearScale([-0.4, 0.95], [nameRoom, frame.width - frame.text * 0.6]);
  const top = frame.text * 2.9;
  const bottom = frame.height - frame.text * 1.6;
  const row = (bottom - top) / facts.studies.length;

  picture.strokes.push(segment([x(0), top - 4], [x(0), bottom], { role: 'edge', width: 1.5 }));
  picture.words.push(
    words(x(0) - 6, bottom + frame.text * 1.2, '← slower', { role: 'muted', anchor: 'end' }),
    words(x(0) + 6, bottom + frame.text * 1.2, 'faster →', { role: 'muted' }),
  );
  const bars = state.budgets.map((tokens) => ({
    tokens,
    bar: substitution({ tokens }).breakEvenUplift,
  }));
  if (!state.studies) {
    const band = (bottom - top) / bars.length;
    bars.forEach(({ tokens, bar }, index) => {
      const height = Math.min(band * 0.42, 60);
      const y = top + (index + 0.5) * band - height / 2;
      const length = x(bar) - x(0);
      picture.strokes.push({
        d: `M${round(x(0))} ${round(y)}h${round(length)}v${round(height)}h${round(-length)}z`,
        role: 'tokens',
        width: 0,
        filled: true,
      });
      const inside = length > frame.text * 6;
      picture.words.push(
        words(
          x(0) - frame.text * 0.6,
          y + height / 2 + frame.text * 0.35,
          formatCompactDollars(tokens),
          {
            anchor: 'end',
            strong: true,
          },
        ),
        words(
          inside ? x(bar) : x(bar) + frame.text * 0.5,
          inside ? y - frame.text * 0.4 : y + height / 2 + frame.text * 0.5,
          `+${formatPercent(bar)}`,
          { role: 'tokens', size: 'value', strong: true, anchor: inside ? 'end' : 'start' },
        ),
      );
    });
    picture.words.push(
      words(0, frame.text, 'Output must rise by, for a budget to pay', { role: 'muted' }),
    );
    return picture;
  }
  bars.forEach(({ tokens, bar }, index) => {
    const last = index === bars.length - 1;
    const picked = state.focus !== 'bar' || last;
    const at = x(bar);
    picture.strokes.push(
      segment([at, top - 4], [at, bottom], {
        role: 'tokens',
        width: state.focus === 'bar' && last ? 3.5 : 2,
        faint: !picked,
      }),
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
    if (study.low !== undefined && study.high !== undefined) {
      picture.strokes.push(
        segment([Math.max(x(study.low), nameRoom), y], [Math.min(x(study.high), frame.width), y], {
          role: 'ink',
          width: 2.5,
          faint,
        }),
      );
    }
    if (study.bound) {
      const tip = x(study.value);
      picture.strokes.push(
        segment([x(0), y], [tip, y], { role: 'ink', width: 2.5, dashed: true, faint }),
        { d: `M${round(tip)} ${round(y - 6)}v12`, role: 'ink', width: 2.5 },
      );
    } else {
      picture.dots.push({
        id: `study-${index}`,
        role: 'ink',
        x: round(x(study.value)),
        y: round(y),
      });
    }
  });
  return picture;
};
