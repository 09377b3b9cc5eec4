import {
  compareOffers,
  offerAssumptionParameters,
  offerParameters,
  type OfferAssumptions,
} from '../../model/index.ts';
import { formatCompactDollars, formatDollars } from '../../format/index.ts';
import { offerOptions } from '../../scenario/options.ts';
import { OTHER_OFFER_NAMES, scenarioNames } from '../../scenario/schema.ts';
import { asking } from '../sensitivity.ts';
import { defineWidget } from '../widget.ts';
import { response, signedRaise } from './answer.ts';
import { components } from './components.ts';
import { controls } from './controls.ts';
import { numbers } from './numbers.ts';
import { offersOf } from './offers.ts';
import { card, picture } from './picture.ts';
import {
  condition,
  finding,
  headline,
  leaving,
  noCareer,
  question,
  subject,
  subtitle,
} from './sentences.ts';
import { table } from './table.ts';

/** “The flat-salary trade”: two offers, what each is worth to you and costs the employer. */
export const widget = defineWidget({
  name: 'offer',
  subject,
  question,
  parameters: [
    ...scenarioNames(offerParameters),
    ...OTHER_OFFER_NAMES,
    ...scenarioNames(offerAssumptionParameters),
    'leaveMonth',
  ],
  choices: [],
  fields: components.flatMap(({ a, b }) => [a, b]),
  controls,
  unfolding: [{ parameter: 'offerYears', low: 0 }],
  mainAnswer: asking<OfferAssumptions>({
    name: 'the extra base that the first offer needs to match the second',
    parameters: offerAssumptionParameters,
    options: (scenario) => offerOptions(scenario).assumptions,
    answer: (assumptions, _, scenario) => {
      const { a, b } = offerOptions(scenario);
      return signedRaise(compareOffers(a, b, assumptions));
    },
    print: formatDollars,
    printTick: formatCompactDollars,
  }),
  show(scenario) {
    const offers = offersOf(scenario);
    const { comparison, away } = offers;
    const month = scenario.leaveMonth;
    return {
      ...offers,
      headline: headline(comparison, scenario),
      condition: condition(away.a, away.b, month),
      finding: finding(comparison, scenario),
      subtitle: subtitle(scenario),
      note: `${leaving(away.a, away.b, month)} ${noCareer}`,
      numbers: () => numbers(comparison, away),
      table: () => table(comparison, away, month),
      picture: () => picture(offers),
      card: (height) => card(offers, height),
    };
  },
  response,
});
