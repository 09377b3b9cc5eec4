import { headline as headlinePackage } from '../../model/index.ts';
import { formatCompactDollars } from '../../format/index.ts';
import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, segment, words } from '../picture.ts';

/** A package year by year: flat salary, and a token budget that doubles beside it. */
export const headline: Formation = (state, frame, { facts, defaults }) => {
  const { years } = headlinePackage({ tokens: facts.headlineStart, years: state.year });
  const rowsPerBand = 4;
  const salaryDots = dotsFor(defaults.salary);
  const salaryColumns = salaryDots / rowsPerBand;
  const last = years[years.length - 1];
  const tokenColumns = Math.ceil(dotsFor(last?.tokens ?? 0) / rowsPerBand);
  const labelRoom = frame.text * 4;
  const pitch = pitchWithin(
    (frame.width - labelRoom) / (salaryColumns + tokenColumns + 2),
    (frame.height - frame.text * 3.8) / (years.length * (rowsPerBand + 1.6)),
    15,
  );
  const picture = emptyPicture(frame, pitch * 0.4);
  const band = (frame.height - frame.text * 3.8) / years.length;
  const tokensX = labelRoom + (salaryColumns + 1) * pitch;
  let from = 0;
  years.forEach(({ year, tokens }, index) => {
    const y = frame.text * 2.4 + index * band;
    const count = dotsFor(tokens);
    const cutAt = state.cut && index === years.length - 1 ? dotsFor(facts.headlineCap) : count;
    picture.words.push(
      words(
        labelRoom - Math.min(pitch * 1.6, frame.text * 0.6),
        y + pitch * 1.5 + frame.text * 0.35,
        year === 0 ? 'Now' : `Year ${year}`,
        {
          anchor: 'end',
          role: 'muted',
        },
      ),
    );
    picture.dots.push(
      ...grid({
        count: salaryDots,
        from: index * salaryDots,
        kind: 'raise',
        role: 'cash',
        x: labelRoom,
        y,
        columns: salaryColumns,
        pitch,
      }),
    );
    // Token dots run down their columns, so that a growing budget grows sideways.
    for (let dot = 0; dot < count; dot++) {
      picture.dots.push({
        id: `tokens-${from + dot}`,
        role: 'tokens',
        x: tokensX + Math.floor(dot / rowsPerBand) * pitch,
        y: y + (dot % rowsPerBand) * pitch,
        ...(dot >= cutAt ? { hollow: true, faint: true } : {}),
      });
    }
    from += count;
    if (index === years.length - 1) {
      const x = tokensX + Math.ceil(cutAt / rowsPerBand) * pitch;
      if (state.cut) {
        picture.strokes.push(
          segment([x - pitch * 0.5, y - pitch], [x - pitch * 0.5, y + rowsPerBand * pitch], {
            role: 'ink',
            width: 2,
          }),
        );
      }
      const right = tokensX + tokenColumns * pitch - pitch;
      picture.words.push(
        words(
          right,
          y + rowsPerBand * pitch + frame.text * 0.9,
          state.cut
            ? `capped at ${formatCompactDollars(facts.headlineCap)}`
            : formatCompactDollars(tokens),
          {
            role: 'tokens',
            anchor: 'end',
            strong: true,
          },
        ),
      );
    }
  });
  picture.words.push(
    words(labelRoom, frame.text, `Salary ${formatCompactDollars(defaults.salary)}`, {
      role: 'cash',
      strong: true,
    }),
    words(tokensX, frame.text, 'Tokens', { role: 'tokens', strong: true }),
  );
  return picture;
};
