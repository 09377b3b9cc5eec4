import { scaleLinear } from 'd3';
import { headcount } from '../../model/index.ts';
import { formatDollars } from '../../format/index.ts';
import { dotsFor } from '../grid.ts';
import type { Frame, Picture } from '../picture.ts';
import { emptyPicture, polyline, segment, words } from '../picture.ts';

const highest = 100_000;

/** To the nearest hundred: no finer than the guesses behind it. */
const roughly = (dollars: number): string => formatDollars(Math.round(dollars / 100) * 100);

/** The cost of a unit of work against the budget, for two guesses, each with its lowest point. */
export function cheapestBudget(frame: Frame): Picture {
  const { levelsOff, keepsRising } = headcount().cheapest;
  const costs = (rising: number) =>
    Array.from({ length: 51 }, (_, index) => {
      const tokens = highest * (index / 50) ** 2;
      const { unitCost } = headcount({ tokens, keepsRising: rising }).sameTeam;
      return { tokens, cost: unitCost ?? 1 };
    });
  const curves = [costs(0), costs(1)];
  const floor = frame.height - frame.text * 2.2;
  const left = frame.text * 0.4;
  const x = scaleLinear([0, highest], [left, frame.width - frame.text]);
  const y = scaleLinear(
    [
      keepsRising.unitCost - 0.06,
      Math.max(...curves.flatMap((curve) => curve.map(({ cost }) => cost))),
    ],
    [floor, frame.text * 2.4],
  );
  // The axis is the budget itself, dot by dot; beyond both low points they cost more than they bring.
  const count = dotsFor(highest);
  const pitch = (x(highest) - left) / count;
  const picture = emptyPicture(frame, pitch * 0.38);
  const most = Math.max(levelsOff.tokens, keepsRising.tokens);
  for (let index = 0; index < count; index++) {
    const dot = { id: `tokens-${index}`, x: left + (index + 0.5) * pitch, y: floor };
    picture.dots.push({ ...dot, role: 'tokens', faint: (index + 1) * 1000 > most });
  }
  const low = [x(levelsOff.tokens), y(levelsOff.unitCost)] as const;
  const lower = [x(keepsRising.tokens), y(keepsRising.unitCost)] as const;
  picture.strokes.push(
    segment([left, y(1)], [frame.width, y(1)], { role: 'edge', dashed: true }),
    ...curves.map((curve, index) => ({
      d: polyline(curve.map(({ tokens, cost }) => [x(tokens), y(cost)])),
      role: 'ink' as const,
      width: 3,
      dashed: index === 1,
    })),
    segment([low[0], low[1]], [low[0], y(1) - frame.text * 0.7], { role: 'ink' }),
  );
  for (const [markX, markY] of [low, lower])
    picture.marks.push({ role: 'ink', x: markX, y: markY });
  picture.words.push(
    words(left, frame.text, 'Cost of a unit of work', { strong: true }),
    words(frame.width, y(1) + frame.text * 1.1, 'no tokens', { role: 'muted', anchor: 'end' }),
    words(low[0] - frame.text * 0.3, y(1) - frame.text * 2.2, roughly(levelsOff.tokens), {
      role: 'tokens',
      size: 'value',
      strong: true,
    }),
    words(low[0] - frame.text * 0.3, y(1) - frame.text, 'if gains level off', { role: 'tokens' }),
    words(lower[0] + frame.text * 1.2, lower[1] + frame.text * 1.2, roughly(keepsRising.tokens), {
      role: 'tokens',
      size: 'value',
      strong: true,
    }),
    words(lower[0] + frame.text * 7.6, lower[1] + frame.text * 1.2, 'if they keep rising', {
      role: 'tokens',
    }),
    words(frame.width, frame.height - frame.text * 0.7, `${formatDollars(highest)} each →`, {
      role: 'muted',
      anchor: 'end',
    }),
    words(left, frame.height - frame.text * 0.7, 'no tokens', { role: 'muted' }),
  );
  return picture;
}
