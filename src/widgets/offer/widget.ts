import {
  compareOffers,
  offerAssumptionParameters,
  offerParameters,
  walkAway,
  type OfferAssumptions,
  type OfferComparison,
} from '../../model/index.ts';
import { formatCompactDollars, formatDollars } from '../../format/index.ts';
import { offerOptions } from '../../scenario/options.ts';
import { OTHER_OFFER_NAMES, scenarioNames } from '../../scenario/schema.ts';
import { asking } from '../sensitivity.ts';
import { defineWidget } from '../widget.ts';
import { components } from './components.ts';
import { numbers } from './numbers.ts';
import { card, picture } from './picture.ts';
import { finding, leaving, noCareer, question, subject, subtitle } from './sentences.ts';
import { table } from './table.ts';

/** Positive where the first offer needs more base, negative where the second does. */
const signedRaise = ({ better, raiseToMatch }: OfferComparison): number | null =>
  raiseToMatch === null ? null : better === 'a' ? -raiseToMatch : raiseToMatch;

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
  controls: [
    { parameter: 'offerYears', low: 0 },
    { parameter: 'leaveMonth' },
    { parameter: 'personalValue' },
  ],
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
    const options = offerOptions(scenario);
    const comparison = compareOffers(options.a, options.b, options.assumptions);
    const away = {
      a: walkAway(options.a, options.leaving),
      b: walkAway(options.b, options.leaving),
    };
    const month = scenario.leaveMonth;
    return {
      comparison,
      away,
      headline: finding(comparison, scenario),
      finding: finding(comparison, scenario),
      subtitle: subtitle(scenario),
      note: `${leaving(away.a, away.b, month)} ${noCareer}`,
      numbers: () => numbers(comparison, away),
      table: () => table(comparison, away, month),
      picture: () => picture(comparison, away, month),
      card: (height) => card(comparison, height),
    };
  },
  response: {
    answer: (scenario) => {
      const { a, b, assumptions } = offerOptions(scenario);
      return signedRaise(compareOffers(a, b, assumptions));
    },
    print: formatCompactDollars,
    printShort: formatCompactDollars,
    turn: () => ({ at: 0, words: 'both are worth the same', name: 'equal' }),
    span: () => [-50000, 50000],
  },
});
