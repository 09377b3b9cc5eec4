import { linearScale, logScale } from '../../charts/scale.ts';
import { uplift } from '../../model/index.ts';
import { formatCompactDollars, formatPercent } from '../../format/index.ts';
import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, polyline, segment, words } from '../picture.ts';

/** Real budgets on a logarithmic ladder, with their dollars as dots or the output they buy. */
export const ladder: Formation = (state, frame, { facts }) => {
  const { rungs } = facts;
  const columns = 36;
  const railX = frame.text * 4.2;
  const nameRoom = frame.text * 6.2;
  const pitch = pitchWithin((frame.width - railX - nameRoom - frame.text) / columns, 13);
  const picture = emptyPicture(frame, pitch * 0.4);
  const budgets = rungs.map((rung) => rung.dollars);
  const top = Math.max(frame.text, pitch * 4);
  const floor = frame.height - frame.text * 2.4;
  const lowest = Math.min(...budgets);
  const highest = Math.max(...budgets);
  const y = logScale([lowest, highest], [floor, top]);
  const upliftX = linearScale([0, uplift({ tokens: 1e7 })], [railX, frame.width - frame.text * 4]);

  picture.strokes.push(segment([railX, floor], [railX, top], { role: 'edge', width: 1.5 }));
  if (state.curve) {
    const samples = Array.from({ length: 33 }, (_, i) => lowest * (highest / lowest) ** (i / 32));
    picture.strokes.push({
      d: polyline(samples.map((tokens) => [upliftX(uplift({ tokens })), y(tokens)])),
      role: 'tokens',
      width: 3,
    });
    picture.words.push(
      words(railX, frame.height - frame.text * 0.3, 'output gained →', { role: 'muted' }),
    );
  }
  for (const [index, rung] of rungs.entries()) {
    const at = y(rung.dollars);
    const faint = state.rung !== null && state.rung !== rung.id;
    const role = faint ? 'muted' : 'ink';
    const strong = state.rung === rung.id;
    const centre = at + frame.text * 0.35;
    picture.strokes.push(segment([railX - 5, at], [railX + 5, at], { role: 'edge', width: 1.5 }));
    picture.words.push(
      words(railX - 9, centre, formatCompactDollars(rung.dollars), { anchor: 'end', role, strong }),
    );
    if (state.curve) {
      const gained = uplift({ tokens: rung.dollars });
      const x = upliftX(gained);
      picture.marks.push({ role: 'tokens', x, y: at });
      // Every other label, where the flat part of the curve would set them on each other.
      const share = formatPercent(gained);
      if (index < 3 || index === rungs.length - 1) {
        picture.words.push(
          // Under the curve, which rises to the right; at its top it runs straight up.
          words(
            x + frame.text * 0.8,
            centre + (index < 3 && index > 0 ? frame.text * 0.8 : 0),
            `+${share}`,
            {
              role: 'tokens',
              strong: true,
            },
          ),
        );
      }
      continue;
    }
    const count = Math.max(1, dotsFor(rung.dollars));
    const from = rungs.slice(0, index).reduce((sum, r) => sum + Math.max(1, dotsFor(r.dollars)), 0);
    const rows = Math.ceil(count / columns);
    picture.dots.push(
      ...grid({
        count,
        from,
        kind: 'tokens',
        role: 'tokens',
        x: railX + frame.text,
        y: at - ((rows - 1) * pitch) / 2,
        columns,
        pitch,
        // Less than one dot is drawn hollow: there is no whole $1,000 in it.
        hollow: rung.dollars < 1000,
        faint,
      }),
    );
    const nameX = railX + frame.text * 1.4 + Math.min(count, columns) * pitch;
    picture.words.push(words(nameX, centre, rung.name, { role: faint ? 'muted' : 'ink', strong }));
  }
  return picture;
};
