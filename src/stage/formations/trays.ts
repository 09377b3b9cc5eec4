import { formatCompactDollars } from '../../format/index.ts';
import { unvestedValue } from '../../model/index.ts';
import { dotsFor, grid, pitchWithin } from '../grid.ts';
import type { Dot, Frame, Picture } from '../picture.ts';
import type { Readings } from '../readings.ts';
import type { StageState } from '../state.ts';
import { emptyPicture, round, segment, words } from '../picture.ts';
import type { Formation } from './formation.ts';
import { arrangeSides, drawSides, trayWalls } from './sides.ts';

const ways = [
  { kind: 'raise', role: 'cash', name: 'Raise', series: 'raise' },
  { kind: 'equity', role: 'equity', name: 'Stock', series: 'equityMean' },
  { kind: 'tokens', role: 'tokens', name: 'Tokens', series: 'tokens' },
] as const;

type Series = keyof Readings['compounding']['series'];

/** Dollars of a series after the state's years. */
function reader(state: StageState, { compounding }: Readings): (name: Series) => number {
  const month = Math.min(state.year * 12, compounding.series.raise.length - 1);
  return (name) => compounding.series[name][month] ?? 0;
}

/** Parts of a pile of a few dots: to the thousand, they would not add up. */
const toHundreds = (dollars: number): number => Math.round(dollars / 100) * 100;

/** Dots that the employer has spent on tokens after so many years, valued today as the trays are. */
const spentDots = ({ spent }: Readings, year: number): number => dotsFor(spent[year] ?? 0);

/** So wide is the margin around an arrow that lies over something, in pixels. */
const arrowMargin = 2;

/** Years of dots in three trays; tokens pass through theirs, and through you, to the company. */
export const trays: Formation = (state, frame, { defaults }) =>
  state.company ? bothSides(state, frame, defaults) : yourSide(state, frame, defaults);

const isFaint = ({ focus }: StageState, kind: string): boolean =>
  focus !== null && focus !== kind && !(focus === 'career' && kind !== 'equity');

function bothSides(state: StageState, frame: Frame, defaults: Readings): Picture {
  const valueAt = reader(state, defaults);
  const at = (name: Series): number => dotsFor(valueAt(name));
  const passed = spentDots(defaults, state.year);
  const unvested = state.year < 2 ? dotsFor(unvestedValue({ leaveYear: state.year })) : 0;
  const sides = arrangeSides(frame, {
    tray: Math.max(at('raise'), at('equityMean') + unvested),
    company: passed,
    spare: state.year * 0.5,
    lines: unvested ? 1 : 0,
  });
  const { pitch, floor, columns, person } = sides;
  const picture = emptyPicture(frame, pitch * 0.4);
  drawSides(picture, sides, [
    `Yours, after ${defaults.yearsWords(state.year)}`,
    'The company’s side',
  ]);
  const middle = ((columns - 1) * pitch) / 2;
  const nameY = floor + pitch * 0.7 + frame.text * 1.3;
  const value = (x: number, y: number, dots: number) =>
    words(x, y, formatCompactDollars(dots * 1000), {
      role: 'tokens',
      anchor: 'middle',
      size: sides.size,
      strong: true,
    });

  ways.forEach(({ kind, role, name, series }, index) => {
    const x = sides.trays[index] as number;
    const count = at(series);
    const faint = isFaint(state, kind);
    const career = state.focus === 'career' && kind === 'tokens' ? at('tokensCareer') : 0;
    const use = count - career;
    const pile = { kind, role, x, columns, pitch, faint, grow: 'up' } as const;
    picture.strokes.push(trayWalls(x, sides));
    let rows = Math.ceil(use / columns);
    const fall = (dot: Dot): Dot => ({
      ...dot,
      from: { x: dot.x, y: 0 },
      ...(kind === 'equity' ? { vests: true } : {}),
    });
    picture.dots.push(...grid({ ...pile, count: use, y: floor }).map(fall));
    if (career) {
      const y = floor - (rows + 0.6) * pitch;
      picture.dots.push(...grid({ ...pile, count: career, from: use, y }));
      const cut = floor - (rows - 0.2) * pitch;
      picture.strokes.push(segment([x - pitch, cut], [x + middle * 2 + pitch, cut], { role }));
      rows += 0.6 + Math.ceil(career / columns);
      const noteY = floor - rows * pitch - frame.text * 2.4;
      const note = { role, anchor: 'middle' } as const;
      const part = (series: Series) => formatCompactDollars(toHundreds(valueAt(series)));
      picture.words.push(
        words(x + middle, noteY - frame.text * 1.2, `use ${part('tokensUse')}`, note),
        words(x + middle, noteY, `career ${part('tokensCareer')}`, note),
      );
    }
    if (unvested && kind === 'equity') {
      // Granted and not yet yours: hollow, on top of what has vested.
      const dots = grid({ ...pile, count: count + unvested, y: floor, hollow: true });
      picture.dots.push(...dots.slice(count));
      rows = Math.ceil((count + unvested) / columns);
      picture.words.push(
        words(x + middle, floor - (rows - 0.3) * pitch - frame.text * 0.4, 'not vested', {
          role,
          anchor: 'middle',
        }),
      );
      rows += (frame.text * 1.3) / pitch;
    }
    picture.words.push(
      { ...value(x + middle, floor - (rows - 0.3) * pitch - frame.text * 0.5, count), role },
      words(x + middle, nameY, name, { role, anchor: 'middle', strong: true }),
    );
  });

  // The thesis in one movement: out of the tray, through you, and onto the company's side as work.
  const { companyColumns } = sides;
  const chest = { x: person.x, y: person.y - person.height * 0.34 };
  const tray = { x: (sides.trays[2] as number) + middle, y: floor };
  const faint = isFaint(state, 'tokens');
  const rowsPerYear = Math.ceil(dotsFor(defaults.amount) / companyColumns);
  let top = floor;
  for (let year = 0; year < state.year; year++) {
    // A year is a block: when it is over the tray is swept.
    const y = floor - year * (rowsPerYear + 0.5) * pitch;
    top = y - (rowsPerYear - 1) * pitch;
    const before = spentDots(defaults, year);
    const budget = spentDots(defaults, year + 1) - before;
    picture.dots.push(
      ...grid({
        count: budget,
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
        wait: ((year + (0.6 * index) / budget) / state.year) * 0.72,
      })),
    );
  }
  picture.slow = state.year > 1 ? 3.2 : 2;
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
  picture.words.push(
    value(companyMiddle, top - pitch * 0.7 - frame.text * 0.5, passed),
    words(companyMiddle, nameY, 'Work done', { role: 'company', anchor: 'middle', strong: true }),
    words(person.x, nameY, 'You', { anchor: 'middle', strong: true }),
  );
  return picture;
}

