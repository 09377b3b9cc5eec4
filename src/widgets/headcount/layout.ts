import { max, scaleLinear } from 'd3';
import type { HeadcountResult } from '../../model/index.ts';
import type { Scenario } from '../parameters.ts';
import { percent, times } from '../words.ts';
import { costChange, leaving, outputChange, saving } from './sentences.ts';

/** The claim and what is left of it, step by step, as bars of one scale, in percent of their room. */
export function chainLayout(
  answer: HeadcountResult,
  setting: Pick<Scenario, 'maxSpeedup' | 'addressableShare' | 'reworkShare'>,
) {
  const { maxSpeedup } = setting;
  const steps = [
    {
      value: answer.speedup,
      words:
        times(answer.speedup) === times(maxSpeedup)
          ? 'The claim, where tokens help'
          : `The claim of ${times(maxSpeedup)}, kept rising to this budget`,
    },
    {
      value: answer.afterAmdahl,
      words: `Over the week, ${percent(1 - setting.addressableShare)} of it out of reach`,
    },
    {
      value: answer.afterRework,
      words: `With ${percent(setting.reworkShare)} of it thrown away or done again`,
    },
    { value: answer.afterReview, words: 'After checking it all: what is left' },
  ];
  const scale = scaleLinear([0, Math.max(1.25, max(steps, ({ value }) => value) ?? 0)], [0, 100]);
  return {
    bars: steps.map((step, index) => ({
      ...step,
      end: scale(step.value),
      /** Where the step before it ended. */
      from: scale(steps[index - 1]?.value ?? step.value),
    })),
    /** Output without tokens. */
    today: scale(1),
  };
}

/** The three ways out of the meeting. */
export const doorsOf = (answer: HeadcountResult, setting: Scenario) => [
  {
    name: 'Same team',
    count: setting.teamSize,
    words: `${outputChange(answer.sameTeam.output)}, ${costChange(answer.sameTeam.cost)}.`,
  },
  {
    name: setting.demandGrowth === 0 ? 'Same output' : 'The output wanted',
    count: answer.sameOutput.heads,
    words: `${saving(answer)}${leaving(answer)}.`,
  },
  {
    name: 'Same budget',
    count: answer.sameBudget.heads,
    words: `${outputChange(answer.sameBudget.output)}, tokens paid for with people.`,
  },
];
