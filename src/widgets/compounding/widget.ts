import { exchangeRateOf, type RateOptions } from '../../model/flows.ts';
import { compounding, compoundingParameters } from '../../model/index.ts';
import { formatCents, formatCentsMark } from '../../format/index.ts';
import { compoundingOptions } from '../../scenario/options.ts';
import { scenarioNames } from '../../scenario/schema.ts';
import { asking } from '../sensitivity.ts';
import { defineWidget } from '../widget.ts';
import { condition } from '../rate-condition.ts';
import { controls } from './controls.ts';
import { numbers } from './numbers.ts';
import { card, picture } from './picture.ts';
import { range } from '../rate-range.ts';
import {
  bandMeaning,
  breakEven,
  finding,
  headline,
  incidence,
  outlaid,
  question,
  subject,
  subtitle,
} from './sentences.ts';
import { table } from './table.ts';

/** “The same outlay, three ways”: a raise, stock and tokens, added up over the years. */
export const widget = defineWidget({
  name: 'compounding',
  subject,
  question,
  parameters: scenarioNames(compoundingParameters),
  choices: [],
  controls,
  unfolding: [{ parameter: 'years', high: 30 }],
  mainAnswer: asking<RateOptions>({
    name: 'what a dollar of tokens is worth to you in raise dollars',
    parameters: compoundingParameters,
    options: compoundingOptions,
    answer: exchangeRateOf,
    print: formatCents,
  }),
  show(scenario) {
    const answer = compounding(compoundingOptions(scenario));
    return {
      answer,
      headline: headline(answer, scenario),
      condition: `${condition(scenario)}.`,
      finding: finding(answer, scenario),
      subtitle: subtitle(scenario),
      note: [breakEven(answer, scenario), outlaid(answer, scenario), incidence(answer), bandMeaning]
        .filter(Boolean)
        .join(' '),
      numbers: () => numbers(answer),
      table: () => table(answer),
      picture: () => picture(answer),
      card: (height) => card(answer, height),
    };
  },
  response: {
    answer: (scenario) => exchangeRateOf(compoundingOptions(scenario)),
    print: formatCents,
    printShort: formatCentsMark,
    turn: () => ({ at: 1, words: 'ties with a raise', name: 'tie' }),
    span: () => [0, 1],
  },
  range,
});