/** Dots side by side in a tray: the number that draws them largest is taken. */
const columnChoices = [8, 10, 12, 14];

function yourSide(state: StageState, frame: Frame, defaults: Readings): Picture {
  const valueAt = reader(state, defaults);
  const at = (name: Series): number => dotsFor(valueAt(name));
  // One scale for every step of the scene: room for the best stock price.
  const best = dotsFor(defaults.compounding.end.equityP90);
  const layouts = columnChoices.map((columns) => ({
    columns,
    pitch: pitchWithin(
      frame.width / (columns * 3 + 8),
      (frame.height - frame.text * 5) / (Math.ceil(best / columns) + 1),
      26,
    ),
  }));
  const { columns, pitch } = layouts.reduce((a, b) => (b.pitch > a.pitch ? b : a));
  const picture = emptyPicture(frame, pitch * 0.4);
  const slot = frame.width / 3.2;
  const floor = frame.height - frame.text * 1.6 - pitch * 0.7;
  const middle = ((columns - 1) * pitch) / 2;
  picture.words.push(
    words(0, frame.text, `Yours, after ${defaults.yearsWords(state.year)}`, { strong: true }),
  );
  ways.forEach(({ kind, role, name, series }, index) => {
    const x = slot * (index + 0.4) - middle + pitch * 0.5;
    const count = at(series);
    const faint = isFaint(state, kind);
    const pile = { kind, role, x, columns, pitch, faint, grow: 'up' } as const;
    picture.strokes.push(
      trayWalls(x, { columns, pitch, floor } as Parameters<typeof trayWalls>[1]),
    );
    picture.dots.push(
      ...grid({ ...pile, count, y: floor }).map((dot) => ({
        ...dot,
        from: { x: dot.x, y: 0 },
        ...(kind === 'equity' ? { vests: true } : {}),
      })),
    );
    let top = floor - (Math.ceil(count / columns) - 0.3) * pitch;
    if (state.fan && kind === 'equity') {
      const high = at('equityP90');
      const right = x + middle * 2 + pitch * 0.7;
      // On from where the mean ends, in its own row.
      const whole = grid({ ...pile, count: high, y: floor, faint: true });
      picture.dots.push(...whole.slice(count));
      for (const [dots, label] of [
        [high, 'good line'],
        [count, 'average'],
        [at('equityP10'), 'poor line'],
      ] as const) {
        const y = floor - (dots / columns - 0.5) * pitch;
        picture.strokes.push(segment([x - pitch * 0.7, y], [right + 6, y], { role, width: 2 }));
        picture.words.push(
          words(right + 10, y, formatCompactDollars(dots * 1000), { role, strong: true }),
          words(right + 10, y + frame.text * 1.15, label, { role }),
        );
      }
      top = 0;
    }
    // The span has the room to the right of the stock, where the tokens' own value would stand.
    if (top && !(state.fan && kind === 'tokens')) {
      picture.words.push(
        words(x + middle, top - frame.text * 0.4, formatCompactDollars(count * 1000), {
          role,
          anchor: 'middle',
          size: 'value',
          strong: true,
        }),
      );
    }
    picture.words.push(
      words(x + middle, floor + pitch * 0.7 + frame.text * 1.15, name, {
        role,
        anchor: 'middle',
        strong: true,
      }),
    );
  });
  return picture;
}
