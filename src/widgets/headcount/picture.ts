import type { HeadcountResult } from '../../model/index.ts';
import { rule, words, type Mark } from '../../picture/marks.ts';
import type { Part, PeoplePart } from '../../picture/parts.ts';
import type { Scenario } from '../parameters.ts';
import { heads, times } from '../words.ts';
import { chainLayout, doorsOf } from './layout.ts';
import { verdict } from './sentences.ts';

/** One step of the claim, on its own line. */
export interface Step {
  readonly words: string;
  readonly value: number;
  /** What is left of the claim in the end. */
  readonly isNet: boolean;
  readonly marks: readonly Mark[];
}

/** The claim and what is left of it, step by step, as bars of one scale; and what stands below the last of them. */
export function chain(answer: HeadcountResult, setting: Scenario): { steps: Step[]; foot: Mark[] } {
  const { bars, today } = chainLayout(answer, setting);
  const steps = bars.map(({ end, from, value, words: text }, index): Step => {
    const isClaim = index === 0;
    const isNet = index === bars.length - 1;
    return {
      words: text,
      value,
      isNet,
      marks: [
        ...(from > end
          ? [rule({ x: end, y: 50 }, { x: from, y: 50 }, 'edge', { dash: '1 4' })]
          : []),
        {
          mark: 'bar',
          x: 0,
          y: 10,
          width: end,
          height: 80,
          role: 'tokens',
          // The claim is an outline, what is left of it solid.
          ...(isClaim ? { outline: 1.5, dash: '4 3' } : isNet ? {} : { cover: 0.4 }),
        },
        rule({ x: today, y: 0 }, { x: today, y: 100 }, 'ink'),
        words({ x: end, y: 50, dx: 8 }, times(value), 'tokens-ink', {
          size: isNet ? 24 : 18,
          strong: true,
          halo: true,
          stand: 'middle',
        }),
      ],
    };
  });
  const foot = words({ x: today, y: 0 }, '1×: today', 'ink', {
    stand: 'under',
    anchor: today > 80 ? 'end' : 'middle',
    halo: true,
  });
  return { steps, foot: [foot] };
}

/** Beside the longest bar there is room for its value, in px. */
const valueRoom = 72;

const barOf = (step: Step, name: string): Part => ({
  part: 'strip',
  name,
  strong: step.isNet,
  marks: step.marks,
  height: 30,
  room: { right: valueRoom },
});

export const engineers = (count: number): string =>
  heads(count) === '1' ? 'engineer' : 'engineers';

const peopleOf = (count: number | null, { teamSize }: Scenario): PeoplePart => ({
  part: 'people',
  count: count ?? 0,
  before: teamSize,
  height: 32,
});

export function picture(answer: HeadcountResult, setting: Scenario): Part[] {
  const { steps, foot } = chain(answer, setting);
  return [
    ...steps.flatMap((step, index): Part[] => [
      ...(index > 0 ? [{ part: 'gap', height: 7 } as const] : []),
      barOf(step, step.words),
    ]),
    { part: 'plot', marks: foot, height: 24, room: { right: valueRoom } },
    { part: 'gap', height: 12 },
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

/** @param height in px */
export function card(answer: HeadcountResult, setting: Scenario, height: number): Part[] {
  const { steps } = chain(answer, setting);
  const [claim, net] = [steps[0], steps.at(-1)];
  const door = doorsOf(answer, setting)[1];
  if (!claim || !net || !door) return [];
  const named = (name: string, step: Step): Part[] => [
    { part: 'words', text: name, look: 'name' },
    { part: 'gap', height: 1 },
    barOf(step, ''),
    { part: 'gap', height: 9 },
  ];
  const above = 2 * (21 + 1 + 30 + 9) + 21 + 4;
  return [
    ...named('The claim', claim),
    ...named('What is left of it', net),
    { part: 'words', text: door.name, look: 'name' },
    { part: 'gap', height: 4 },
    { ...peopleOf(door.count, setting), within: height - above },
  ];
}
