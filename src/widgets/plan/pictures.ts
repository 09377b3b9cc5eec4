/** The four pictures, as marks. */
import { scaleLinear, scaleLog } from 'd3';
import { formatCompactDollars, formatPercent } from '../../format/index.ts';
import { axisX, linesY, valuesY } from '../../picture/axes.ts';
import { areaOf, lineOf, rule, words, type Mark } from '../../picture/marks.ts';
import { monthsAhead } from '../../plan/forecast.ts';
import type { Skew } from '../../plan/skew.ts';
import { shapes } from '../../plan/value.ts';
import type { Ranges, reckonYear } from './reckon.ts';
import { pricePaths, usePaths, type PlanSettings } from './settings.ts';
import { monthShort } from './sentences.ts';

/** More dots than this are no longer seen apart. */
const MOST_DOTS = 400;

/** A dot a person, those who use least at the left, and the Lorenz curve in the corner that they leave free. */
export function skewPicture({ sorted, lorenz }: Skew): Mark[] {
  const used = sorted.filter((amount) => amount > 0);
  if (used.length === 0) return [];
  const [least, most] = [Math.max(1, used[0]!), Math.max(10, used.at(-1)!)];
  const height = scaleLog([least, most], [96, 6]).clamp(true);
  const ticks = height
    .ticks(4)
    .filter((value) => Number.isInteger(Math.log10(value)))
    .map((value) => ({ at: height(value), text: formatCompactDollars(value) }));
  const step = Math.max(1, used.length / MOST_DOTS);
  const dots: Mark[] = [];
  for (let index = 0; index < used.length; index += step) {
    const place = Math.floor(index);
    const at = { x: (100 * (place + 0.5)) / used.length, y: height(used[place]!) };
    dots.push({ mark: 'dot', at, radius: 3, role: 'tokens' });
  }
  const corner = { left: 14, width: 28, top: 4, height: 40 };
  const inCorner = (people: number, money: number) => ({
    x: corner.left + corner.width * people,
    y: corner.top + corner.height * (1 - money),
  });
  const thinned = lorenz.filter(
    (_, index) => index % Math.ceil(lorenz.length / 60) === 0 || index === lorenz.length - 1,
  );
  return [
    ...linesY(ticks),
    {
      mark: 'bar',
      ...{ x: corner.left, y: corner.top, width: corner.width, height: corner.height },
      role: 'paper',
    },
    lineOf([inCorner(0, 0), inCorner(1, 1)], 'edge', { width: 1, dash: '4 3' }),
    lineOf(
      thinned.map(({ people, money }) => inCorner(people, money)),
      'tokens',
      { width: 2 },
    ),
    words({ ...inCorner(0, 1), dy: 14, dx: 2 }, 'Share of the money', 'muted', { size: 12 }),
    words({ ...inCorner(0.5, 0), dy: 4 }, 'by people', 'muted', {
      ...{ size: 12, anchor: 'middle', stand: 'under' },
    }),
    ...dots,
    ...valuesY(ticks),
    ...axisX([
      { at: 0, text: 'uses least' },
      { at: 100, text: 'uses most' },
    ]),
  ];
}

/** What is saved and what is lost, over all amounts of the rule; where the reader's stands. */
export function rulePicture(ranges: Ranges, settings: PlanSettings): Mark[] {
  const { sweep } = ranges;
  if (sweep.length < 2) return [];
  const isCap = settings.kind === 'personal';
  const amount = isCap ? settings.cap : settings.pool;
  const along = scaleLog([sweep[0]!.amount, sweep.at(-1)!.amount], [0, 100]).clamp(true);
  const most = Math.max(1, ...sweep.flatMap(({ saved, high }) => [saved, high]));
  const height = scaleLinear([Math.min(0, ...sweep.map(({ low }) => low)), most], [100, 4]);
  const ticks = height
    .ticks(4)
    .filter((value) => value > 0)
    .map((value) => ({ at: height(value), text: formatCompactDollars(value) }));
  const x = along(Math.max(1, amount));
  const ends = [sweep[0]!, sweep.at(-1)!].map((end, index) => ({
    at: 100 * index,
    text: formatCompactDollars(end.amount),
  }));
  const decades = along
    .ticks(4)
    .filter((value) => Number.isInteger(Math.log10(value)))
    .map((value) => ({ at: along(value), text: formatCompactDollars(value) }))
    .filter(({ at }) => at > 12 && at < 88);
  const first = sweep[Math.round(sweep.length * 0.3)]!;
  return [
    ...linesY(ticks),
    areaOf(
      sweep.map((each) => ({
        x: along(each.amount),
        low: height(each.low),
        high: height(each.high),
      })),
      'people',
      0.22,
    ),
    lineOf(
      sweep.map((each) => ({ x: along(each.amount), y: height(each.saved) })),
      'tokens',
    ),
    ...ranges.stops
      .filter(({ amount }) => isCap && amount >= sweep[0]!.amount && amount <= sweep.at(-1)!.amount)
      .map(({ amount }) =>
        rule({ x: along(amount), y: 100, dy: -6 }, { x: along(amount), y: 100, dy: 6 }, 'edge', {
          width: 2,
        }),
      ),
    rule({ x, y: 0 }, { x, y: 100 }, 'ink', { dash: '4 3' }),
    ...valuesY(ticks),
    words(
      { x: along(first.amount), y: height(first.saved), dx: 6, dy: -6 },
      'saved',
      'tokens-ink',
      {
        ...{ strong: true, halo: true },
      },
    ),
    words(
      { x: along(first.amount), y: height((first.low + first.high) / 2), dx: 6 },
      'output lost, range',
      'people',
      { stand: 'middle', halo: true },
    ),
    ...axisX([ends[0]!, ...decades, ends[1]!]),
  ];
}

