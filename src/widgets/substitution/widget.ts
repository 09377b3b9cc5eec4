import {
  substitution,
  substitutionParameters,
  type SubstitutionOptions,
} from '../../model/index.ts';
import { formatSignedPercent } from '../../format/index.ts';
import { substitutionOptions } from '../../scenario/options.ts';
import { scenarioNames } from '../../scenario/schema.ts';
import { asking } from '../sensitivity.ts';
import { defineWidget, stopsFor } from '../widget.ts';
import { numbers } from './numbers.ts';
import { card, picture } from './picture.ts';
import {
  breakEven,
  crossing,
  finding,
  holdsIf,
  question,
  shareThen,
  subject,
} from './sentences.ts';
import { sigmasOfOurs } from './stops.ts';
import { table } from './table.ts';

const sigma = {
  parameter: 'sigma',
  label: 'σ: ease of replacing engineers',
  also: sigmasOfOurs,
} as const;

/** “Perk or replacement?”: two numbers decide whether cheaper tokens add or cut jobs. */
export const widget = defineWidget({
  name: 'substitution',
  subject,
  question,
  parameters: scenarioNames(substitutionParameters),
  choices: [],
  controls: [
    sigma,
    { parameter: 'demandElasticity', label: 'ε: appetite for more output' },
    { parameter: 'tokens' },
    { parameter: 'priceChange', high: 0.5 },
  ],
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
    const stops = stopsFor(sigma, facts, scenario);
    return {
      options,
      answer,
      stops,
      headline: finding(answer, scenario),
      finding: finding(answer, scenario),
      note: [
        shareThen(answer, scenario),
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
    print: (ratio) => formatSignedPercent(ratio - 1, { digits: 1 }),
    printShort: (ratio) => formatSignedPercent(ratio - 1, { digits: 1 }),
    turn: () => ({ at: 1, words: 'nobody moves', name: 'nobody moves' }),
    span: () => [0.5, 1.5],
  },
});
