import { pathThrough } from '../../charts/path.ts';
import { linearScale } from '../../charts/scale.ts';
import { headcount } from '../../model/index.ts';
import {
  formatDollars,
  formatNumber,
  formatSignedPercent,
  formatTimes,
} from '../../scenario/describe.ts';
import type { Formation } from './formation.ts';
import type { Frame, Picture } from '../picture.ts';
import { emptyPicture, round, segment, words } from '../picture.ts';

/** The claim that opens the meeting; engineers' own reports are the model's default instead. */
const claimedSpeedup = 10;

/** Eight people, a claim that shrinks on its way down, and three doors. */
export const meeting: Formation = (state, frame, { defaults }) => {
  if (state.best) return cheapestBudget(frame);
  if (state.doors) return doors(frame, defaults.teamSize);
  const picture = emptyPicture(frame, 4);
  const claimed = headcount({ maxSpeedup: claimedSpeedup });
  const personHeight = Math.min(frame.height * 0.26, frame.width / defaults.teamSize / 0.62);
  const slot = Math.min(frame.width / defaults.teamSize, personHeight * 0.8);
  const left = (frame.width - slot * defaults.teamSize) / 2 + slot / 2;
  const feet = state.chain ? frame.text * 0.4 + personHeight : frame.height * 0.68;
  for (let index = 0; index < defaults.teamSize; index++) {
    picture.people.push({ x: left + index * slot, y: feet, height: personHeight, share: 1 });
  }
  if (!state.chain) {
    picture.words.push(
      words(frame.width / 2, frame.height * 0.24, `“${formatTimes(claimedSpeedup)} faster”`, {
        anchor: 'middle',
        size: 'value',
        strong: true,
        role: 'tokens',
      }),
      words(frame.width / 2, frame.height * 0.68 + frame.text * 2, 'How many do we need?', {
        anchor: 'middle',
        role: 'muted',
      }),
    );
    return picture;
  }
  const bars = [
    { name: 'the claim', value: claimedSpeedup },
    { name: 'on the whole week', value: claimed.afterAmdahl },
    { name: 'less rework', value: claimed.afterRework },
    { name: 'less review: what is left', value: claimed.afterReview },
  ];
  const top = feet + frame.text * 1.4;
  const row = (frame.height - top) / bars.length;
  const length = linearScale([0, claimedSpeedup], [0, frame.width - frame.text * 3.4]);
  bars.slice(0, state.chain + 1).forEach(({ name, value }, index) => {
    const y = top + index * row;
    const height = Math.min(row * 0.5, 34);
    const last = index === bars.length - 1;
    picture.strokes.push({
      d: `M0 ${round(y)}h${round(length(value))}v${round(height)}h${round(-length(value))}z`,
      role: last ? 'people' : 'tokens',
      width: 0,
      filled: true,
      faint: index === 0,
    });
    const x = length(value) + frame.text * 0.5;
    const baseline = y + height / 2 + frame.text * 0.35;
    picture.words.push(
      words(x, baseline, formatTimes(value), { strong: true, role: last ? 'ink' : 'tokens' }),
      index === 0
        ? words(frame.text * 0.6, baseline, name)
        : words(x + frame.text * 3.2, baseline, name, { role: 'muted' }),
    );
  });
  return picture;
};

/** Three ways out: more output, fewer people, or the same budget paid with people. */
function doors(frame: Frame, teamSize: number): Picture {
  const picture = emptyPicture(frame, 4);
  const result = headcount();
  const rows = [
    {
      name: 'More output',
      people: teamSize,
      value: formatSignedPercent(result.sameTeam.output === null ? 0 : result.sameTeam.output - 1),
      detail: 'work',
    },
    {
      name: 'Fewer people',
      people: result.sameOutput.heads ?? teamSize,
      value: formatNumber(result.sameOutput.heads ?? teamSize, { digits: 1 }),
      detail: 'people',
    },
    {
      name: 'Same budget',
      people: result.sameBudget.heads,
      value: formatNumber(result.sameBudget.heads, { digits: 1 }),
      detail: 'people',
    },
  ];
  const row = frame.height / rows.length;
  const room = (frame.width - frame.text * 5) / teamSize;
  const personHeight = Math.min(row - frame.text * 2.4, room / 0.62);
  const slot = Math.min(room, personHeight * 0.8);
  rows.forEach(({ name, people, value, detail }, index) => {
    const feet = (index + 1) * row - frame.text * 0.4;
    picture.words.push(words(0, index * row + frame.text * 1.1, name, { strong: true }));
    picture.strokes.push(segment([0, feet + 0.5], [frame.width, feet + 0.5], { role: 'edge' }));
    for (let person = 0; person < teamSize; person++) {
      const share = Math.max(0, Math.min(1, people - person));
      picture.people.push({ x: slot * (person + 0.5), y: feet, height: personHeight, share });
    }
    const x = slot * teamSize + frame.text * 0.6;
    picture.words.push(
      words(x, feet - frame.text * 1.5, value, { size: 'value', strong: true, role: 'people' }),
      words(x, feet - frame.text * 0.3, detail, { role: 'muted' }),
    );
  });
  return picture;
}

/** The cost of a unit of work against the budget, with its lowest point. */
function cheapestBudget(frame: Frame): Picture {
  const picture = emptyPicture(frame, Math.max(5, frame.text * 0.5));
  const highest = 100_000;
  const samples = Array.from({ length: 51 }, (_, index) => {
    const tokens = highest * (index / 50) ** 2;
    return { tokens, cost: headcount({ tokens }).sameTeam.unitCost ?? 1 };
  });
  const { bestTokens, bestUnitCost } = headcount();
  const floor = frame.height - frame.text * 2.2;
  const left = frame.text * 0.4;
  const x = linearScale([0, highest], [left, frame.width - frame.text]);
  const y = linearScale(
    [bestUnitCost - 0.06, Math.max(...samples.map((s) => s.cost))],
    [floor, frame.text * 2.4],
  );
  const path = pathThrough(samples.map(({ tokens, cost }) => ({ x: x(tokens), y: y(cost) })));
  picture.strokes.push(
    segment([left, floor], [frame.width, floor], { role: 'edge', width: 1.5 }),
    segment([left, y(1)], [frame.width, y(1)], { role: 'edge', dashed: true }),
    { d: path, role: 'tokens', width: 3 },
    segment([x(bestTokens), y(bestUnitCost)], [x(bestTokens), floor], { role: 'ink' }),
  );
  picture.dots.push({
    id: 'best',
    role: 'tokens',
    x: round(x(bestTokens)),
    y: round(y(bestUnitCost)),
  });
  picture.words.push(
    words(left, frame.text, 'Cost of a unit of work', { strong: true }),
    words(frame.width, y(1) - frame.text * 0.5, 'without tokens', { role: 'muted', anchor: 'end' }),
    words(
      x(bestTokens) + frame.text * 0.8,
      y(bestUnitCost) + frame.text * 1.6,
      `cheapest at ${formatDollars(bestTokens)}`,
      { role: 'tokens', strong: true },
    ),
    words(frame.width, frame.height - frame.text * 0.7, `${formatDollars(highest)} each →`, {
      role: 'muted',
      anchor: 'end',
    }),
    words(left, frame.height - frame.text * 0.7, 'no tokens', { role: 'muted' }),
  );
  return picture;
}
