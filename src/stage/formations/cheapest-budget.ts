import { linearScale } from '../../charts/scale.ts';
import { headcount } from '../../model/index.ts';
import { formatDollars } from '../../format/index.ts';
import { dotsFor } from '../grid.ts';
import type { Frame, Picture } from '../picture.ts';
import { emptyPicture, polyline, segment, words } from '../picture.ts';

/** The cost of a unit of work against the budget, with its lowest point. */
export function cheapestBudget(frame: Frame): Picture {
  const highest = 100_000;
  const samples = Array.from({ length: 51 }, (_, index) => {
    const tokens = highest * (index / 50) ** 2;
    return { tokens, cost: headcount({ tokens }).sameTeam.unitCost ?? 1 };
  });
  const { bestTokens, bestUnitCost } = headcount();
  const floor = frame.height - frame.text * 2.2;
  const left = frame.text * 0.4;
  const x = linearScale([0, highest], [left, frame.width - frame.text]);
  const y = linearScale(
    [bestUnitCost - 0.06, Math.max(...samples.map((s) => s.cost))],
    [floor, frame.text * 2.4],
  );
  // The axis is the budget itself, dot by dot; those beyond the best cost more than they bring.
  const count = dotsFor(highest);
  const pitch = (x(highest) - left) / count;
  const picture = emptyPicture(frame, pitch * 0.38);
  for (let index = 0; index < count; index++) {
    const dot = { id: `tokens-${index}`, x: left + (index + 0.5) * pitch, y: floor };
    picture.dots.push({ ...dot, role: 'tokens', faint: (index + 1) * 1000 > bestTokens });
  }
  const best: [number, number] = [x(bestTokens), y(bestUnitCost)];
  picture.strokes.push(
    segment([left, y(1)], [frame.width, y(1)], { role: 'edge', dashed: true }),
    {
      d: polyline(samples.map(({ tokens, cost }) => [x(tokens), y(cost)])),
      role: 'tokens',
      width: 3,
    },
    segment(best, [best[0], y(1) - frame.text * 0.7], { role: 'ink' }),
  );
  picture.marks.push({ role: 'tokens', x: best[0], y: best[1] });
  picture.words.push(
    words(left, frame.text, 'Cost of a unit of work', { strong: true }),
    words(frame.width, y(1) - frame.text * 0.5, 'without tokens', { role: 'muted', anchor: 'end' }),
    words(best[0] - frame.text * 0.3, y(1) - frame.text * 2.2, formatDollars(bestTokens), {
      role: 'tokens',
      size: 'value',
      strong: true,
    }),
    words(best[0] - frame.text * 0.3, y(1) - frame.text, 'cheapest', { role: 'tokens' }),
    words(frame.width, frame.height - frame.text * 0.7, `${formatDollars(highest)} each →`, {
      role: 'muted',
      anchor: 'end',
    }),
    words(left, frame.height - frame.text * 0.7, 'no tokens', { role: 'muted' }),
  );
  return picture;
}
