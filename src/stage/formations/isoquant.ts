import { scaleLinear } from 'd3';
import { cheapestMix, isoquant as isoquantPoints } from '../../model/index.ts';
import { formatCompactDollars, formatSignedPercent } from '../../format/index.ts';
import type { StageFacts } from '../facts.ts';
import { dotsFor, grid } from '../grid.ts';
import type { Frame, Picture } from '../picture.ts';
import { emptyPicture, polyline, segment, words } from '../picture.ts';
import type { Formation } from './formation.ts';

/** A budget large enough for the bend of the curve to be seen: at the usual ones it is a corner. */
const drawnTokens = 100_000;
/** How far the axes reach, in today's engineers and tokens. */
const reach = { labor: 1.75, tokens: 2.9 };

/** Mixes of engineers and tokens that make the same work, and the line that one sum buys. */
export const isoquant: Formation = (state, frame, { facts, defaults }) => {
  if (state.employment) return employment(frame, facts);
  const options = { tokens: drawnTokens, sigma: defaults.sigma };
  const now = cheapestMix({ ...options, priceRatio: 1 });
  const later = cheapestMix({ ...options, priceRatio: defaults.priceRatio });
  const mix = state.cheaper ? later : now;
  const left = frame.text * 1.2;
  const floor = frame.height - frame.text * 2.2;
  const x = scaleLinear([0, reach.tokens], [left, frame.width - frame.text]);
  const y = scaleLinear([0, reach.labor], [floor, frame.text * 1.6]);

  // The axis of engineers is as high as an engineer: what is left of one is what is still needed.
  const person = {
    x: left + Math.min((floor - y(1)) * 0.3, (x(1) - left) * 0.33),
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
  if (end && !state.cheaper) {
    picture.words.push(
      words(x(end.tokenQuantity), y(end.labor) - frame.text * 0.7, 'the same work', {
        anchor: 'end',
        role: 'muted',
      }),
    );
  }
  const costLine = ({ costIfAllLabor, costIfAllTokens }: typeof now, faint: boolean) => {
    // Where the line meets the axes: all of the sum on tokens, all of it on engineers.
    const reachX = Math.min(costIfAllTokens, reach.tokens);
    const atReach = costIfAllLabor * (1 - reachX / costIfAllTokens);
    picture.strokes.push(
      segment([x(0), y(Math.min(costIfAllLabor, reach.labor))], [x(reachX), y(atReach)], {
        role: faint ? 'muted' : 'company',
        width: faint ? 1.5 : 2.5,
        dashed: faint,
      }),
    );
  };
  if (state.cheaper) costLine(now, true);
  costLine(mix, false);
  const mark = ({ tokenQuantity, labor }: typeof now, label: string, hollow: boolean) => {
    const px = x(tokenQuantity);
    const py = y(labor);
    picture.strokes.push(
      segment([px, py], [px, floor], { dashed: true, role: 'edge' }),
      segment([left, py], [px, py], { dashed: true, role: 'edge' }),
    );
    picture.marks.push({ role: 'ink', x: px, y: py, hollow });
    picture.words.push(
      words(px + frame.text * 0.6, py - frame.text * 0.6, label, { strong: !hollow }),
    );
  };
  mark(now, state.cheaper ? 'before' : 'the cheapest mix', state.cheaper);
  // The tokens of the mix at their price: once cheaper, fewer dots reach further.
  const columns = Math.max(1, Math.floor((x(mix.tokenQuantity) - heap) / pitch));
  const paid = dotsFor(
    drawnTokens * (state.cheaper ? defaults.priceRatio * later.tokenQuantity : 1),
  );
  picture.dots.push(
    ...grid({
      count: paid,
      kind: 'tokens',
      role: 'tokens',
      x: heap + pitch / 2,
      y: floor - pitch * 0.8,
      columns,
      pitch,
      grow: 'up',
    }),
  );
  const heapTop = floor - pitch * (Math.ceil(paid / columns) + 0.3);
  picture.words.push(
    words(heap, heapTop - frame.text * 0.3, formatCompactDollars(paid * 1000), {
      role: 'tokens',
      strong: true,
    }),
  );
  if (state.cheaper) {
    mark(later, `after ${defaults.yearsWords(defaults.horizonYears)}`, false);
    picture.words.push(
      words(frame.width, frame.text, 'σ > ε: fewer people', { anchor: 'end', strong: true }),
      words(frame.width, frame.text * 2.3, 'ε > σ: more people', { anchor: 'end', strong: true }),
    );
  }
  return picture;
};

/** Of how many figures a row of the employment findings begins. */
const ofTen = 10;

/** The two employment findings, each as what became of ten people. */
function employment(frame: Frame, facts: StageFacts): Picture {
  const picture = emptyPicture(frame, 4);
  const row = frame.height / facts.employment.length;
  const largest = Math.max(ofTen, ...facts.employment.map(({ value }) => ofTen * (1 + value)));
  const slot = frame.width / Math.ceil(largest);
  const height = Math.min(slot / 0.6, row - frame.text * 4.2);
  const step = Math.min(slot, height * 0.75);
  facts.employment.forEach(({ name, value }, index) => {
    const top = index * row + (row - height - frame.text * 4.2) / 2;
    const feet = top + frame.text * 3.2 + height;
    const people = ofTen * (1 + value);
    picture.words.push(
      words(0, top + frame.text * 1.4, formatSignedPercent(value), { size: 'value', strong: true }),
      words(frame.text * 4.8, top + frame.text * 1.4, name, { role: 'muted' }),
    );
    for (let person = 0; person < Math.max(ofTen, people - 0.05); person++) {
      const share = Math.max(0, Math.min(1, people - person));
      picture.people.push({ x: step * (person + 0.5), y: feet, height, share });
    }
    picture.strokes.push(
      segment([0, feet + 0.5], [frame.width, feet + 0.5], { role: 'edge' }),
      segment([step * ofTen, feet - height - frame.text * 0.4], [step * ofTen, feet], {
        role: 'edge',
        dashed: true,
        width: 1.5,
      }),
    );
  });
  return picture;
}
