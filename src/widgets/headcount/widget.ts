import { headcount, headcountParameters, type HeadcountOptions } from '../../model/index.ts';
import { formatHeads, formatPercent, spellNumber } from '../../format/index.ts';
import { headcountOptions } from '../../scenario/options.ts';
import { scenarioNames } from '../../scenario/schema.ts';
import { asking } from '../sensitivity.ts';
import { defineWidget } from '../widget.ts';
import { controls } from './controls.ts';
import { numbers } from './numbers.ts';
import { engineers } from './layout.ts';
import { card, picture } from './picture.ts';
import { range } from './range.ts';
import { best, condition, finding, headline, question, subject } from './sentences.ts';
import { table } from './table.ts';

/** “The headcount meeting”: a claimed speed-up on its way to a number of people. */
export const widget = defineWidget({
  name: 'headcount',
  subject,
  question,
  parameters: scenarioNames(headcountParameters),
  choices: [],
  controls,
  mainAnswer: asking<HeadcountOptions>({
    name: 'the share of today’s team that is needed',
    parameters: headcountParameters,
    options: headcountOptions,
    answer: (options) => {
      const { heads } = headcount(options).sameOutput;
      return heads === null ? null : heads / (options.teamSize ?? 1);
    },
    print: (value) => formatPercent(value, { digits: 1 }),
    printTick: (value) => formatPercent(value),
  }),
  show(scenario) {
    const answer = headcount(headcountOptions(scenario));
    return {
      answer,
      headline: headline(answer, scenario),
      condition: condition(scenario),
      finding: `${finding(answer, scenario)} ${best(answer, scenario)}`,
      numbers: () => numbers(answer, scenario),
      table: () => table(answer, scenario),
      picture: () => picture(answer, scenario),
      card: (height) => card(answer, scenario, height),
    };
  },
  range,
  response: {
    answer: (scenario) => headcount(headcountOptions(scenario)).sameOutput.heads,
    print: (count) => `${formatHeads(count)} ${engineers(count)}`,
    printShort: formatHeads,
    turn: ({ teamSize }) => ({
      at: teamSize,
      words: `takes ${spellNumber(teamSize)}, today’s team,`,
      name: `today’s ${formatHeads(teamSize)}`,
    }),
    // Half of today's team is spared or lacks: there the curves are cut.
    span: ({ teamSize }) => [0.5 * teamSize, 1.5 * teamSize],
  },
});