/** The months that were billed, and the twelve to come on nine paths. */
export function yearPicture(
  year: ReturnType<typeof reckonYear>,
  settings: PlanSettings,
  people: number,
): Mark[] {
  const { months, billed } = year;
  if (months.length === 0) return [];
  const peopleRatio = people > 0 ? settings.peopleThen / people : 1;
  const paths = usePaths.flatMap((use) =>
    pricePaths.map((price) => monthsAhead(year, { use, price, peopleRatio })),
  );
  const chosen = monthsAhead(year, { use: settings.use, price: settings.price, peopleRatio });
  const shown = billed.slice(-12);
  const all = shown.length + 12;
  const most = Math.max(1, ...shown, ...paths.flat(), ...chosen);
  const height = scaleLinear([0, most], [100, 6]);
  const ticks = height
    .ticks(4)
    .filter((value) => value > 0)
    .map((value) => ({ at: height(value), text: formatCompactDollars(value) }));
  const at = (index: number): number => (100 * (index + 0.5)) / all;
  const lineFor = (ahead: readonly number[]) =>
    ahead.map((value, index) => ({ x: at(shown.length + index), y: height(value) }));
  const now = (100 * shown.length) / all;
  return [
    ...linesY(ticks),
    ...shown.map((value, index): Mark => ({
      mark: 'bar',
      x: at(index) - 40 / all,
      y: Math.min(100, height(Math.max(0, value))),
      width: 80 / all,
      height: Math.max(0, 100 - height(Math.max(0, value))),
      role: 'tokens',
    })),
    ...paths.map((ahead) => lineOf(lineFor(ahead), 'edge', { width: 1 })),
    lineOf(lineFor(chosen), 'tokens', { dash: '5 4' }),
    rule({ x: now, y: 0 }, { x: now, y: 100 }, 'ink', { dash: '4 3' }),
    ...valuesY(ticks),
    words({ x: now, y: 0, dx: -6, dy: 12 }, 'billed', 'muted', { anchor: 'end', halo: true }),
    words({ x: now, y: 0, dx: 6, dy: 12 }, 'nine paths', 'muted', { halo: true }),
    ...axisX([
      { at: 0, text: monthShort(months.at(-shown.length)!) },
      { at: 100, text: monthShort(months.at(-1)! + 12) },
    ]),
  ];
}

/** A row a group: what it must bring, and what the curve says that it brings. */
export function paysPicture({ groups }: Ranges): Mark[] {
  const ends = groups.flatMap(({ pays }) =>
    shapes.flatMap((shape) => [pays.range[shape].low, pays.range[shape].high]),
  );
  const most = Math.max(0.05, ...ends, ...groups.map(({ pays }) => pays.need));
  const least = Math.min(0, ...ends);
  const along = scaleLinear([least, most], [0, 96]);
  const ticks = along.ticks(4).map((value) => ({ at: along(value), text: formatPercent(value) }));
  return [
    ...ticks.map(({ at }) => rule({ x: at, y: 0 }, { x: at, y: 100 }, 'rule')),
    ...groups.flatMap(({ name, pays }, index): Mark[] => {
      const row = (100 * (index + 0.62)) / groups.length;
      const need = along(pays.need);
      return [
        words({ x: 0, y: row, dy: -14 }, name, 'ink', { strong: true, halo: true }),
        ...shapes.flatMap((shape, order): Mark[] => {
          const dy = order === 0 ? -4 : 6;
          const range = pays.range[shape];
          return [
            rule(
              { x: along(range.low), y: row, dy },
              { x: along(range.high), y: row, dy },
              'people',
              {
                width: 3,
                ...(order === 1 && { dash: '4 3' as const }),
              },
            ),
            {
              mark: 'dot',
              at: { x: along(pays.gain[shape]), y: row, dy },
              radius: 4,
              role: 'people',
            },
          ];
        }),
        rule({ x: need, y: row, dy: -12 }, { x: need, y: row, dy: 14 }, 'tokens', { width: 3 }),
      ];
    }),
    ...axisX(ticks),
  ];
}
