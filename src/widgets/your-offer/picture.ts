/** One line of money a year, from nothing to as much as the same sum in pay, and the answer on it. */
import { scaleLinear } from 'd3';
import { rule, words, type Mark } from '../../picture/marks.ts';
import type { Findings } from './findings.ts';
import { listPrice } from './money.ts';
import { moneyIn } from './sentences.ts';
import type { Answered } from './worth.ts';

/** What is drawn: the answer, and the other readings. */
export type Drawable = Answered & Pick<Findings, 'branches'>;

/** Where the line runs, in percent of the height. */
const LINE = 34;
const THICK = 26;

/** Nearer than this, in percent of the width, two ticks have one name. */
const APART = 24;

/** Ticks of what is not said that have names: more would touch. */
const NAMED = 2;

interface Scale {
  readonly x: (value: number) => number;
  readonly top: number;
  readonly left: number;
}

function scaleOf({ worth, branches, reading }: Drawable): Scale {
  const points = [worth, ...branches].flatMap(({ point, low, high }) => [point, low, high]);
  const top = Math.max(1, reading.options.amount, ...points);
  const left = Math.min(0, ...points);
  const x = scaleLinear([left, top], [1, 99]);
  return { x, top, left };
}

/** The range as a bar, in two colours where it reaches below nothing, and the point on it. */
function answer({ worth }: Drawable, { x }: Scale): Mark[] {
  const [low, high] = [Math.min(worth.low, worth.high), Math.max(worth.low, worth.high)];
  const bar = (from: number, to: number, role: 'tokens' | 'company'): Mark[] =>
    to > from
      ? [
          {
            mark: 'bar',
            x: x(from),
            y: LINE - THICK / 2,
            // A range too short to be seen is still there.
            width: Math.max(0.6, x(to) - x(from)),
            height: THICK,
            role,
          },
        ]
      : [];
  return [
    ...bar(low, Math.min(0, high), 'company'),
    ...bar(Math.max(0, low), high, 'tokens'),
    { mark: 'dot', at: { x: x(worth.point), y: LINE }, radius: 5, role: 'ink' },
  ];
}

/** The other readings: a tick each, and names for those that lie furthest off. */
function others(findings: Drawable, { x }: Scale): Mark[] {
  const { about } = moneyIn(findings);
  const ticks = findings.branches.map(({ words: name, point }) => ({ name, point, at: x(point) }));
  const here = x(findings.worth.point);
  const named: typeof ticks = [];
  for (const tick of [...ticks].sort(
    (one, other) => Math.abs(other.at - here) - Math.abs(one.at - here),
  )) {
    if (named.length === NAMED) break;
    if (named.every(({ at }) => Math.abs(at - tick.at) > APART)) named.push(tick);
  }
  return [
    ...ticks.map(({ at }) =>
      rule({ x: at, y: LINE, dy: -9 }, { x: at, y: LINE, dy: 9 }, 'ink', { width: 2 }),
    ),
    ...named.map(({ at, name, point }, row) =>
      words({ x: at, y: LINE, dy: 14 + 15 * row }, `${name} ${about(point)}`, 'muted', {
        size: 12,
        stand: 'under',
        anchor: at > 62 ? 'end' : at < 30 ? 'start' : 'middle',
        halo: true,
      }),
    ),
  ];
}

/** The picture as marks. */
export function picture(findings: Drawable): readonly Mark[] {
  if (findings.reading.options.amount === 0) return [];
  const scale = scaleOf(findings);
  const { x } = scale;
  return [
    rule({ x: 0, y: LINE }, { x: 100, y: LINE }, 'edge', { width: 2 }),
    rule({ x: x(0), y: LINE, dy: -12 }, { x: x(0), y: LINE, dy: 12 }, 'ink'),
    rule({ x: 99, y: LINE, dy: -12 }, { x: 99, y: LINE, dy: 12 }, 'ink'),
    ...answer(findings, scale),
    ...others(findings, scale),
    words({ x: x(0), y: LINE, dy: -15 }, '0', 'muted', {
      size: 12,
      anchor: x(0) > 5 ? 'middle' : 'start',
    }),
    words(
      { x: 100, y: LINE, dy: -15 },
      `same money as pay: ${listPrice(findings.reading.options.amount)}`,
      'muted',
      { size: 12, anchor: 'end' },
    ),
  ];
}
