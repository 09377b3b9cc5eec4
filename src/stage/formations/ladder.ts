import { scaleLog } from 'd3';
import { formatCompactDollars } from '../../format/index.ts';
import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, segment, words } from '../picture.ts';

/** What is called a budget on a logarithmic ladder, with its dollars as dots. */
export const ladder: Formation = (state, frame, { facts }) => {
  const { rungs } = facts;
  const columns = 36;
  const railX = frame.text * 4.2;
  const nameRoom = frame.text * 8.4;
  const pitch = pitchWithin((frame.width - railX - nameRoom - frame.text) / columns, 13);
  const picture = emptyPicture(frame, pitch * 0.4);
  const budgets = rungs.map((rung) => rung.dollars);
  const top = Math.max(frame.text * 2.6, pitch * 4);
  const floor = frame.height - frame.text * 2.4;
  const y = scaleLog([Math.min(...budgets), Math.max(...budgets)], [floor, top]);

  picture.strokes.push(segment([railX, floor], [railX, top], { role: 'edge', width: 1.5 }));
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
