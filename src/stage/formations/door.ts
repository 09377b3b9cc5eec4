import { unvestedValue } from '../../model/index.ts';
import { formatCompactDollars } from '../../format/index.ts';
import { dotsFor, grid } from '../grid.ts';
import { leaving } from '../leaving.ts';
import type { Formation } from './formation.ts';
import { emptyPicture, round, segment, words } from '../picture.ts';
import { arrangeSides, drawSides } from './sides.ts';

const ways = [
  { kind: 'raise', role: 'cash', name: 'Raise', series: 'raise' },
  { kind: 'equity', role: 'equity', name: 'Stock', series: 'equityMean' },
  { kind: 'tokens', role: 'tokens', name: 'Tokens', series: 'tokens' },
] as const;

/** You stand in the door: what has come with you is on your side, the rest stays on theirs. */
export const door: Formation = (state, frame, { defaults }) => {
  const left = leaving(state.leaveYear);
  const unvested = dotsFor(unvestedValue({ leaveYear: state.leaveYear }));
  const budget = dotsFor(defaults.amount);
  // Room for the most that the handle can bring, so that the dots keep their size under it.
  const sides = arrangeSides(frame, {
    tray: dotsFor(defaults.compounding.end.raise),
    company: dotsFor(unvestedValue({ leaveYear: 0 })) + budget,
    spare: 3,
  });
  const { pitch, floor, columns, companyColumns, person } = sides;
  const picture = emptyPicture(frame, pitch * 0.4);
  const room = person.height / 0.62;
  drawSides(picture, { ...sides, person: { ...person, height: room } }, [
    `Yours, by year ${defaults.years}`,
    'Stays behind',
  ]);
  picture.people = [person];

  // The door stands open: a frame, and a leaf seen at an angle.
  const ground = person.y;
  const width = Math.min(room * 0.46, frame.width * 0.1);
  const leaf = width * 0.3;
  picture.strokes.push(
    segment([0, ground], [frame.width, ground], { role: 'edge', width: 1.5 }),
    {
      d: `M${round(person.x - width / 2)} ${round(ground)}v${round(-room)}h${round(width)}v${round(room)}`,
      role: 'ink',
      width: 2,
    },
    {
      d: `M${round(person.x + width / 2)} ${round(ground - room)}l${round(leaf)} ${round(room * 0.08)}v${round(room * 0.92)}`,
      role: 'ink',
      width: 2,
    },
  );
  const nameY = ground + frame.text * 1.3;
  const middle = ((columns - 1) * pitch) / 2;
  ways.forEach(({ kind, role, name, series }, index) => {
    const x = sides.trays[index] as number;
    const count = dotsFor(left.end[series]);
    const rows = Math.ceil(count / columns);
    picture.dots.push(...grid({ count, kind, role, x, y: floor, columns, pitch, grow: 'up' }));
    picture.words.push(
      words(
        x + middle,
        floor - (rows - 0.3) * pitch - frame.text * 0.5,
        formatCompactDollars(count * 1000),
        { role, size: sides.size, strong: true, anchor: 'middle' },
      ),
      words(x + middle, nameY, name, { role, anchor: 'middle', strong: true }),
    );
  });
  let y = floor;
  for (const { kind, role, name, from, count } of [
    { kind: 'tokens', role: 'tokens', name: 'budget', from: 300, count: budget },
    { kind: 'equity', role: 'equity', name: 'not vested', from: 200, count: unvested },
  ] as const) {
    if (count === 0) continue;
    picture.dots.push(
      ...grid({
        count,
        from,
        kind,
        role,
        x: sides.company,
        y,
        columns: companyColumns,
        pitch,
        grow: 'up',
        hollow: true,
      }),
    );
    y -= (Math.ceil(count / companyColumns) - 0.4) * pitch + frame.text * 0.3;
    picture.words.push(
      words(sides.company + ((companyColumns - 1) * pitch) / 2, y, name, {
        role,
        anchor: 'middle',
      }),
    );
    y -= frame.text * 0.9 + pitch;
  }
  picture.words.push(words(person.x, nameY, 'You', { anchor: 'middle', strong: true }));
  return picture;
};
