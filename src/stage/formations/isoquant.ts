import { scaleLinear } from 'd3';
import { cheapestMix, isoquant as isoquantPoints } from '../../model/index.ts';
import { formatCompactDollars } from '../../format/index.ts';
import { dotsFor, grid } from '../grid.ts';
import { emptyPicture, polyline, segment, words } from '../picture.ts';
import type { Formation } from './formation.ts';

/** A budget large enough for the bend of the curve to be seen: at the usual ones it is a corner. */
const drawnTokens = 100_000;
/** How far the axes reach, in today's engineers and tokens. */
const reach = { labor: 1.75, tokens: 2.9 };

/** Mixes of engineers and tokens that make the same work, and the line that one sum buys. */
export const isoquant: Formation = (_state, frame, { defaults }) => {
  const options = { tokens: drawnTokens, sigma: defaults.sigma };
  const mix = cheapestMix({ ...options, priceRatio: 1 });
  const left = frame.text * 1.2;
  const floor = frame.height - frame.text * 2.2;
  const x = scaleLinear([0, reach.tokens], [left, frame.width - frame.text]);
  const y = scaleLinear([0, reach.labor], [floor, frame.text * 1.6]);

  // The axis of engineers is as high as an engineer: what is left of one is what is still needed.
  const person = {
    // Clear of the axis, however high it is.
    x: left + (floor - y(1)) * 0.3,
    y: floor,
    height: floor - y(1),
    share: mix.labor,
  };
  const heap = person.x + person.height * 0.3;
  const spent = dotsFor(drawnTokens);
  const room = x(1) - heap;
  const pitch = Math.max(3, Math.floor(Math.sqrt((room * person.height * 0.62) / spent) * 2) / 2);
  const picture = emptyPicture(frame, pitch * 0.4);
  picture.people.push(person);
  picture.strokes.push(
    segment([left, floor], [frame.width, floor], { role: 'edge', width: 1.5 }),
    segment([left, floor], [left, frame.text * 1.6], { role: 'edge', width: 1.5 }),
  );
  picture.words.push(
    words(left, frame.text, 'Engineers ↑', { strong: true }),
    words(frame.width, frame.height - frame.text * 0.6, 'Tokens →', {
      role: 'tokens',
      anchor: 'end',
      strong: true,
    }),
  );
  const points = isoquantPoints(options).filter(
    ({ labor, tokenQuantity }) => labor <= 1.72 && tokenQuantity <= 2.85,
  );
  picture.strokes.push({
    d: polyline(points.map((point) => [x(point.tokenQuantity), y(point.labor)])),
    role: 'ink',
    width: 2.5,
  });
  const end = points[points.length - 1];
  if (end) {
    picture.words.push(
      words(x(end.tokenQuantity), y(end.labor) - frame.text * 0.7, 'the same work', {
        anchor: 'end',
        role: 'muted',
      }),
    );
  }
  // Where one sum's line meets the axes: all of it on tokens, all of it on engineers.
  const reachX = Math.min(mix.costIfAllTokens, reach.tokens);
  const atReach = mix.costIfAllLabor * (1 - reachX / mix.costIfAllTokens);
  const [px, py] = [x(mix.tokenQuantity), y(mix.labor)];
  picture.strokes.push(
    segment([x(0), y(Math.min(mix.costIfAllLabor, reach.labor))], [x(reachX), y(atReach)], {
      role: 'company',
      width: 2.5,
    }),
    segment([px, py], [px, floor], { dashed: true, role: 'edge' }),
    segment([left, py], [px, py], { dashed: true, role: 'edge' }),
  );
  picture.marks.push({ role: 'ink', x: px, y: py });
  picture.words.push(
    words(px + frame.text * 0.6, py - frame.text * 0.6, 'the cheapest mix', { strong: true }),
  );
  const columns = Math.max(1, Math.floor((x(mix.tokenQuantity) - heap) / pitch));
  picture.dots.push(
    ...grid({
      count: spent,
      kind: 'tokens',
      role: 'tokens',
      x: heap + pitch / 2,
      y: floor - pitch * 0.8,
      columns,
      pitch,
      grow: 'up',
    }),
  );
  const heapTop = floor - pitch * (Math.ceil(spent / columns) + 0.3);
  picture.words.push(
    words(heap, heapTop - frame.text * 0.3, formatCompactDollars(drawnTokens), {
      role: 'tokens',
      strong: true,
    }),
  );
  return picture;
};
