import { formatCompactDollars } from '../../format/index.ts';
import { unvestedValue } from '../../model/index.ts';
import { dotsFor, grid } from '../grid.ts';
import type { Dot, Picture } from '../picture.ts';
import type { Readings } from '../readings.ts';
import type { StageState } from '../state.ts';
import { bar, emptyPicture, segment, words } from '../picture.ts';
import type { Formation, Inputs } from './formation.ts';
import { drawPassage, spentDots } from './passage.ts';
import { arrangeSides, drawSides, trayWalls, type Sides } from './sides.ts';

const ways = [
  { kind: 'raise', role: 'cash', name: 'Raise', series: 'raise' },
  { kind: 'equity', role: 'equity', name: 'Stock', series: 'equityMean' },
  { kind: 'tokens', role: 'tokens', name: 'Tokens', series: 'tokens' },
] as const;

type Way = (typeof ways)[number];
type Series = keyof Readings['compounding']['series'];

/** Parts of a pile of a few dots: to the thousand, they would not add up. */
const toHundreds = (dollars: number): number => Math.round(dollars / 100) * 100;

const isFaint = ({ focus }: StageState, kind: string): boolean =>
  focus !== null && focus !== kind && !(focus === 'career' && kind !== 'equity');

/**
 * Years of dots in three trays; tokens pass through theirs, and through you, to the company. Every step of the scene
 * is drawn with room for the last year's piles, so that between two steps only what the step is about moves.
 */
export const trays: Formation = (state, frame, inputs) => {
  const { defaults, guess } = inputs;
  const { end, series } = defaults.compounding;
  const guessed = ways.map(({ kind }) => dotsFor(guess[kind] ?? 0));
  const sides = arrangeSides(frame, {
    tray: Math.max(dotsFor(end.equityP90), ...guessed),
    company: spentDots(defaults, defaults.years),
    spare: defaults.years * 0.5,
    lines: 1,
  });
  const picture = emptyPicture(frame, sides.pitch * 0.4);
  drawSides(picture, sides, [
    `Yours, after ${defaults.yearsWords(state.year)}`,
    'The company’s side',
  ]);
  const month = Math.min(state.year * 12, series.raise.length - 1);
  const valueAt = (name: Series): number => series[name][month] ?? 0;
  ways.forEach((way, index) =>
    drawTray(picture, way, { x: sides.trays[index] as number, sides, state, valueAt, inputs }),
  );
  drawPassage(picture, sides, { defaults, year: state.year, faint: isFaint(state, 'tokens') });
  return picture;
};

interface Tray {
  /** Centre of its first dot. */
  x: number;
  sides: Sides;
  state: StageState;
  /** Dollars of a series after the state's years. */
  valueAt: (name: Series) => number;
  inputs: Inputs;
}

