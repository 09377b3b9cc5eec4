import { pathThrough } from '../../charts/path.ts';
import { linearScale } from '../../charts/scale.ts';
import { cheapestMix, isoquant as isoquantPoints } from '../../model/index.ts';
import { formatSignedPercent } from '../../scenario/describe.ts';
import type { Formation } from './formation.ts';
import type { Frame, Picture } from '../picture.ts';
import type { StageFacts } from '../facts.ts';
import { emptyPicture, round, segment, words } from '../picture.ts';

/** A budget large enough for the bend of the curve to be seen: at the usual ones it is a corner. */
const drawnTokens = 100_000;

/** Mixes of engineers and tokens that make the same work, and the line that one sum buys. */
export const isoquant: Formation = (state, frame, { facts, defaults }) => {
  if (state.employment) return employment(frame, facts);
  const picture = emptyPicture(frame, Math.max(4, frame.text * 0.42));
  const options = { tokens: drawnTokens, sigma: defaults.sigma };
  const now = cheapestMix({ ...options, priceRatio: 1 });
  const later = cheapestMix({ ...options, priceRatio: defaults.priceRatio });
  const left = frame.text * 1.2;
  const floor = frame.height - frame.text * 2.2;
  const x = linearScale([0, 2.9], [left, frame.width - frame.text]);
  const y = linearScale([0, 1.75], [floor, frame.text * 1.6]);

  picture.strokes.push(
    segment([left, floor], [frame.width, floor], { role: 'edge', width: 1.5 }),
    segment([left, floor], [left, frame.text * 1.6], { role: 'edge', width: 1.5 }),
  );
  picture.words.push(
    words(left, frame.text, 'Engineers ↑', { role: 'people', strong: true }),
    words(frame.width, frame.height - frame.text * 0.6, 'Tokens →', {
      role: 'tokens',
      anchor: 'end',
      strong: true,
    }),
  );
  const points = isoquantPoints(options).filter(
    (point) => point.labor <= 1.72 && point.tokenQuantity <= 2.85,
  );
  const curve = pathThrough(
    points.map(({ tokenQuantity, labor }) => ({ x: x(tokenQuantity), y: y(labor) })),
  );
  picture.strokes.push({ d: curve, role: 'ink', width: 2.5 });
  const end = points[points.length - 1];
  if (end && !state.cheaper) {
    picture.words.push(
      words(x(end.tokenQuantity), y(end.labor) - frame.text * 0.7, 'the same work', {
        anchor: 'end',
        role: 'muted',
      }),
    );
  }
  const costLine = (mix: typeof now, faint: boolean) => {
    // Where the line meets the axes: all of the sum on tokens, all of it on engineers.
    const reachX = Math.min(mix.costIfAllTokens, 2.9);
    const atReach = mix.costIfAllLabor * (1 - reachX / mix.costIfAllTokens);
    picture.strokes.push(
      segment([x(0), y(Math.min(mix.costIfAllLabor, 1.75))], [x(reachX), y(atReach)], {
        role: faint ? 'muted' : 'tokens',
        width: faint ? 1.5 : 2.5,
        dashed: faint,
      }),
    );
  };
  if (state.cheaper) costLine(now, true);
  costLine(state.cheaper ? later : now, false);
  const mark = (mix: typeof now, label: string, hollow: boolean) => {
    const px = x(mix.tokenQuantity);
    const py = y(mix.labor);
    picture.strokes.push(
      segment([px, py], [px, floor], { dashed: true, role: 'edge' }),
      segment([left, py], [px, py], { dashed: true, role: 'edge' }),
    );
    picture.dots.push({ id: `mix-${label}`, role: 'tokens', x: round(px), y: round(py), hollow });
    picture.words.push(
      words(px + frame.text * 0.6, py - frame.text * 0.5, label, { strong: !hollow }),
    );
  };
  mark(now, state.cheaper ? 'before' : 'the cheapest mix', state.cheaper);
  if (state.cheaper) {
    mark(later, `after ${defaults.yearsWords(defaults.horizonYears)}`, false);
    picture.words.push(
      words(frame.width, frame.text, 'σ > ε: fewer people', { anchor: 'end', role: 'people' }),
      words(frame.width, frame.text * 2.3, 'ε > σ: more people', { anchor: 'end', role: 'people' }),
    );
  }
  return picture;
};

/** The two employment findings, at one scale from one zero line. */
function employment(frame: Frame, facts: StageFacts): Picture {
  const picture = emptyPicture(frame, 4);
  const largest = Math.max(...facts.employment.map((figure) => Math.abs(figure.value)));
  const middle = frame.height * 0.42;
  const reach = frame.height * 0.34;
  const slot = frame.width / facts.employment.length;
  picture.strokes.push(segment([0, middle], [frame.width, middle], { role: 'edge', width: 1.5 }));
  facts.employment.forEach(({ name, value }, index) => {
    const centre = slot * (index + 0.5);
    const width = Math.min(slot * 0.4, 120);
    const length = (Math.abs(value) / largest) * reach;
    const top = value > 0 ? middle - length : middle;
    picture.strokes.push({
      d: `M${round(centre - width / 2)} ${round(top)}h${round(width)}v${round(length)}h${round(-width)}z`,
      role: 'people',
      width: 0,
      filled: true,
    });
    const valueY = value > 0 ? top - frame.text * 0.5 : top + length + frame.text * 1.5;
    picture.words.push(
      words(centre, valueY, formatSignedPercent(value), {
        anchor: 'middle',
        size: 'value',
        strong: true,
        role: 'people',
      }),
    );
    name.split('\n').forEach((text, lineIndex) => {
      const y =
        value > 0
          ? middle + frame.text * (1.4 + lineIndex * 1.2)
          : middle - frame.text * (1.6 - lineIndex * 1.2);
      picture.words.push(words(centre, y, text, { anchor: 'middle', role: 'muted' }));
    });
  });
  return picture;
}
