import type { HeadcountResult } from '../../model/index.ts';
import { cardBars } from '../../picture/card-bars.ts';
import { rule, words, type Mark } from '../../picture/marks.ts';
import type { Part, PeoplePart } from '../../picture/parts.ts';
import type { Scenario } from '../parameters.ts';
import { heads, times } from '../words.ts';
import { chainLayout, doorsOf, engineers } from './layout.ts';
import { verdict } from './sentences.ts';

/** How the height is shared out, in percent: what is left in the end has the most of it. */
const heights = [22, 22, 22, 34];
const topOf = (index: number): number =>
  heights.slice(0, index).reduce((sum, height) => sum + height, 0);

/** Further along than this, in percent, there is no room for words after a bar: they stand within it. */
const roomEnds = { claim: 55, step: 53 };

/** From the end of a bar to its words, in px; the handle takes some of it. */
const clear = { claim: 15, step: 7 };

/** The claim and what is left of it as one bar in steps, from where output is today. */
export function chain(answer: HeadcountResult, setting: Scenario): Mark[] {
  const { steps, today, claim, ticks } = chainLayout(answer, setting);
  const between = (one: number, other: number) => ({
    x: Math.min(one, other),
    width: Math.abs(one - other),
  });
  const rows = steps.map((step, index) => ({
    ...step,
    y: topOf(index),
    height: heights[index] ?? 0,
  }));
  const [first, ...rest] = rows;
  if (!first) return [];
  const last = rest.length - 1;
  return [
    ...ticks.map(({ at }) => rule({ x: at, y: 0 }, { x: at, y: 100 }, 'rule')),
    ...ticks.map(({ factor, at }) =>
      words({ x: at, y: 0, dy: -4 }, times(factor), 'muted', {
        size: 12,
        anchor: at > 95 ? 'end' : 'middle',
      }),
    ),
    words({ x: today, y: 0, dy: -4, dx: -9 }, 'today', 'ink', { size: 12, strong: true }),
    {
      mark: 'bar',
      ...between(today, claim),
      y: first.y,
      height: first.height,
      role: 'people',
      // The claim is an outline, what is left of it solid.
      outline: 1.5,
      dash: '4 3',
    },
    ...(first.end > claim
      ? [rule({ x: claim, y: 11 }, { x: first.end, y: 11 }, 'people', { width: 1.5, dash: '2 2' })]
      : []),
    ...rest.map(({ end, y, height }, index): Mark => ({
      mark: 'bar',
      ...between(today, end),
      y,
      height,
      role: 'people',
      ...(index < last && { cover: index === 0 ? 0.3 : 0.5 }),
    })),
    rule({ x: today, y: 0 }, { x: today, y: 100 }, 'ink', { width: 1.5 }),
    ...rest.map(({ value, brief, end, y, height }, index) => {
      const isWithin = end > roomEnds.step;
      return words(
        {
          x: isWithin ? end : Math.max(end, today),
          y: y + height / 2,
          dx: isWithin ? -clear.step : clear.step,
        },
        [
          { text: times(value), strong: true },
          { text: ` ${brief}`, strong: index === last },
        ],
        'ink',
        {
          size: index === last ? 14 : 13,
          stand: 'middle',
          halo: true,
          tight: true,
          anchor: isWithin ? 'end' : 'start',
        },
      );
    }),
    words(
      {
        x: claim,
        y: first.y + first.height / 2,
        dx: claim > roomEnds.claim ? -clear.claim : clear.claim,
      },
      [{ text: times(setting.maxSpeedup), strong: true }, { text: ` ${first.brief}` }],
      'ink',
      { stand: 'middle', halo: true, anchor: claim > roomEnds.claim ? 'end' : 'start' },
    ),
    {
      mark: 'handle',
      at: { x: claim, y: first.y + first.height / 2 },
      radius: 8,
      role: 'ink',
      ring: 3,
      grip: 'maxSpeedup',
    },
  ];
}

const peopleOf = (count: number | null, { teamSize }: Scenario): PeoplePart => ({
  part: 'people',
  count: count ?? 0,
  before: teamSize,
  height: 32,
});

export function picture(answer: HeadcountResult, setting: Scenario): Part[] {
  return [
    { part: 'plot', marks: chain(answer, setting), height: 150, room: { top: 20, right: 12 } },
    { part: 'gap', height: 20 },
    { part: 'words', text: verdict(answer, setting), look: 'lead' },
    { part: 'gap', height: 18 },
    {
      part: 'columns',
      gap: 26,
      from: 520,
      columns: doorsOf(answer, setting).map(({ name, count, words: text }): Part[] => [
        { part: 'rule' },
        { part: 'gap', height: 8 },
        { part: 'words', text: name, look: 'title' },
        {
          part: 'reading',
          value: count === null ? 'none' : heads(count),
          ...(count !== null && { unit: engineers(count) }),
          words: '',
          kind: 'people',
          size: 'small',
        },
        { part: 'gap', height: 8 },
        peopleOf(count, setting),
        { part: 'gap', height: 8 },
        { part: 'words', text, look: 'plain' },
      ]),
    },
  ];
}

/** Of the height of a card, what the two bars have. */
const barsShare = 0.56;

/** @param height in px */
export function card(answer: HeadcountResult, setting: Scenario, height: number): Part[] {
  const door = doorsOf(answer, setting)[1];
  if (!door) return [];
  const bars = Math.round(height * barsShare);
  const { maxSpeedup } = setting;
  return [
    ...cardBars(bars, [
      { name: 'The claim', value: maxSpeedup, words: times(maxSpeedup), kind: 'muted' },
      {
        name: 'What is left of it',
        value: answer.afterReview,
        words: times(answer.afterReview),
        kind: 'people',
      },
    ]),
    { part: 'words', text: door.name, look: 'name' },
    { part: 'gap', height: 4 },
    { ...peopleOf(door.count, setting), within: height - bars - 25 },
  ];
}
