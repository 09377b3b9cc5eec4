import {
  substitution,
  substitutionParameters,
  type SubstitutionOptions,
} from '../../model/index.ts';
import { formatSignedPercent } from '../../format/index.ts';
import { substitutionOptions } from '../../scenario/options.ts';
import { scenarioNames } from '../../scenario/schema.ts';
import { asking } from '../sensitivity.ts';
import { controlOf } from '../rungs.ts';
import { defineWidget, stopsFor } from '../widget.ts';
import { controls } from './controls.ts';
import { numbers } from './numbers.ts';
import { card, picture } from './picture.ts';
import {
  besides,
  breakEven,
  change,
  condition,
  crossing,
  finding,
  headline,
  holdsIf,
  more,
  question,
  shareThen,
  subject,
} from './sentences.ts';
import { table } from './table.ts';

/** The change of headcount either way that is drawn over the sliders; beyond it one answer is as drastic as another. */
const shownChange = 0.25;

/** “Perk or replacement?”: two numbers decide whether cheaper tokens add or cut jobs. */
export const widget = defineWidget({
  name: 'substitution',
  subject,
  question,
  parameters: scenarioNames(substitutionParameters),
  choices: [],
  controls,
  mainAnswer: asking<SubstitutionOptions>({
    name: 'the change in engineers employed',
    parameters: substitutionParameters,
    options: substitutionOptions,
    answer: (options) => substitution(options).laborRatio - 1,
    print: (value) => formatSignedPercent(value, { digits: 1 }),
  }),
  show(scenario, facts) {
    const options = substitutionOptions(scenario);
    const answer = substitution(options);
    const stops = stopsFor(controlOf({ controls }, 'sigma'), facts, scenario);
    return {
      options,
      answer,
      stops,
      headline: headline(answer, scenario),
      condition: condition(answer, scenario),
      finding: finding(answer, scenario),
      note: [
        shareThen(answer, scenario),
        besides(answer),
        breakEven(answer, scenario),
        crossing(answer, scenario),
        holdsIf,
      ]
        .filter(Boolean)
        .join(' '),
      numbers: () => numbers(options),
      table: () => table(options),
      picture: () => picture(options, answer, scenario, stops),
      card: (height) => card(options, answer, scenario, height),
    };
  },
  response: {
    answer: (scenario) => substitution(substitutionOptions(scenario)).laborRatio,
    print: more,
    printShort: change,
    turn: () => ({ at: 1, words: 'as many as today', name: 'as today' }),
    span: () => [1 - shownChange, 1 + shownChange],
  },
});
