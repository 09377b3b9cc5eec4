import { max, scaleLinear } from 'd3';
import { rule, words, type Mark } from '../../picture/marks.ts';
import type { Role } from '../../picture/roles.ts';
import { bars, type RoomGuess, type Tally } from './tally.ts';

/** Above the highest bar there is room for its count, in percent. */
const headroom = 12;

const anchorAt = (x: number) => (x < 33 ? 'start' : x > 67 ? 'end' : 'middle');

/** How large a histogram is drawn, and with what. */
export interface HistogramLook {
  /** Whether the model's answer is shown. */
  revealed: boolean;
  /** Height of its letters, in px; the style of `Histogram.svelte` sets it. */
  size: number;
  /** Of its plot, in px. */
  height: number;
}

/** A line at one place of the scale, named so many px above the plot. */
function marked(
  x: number,
  text: string,
  { size, height }: HistogramLook,
  lines: number,
  [role, dashed]: readonly [role: Role, dashed: boolean],
): Mark[] {
  const above = size * lines;
  const top = (-(above - 4) / height) * 100;
  return [
    // On a bar a dark line is seen by the light beside it.
    rule({ x, y: 0 }, { x, y: 100 }, 'paper', { width: 7 }),
    rule({ x, y: top }, { x, y: 100 }, role, { width: 2.5, ...(dashed && { dash: '5 4' }) }),
    words({ x, y: 0, dy: -above }, text, 'ink', { anchor: anchorAt(x), halo: true }),
  ];
}

/**
 * How a room answered: a bar for each few places, the middle answer, and the model's when it is asked for.
 */
export function histogram(
  guess: RoomGuess,
  { counts, median }: Tally,
  look: HistogramLook,
): Mark[] {
  const { revealed } = look;
  const drawn = bars(counts);
  const most = max(drawn, ({ count }) => count) || 1;
  const slot = 100 / drawn.length;
  const tall = scaleLinear([0, most], [100, headroom]);
  const places = guess.labels.length;
  const along = (place: number): number => ((place + 0.5) / places) * 100;
  const ends = [
    { place: 0, x: 0, anchor: 'start' },
    {
      place: Math.floor((places - 1) / 2),
      x: along(Math.floor((places - 1) / 2)),
      anchor: 'middle',
    },
    { place: places - 1, x: 100, anchor: 'end' },
  ] as const;
  return [
    ...drawn.flatMap(({ count }, index): Mark[] => {
      if (count === 0) return [];
      const y = tall(count);
      const x = slot * index;
      return [
        { mark: 'bar', x, y, width: slot, height: 100 - y, role: 'people' },
        // Bars are kept apart by the ground between them.
        ...[x, x + slot].map((edge) =>
          rule({ x: edge, y: 0 }, { x: edge, y: 100 }, 'paper', { width: 2 }),
        ),
      ];
    }),
    ...drawn.flatMap(({ count }, index) =>
      count === 0
        ? []
        : [
            words({ x: slot * (index + 0.5), y: tall(count), dy: -4 }, String(count), 'muted', {
              anchor: 'middle',
              halo: true,
            }),
          ],
    ),
    rule({ x: 0, y: 100 }, { x: 100, y: 100 }, 'edge'),
    ...ends.map(({ place, x, anchor }) =>
      words({ x, y: 100, dy: 6 }, guess.labels[place] ?? '', 'muted', {
        stand: 'under',
        anchor,
      }),
    ),
    ...(median
      ? marked(
          along((median[0] + median[1]) / 2),
          median[0] === median[1]
            ? `middle: ${guess.labels[median[0]]}`
            : `middle: ${guess.labels[median[0]]} to ${guess.labels[median[1]]}`,
          look,
          0.7,
          ['muted', true],
        )
      : []),
    ...(revealed
      ? marked(along(guess.answerAt), `the model: ${guess.answer}`, look, 2.1, ['ink', false])
      : []),
  ];
}