function drawTray(picture: Picture, way: Way, tray: Tray): void {
  const { kind, role, name, series } = way;
  const { x, sides, state, valueAt, inputs } = tray;
  const { columns, pitch, floor } = sides;
  const { text } = picture;
  const at = (name: Series): number => dotsFor(valueAt(name));
  const isLast = state.year === inputs.defaults.years;
  const faint = isFaint(state, kind);
  const middle = x + ((columns - 1) * pitch) / 2;
  const count = at(series);
  const career = state.focus === 'career' && kind === 'tokens' ? at('tokensCareer') : 0;
  const pile = { kind, role, x, columns, pitch, faint, grow: 'up' } as const;
  const heightOf = (dots: number): number => floor - (dots / columns - 0.5) * pitch;
  const fall = (dot: Dot): Dot => ({
    ...dot,
    from: { x: dot.x, y: 0 },
    ...(kind === 'equity' ? { vests: true } : {}),
  });

  picture.strokes.push(trayWalls(x, sides));
  if (career) drawGhost(picture, tray);
  let rows = Math.ceil((count - career) / columns);
  picture.dots.push(...grid({ ...pile, count: count - career, y: floor }).map(fall));
  if (career) {
    const y = floor - (rows + 0.6) * pitch;
    picture.dots.push(...grid({ ...pile, count: career, from: count - career, y }).map(fall));
    rows += 0.6 + Math.ceil(career / columns);
    const note = { role, anchor: 'middle' } as const;
    const part = (series: Series) => formatCompactDollars(toHundreds(valueAt(series)));
    // Above the outline of the raise, where there is room.
    const noteY = heightOf(at('raise')) - pitch - text * 0.8;
    picture.words.push(
      words(middle, noteY - text * 1.2, `use ${part('tokensUse')}`, note),
      words(middle, noteY, `career ${part('tokensCareer')}`, note),
    );
  }

  // What is hollow: granted and not yet yours, or guessed and beyond what came of it.
  const unvested = kind === 'equity' ? unvestedDots(state) : 0;
  const guessed = isLast && !faint && !state.fan && !career ? inputs.guess[kind] : null;
  const beyond = Math.max(unvested && count + unvested, guessed === null ? 0 : dotsFor(guessed));
  if (beyond > count) {
    const hollow = { ...pile, kind: unvested ? kind : `guess-${kind}`, hollow: true };
    picture.dots.push(...grid({ ...hollow, count: beyond, y: floor }).slice(count));
    rows = Math.ceil(beyond / columns);
  }
  let top = floor - (rows - 0.3) * pitch - text * 0.5;
  if (unvested) {
    picture.words.push(words(middle, top, 'not vested', { role, anchor: 'middle' }));
    top -= text * 1.3;
  }
  if (guessed !== null) {
    const y = heightOf(dotsFor(guessed));
    const ends = [x - pitch * 0.7, x + (columns - 0.3) * pitch] as const;
    picture.strokes.push(
      segment([ends[0], y], [ends[1], y], { role: 'ink', width: 2, above: true }),
    );
    picture.words.push(
      words(middle, top, `you ${formatCompactDollars(guessed)}`, { anchor: 'middle' }),
    );
    top -= text * 1.5;
  }
  if (state.fan && kind === 'equity') {
    drawFan(picture, tray, { count, high: at('equityP90'), low: at('equityP10'), heightOf });
  } else if (!(state.fan && kind === 'tokens')) {
    // The span of the stock has the room above the tokens.
    picture.words.push(
      words(middle, top, formatCompactDollars(count * 1000), {
        role,
        anchor: 'middle',
        size: sides.size,
        strong: true,
      }),
    );
  }
  const nameY = floor + pitch * 0.7 + text * 1.3;
  picture.words.push(words(middle, nameY, name, { role, anchor: 'middle', strong: true }));
}

const unvestedDots = ({ year }: StageState): number =>
  year < 2 ? dotsFor(unvestedValue({ leaveYear: year })) : 0;

/** How high the raise's pile is, behind the tokens'. */
function drawGhost(picture: Picture, { x, sides, valueAt }: Tray): void {
  const { columns, pitch, floor } = sides;
  const [left, right] = [x - pitch * 0.7, x + (columns - 0.3) * pitch];
  const top = floor - (Math.ceil(dotsFor(valueAt('raise')) / columns) - 0.3) * pitch;
  const bottom = floor + pitch * 0.7;
  picture.strokes.push(
    bar(left, top, right - left, bottom - top, { role: 'rule', faint: true }),
    segment([left, top], [left, bottom], { role: 'cash', dashed: true, width: 1.5 }),
    segment([right, top], [right, bottom], { role: 'cash', dashed: true, width: 1.5 }),
    segment([left, top], [right, top], { role: 'cash', dashed: true, width: 2 }),
  );
}

interface Fan {
  /** Dots of the mean, and of the ninetieth and the tenth percentile. */
  count: number;
  high: number;
  low: number;
  /** Where a pile of so many dots ends, in pixels. */
  heightOf: (dots: number) => number;
}

/** The span of stock prices: dots up to the good line, and a line at each of three prices with its name above it. */
function drawFan(picture: Picture, { x, sides }: Tray, { count, high, low, heightOf }: Fan): void {
  const { columns, pitch, floor } = sides;
  const { text } = picture;
  const pile = { kind: 'equity', role: 'equity', x, columns, pitch, y: floor, grow: 'up' } as const;
  picture.dots.push(...grid({ ...pile, count: high, faint: true }).slice(count));
  const right = x + (columns - 0.3) * pitch;
  // A narrow tray has room for one line at each height.
  const isNarrow = sides.size === 'label';
  for (const [dots, label, short] of [
    [high, 'good line', 'good'],
    [count, 'average', 'mean'],
    [low, 'poor line', 'poor'],
  ] as const) {
    const y = heightOf(dots);
    const style = { role: 'equity', width: 2, above: true } as const;
    picture.strokes.push(segment([x - pitch * 0.7, y], [right + text * 0.8, y], style));
    const dollars = formatCompactDollars(dots * 1000);
    const at = (lines: number) => y - text * (1.1 * lines - 0.7);
    if (isNarrow) {
      picture.words.push(words(right + 4, at(1), `${dollars} ${short}`, { role: 'equity' }));
      continue;
    }
    picture.words.push(
      words(right + 4, at(2), dollars, { role: 'equity', strong: true }),
      words(right + 4, at(1), label, { role: 'equity' }),
    );
  }
}
