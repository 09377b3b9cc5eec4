import { formatCompactDollars } from '../../format/index.ts';
import { dotsFor, grid } from '../grid.ts';
import type { Picture } from '../picture.ts';
import { round, segment, words } from '../picture.ts';
import type { Readings } from '../readings.ts';
import type { Sides } from './sides.ts';

/** Dots that the employer has spent on tokens after so many years, valued today as the trays are. */
export const spentDots = ({ spent }: Readings, year: number): number => dotsFor(spent[year] ?? 0);

/** So wide is the margin around an arrow that lies over something, in pixels. */
const arrowMargin = 2;

interface Passage {
  defaults: Readings;
  /** Years of budgets that have passed. */
  year: number;
  faint: boolean;
}

/** The thesis in one movement: out of the tray, through you, and onto the company's side as work. */
export function drawPassage(picture: Picture, sides: Sides, passage: Passage): void {
  const { defaults, year: years, faint } = passage;
  const { pitch, floor, columns, companyColumns, person } = sides;
  const { text } = picture;
  const middle = ((columns - 1) * pitch) / 2;
  const chest = { x: person.x, y: person.y - person.height * 0.34 };
  const tray = { x: (sides.trays[2] as number) + middle, y: floor };
  const rowsPerYear = Math.ceil(dotsFor(defaults.amount) / companyColumns);
  let top = floor;
  for (let year = 0; year < years; year++) {
    // A year is a block: when it is over the tray is swept.
    const y = floor - year * (rowsPerYear + 0.5) * pitch;
    top = y - (rowsPerYear - 1) * pitch;
    const before = spentDots(defaults, year);
    const count = spentDots(defaults, year + 1) - before;
    picture.dots.push(
      ...grid({
        count,
        from: 300 + before,
        kind: 'tokens',
        role: 'tokens',
        x: sides.company,
        y,
        columns: companyColumns,
        pitch,
        grow: 'up',
        faint,
      }).map((dot, index) => ({
        ...dot,
        from: tray,
        via: chest,
        wait: ((year + (0.6 * index) / count) / years) * 0.72,
      })),
    );
  }
  const arrowEnd = sides.company - pitch * 0.9;
  const head = Math.max(5, person.height * 0.06);
  const shaft = segment([tray.x + middle + pitch * 0.7, chest.y], [arrowEnd - head, chest.y], {
    role: 'tokens',
    width: Math.max(3, head * 0.5),
    faint,
    above: true,
  });
  picture.strokes.push(
    // The arrow lies over the figure, whose tone is near its own in the dark: a margin of paper parts them.
    { ...shaft, role: 'paper', width: shaft.width + 2 * arrowMargin, faint: false },
    shaft,
    {
      d: `M${round(arrowEnd)} ${round(chest.y)}l${round(-head * 1.6)} ${round(-head)}v${round(head * 2)}z`,
      role: 'tokens',
      width: 0,
      filled: true,
      faint,
      above: true,
    },
  );
  const companyMiddle = sides.company + ((companyColumns - 1) * pitch) / 2;
  const nameY = floor + pitch * 0.7 + text * 1.3;
  picture.words.push(
    words(
      companyMiddle,
      top - pitch * 0.7 - text * 0.5,
      formatCompactDollars(spentDots(defaults, years) * 1000),
      {
        role: 'tokens',
        anchor: 'middle',
        size: sides.size,
        strong: true,
      },
    ),
    words(companyMiddle, nameY, 'Work done', { role: 'company', anchor: 'middle', strong: true }),
    words(person.x, nameY, 'You', { anchor: 'middle', strong: true }),
  );
}
