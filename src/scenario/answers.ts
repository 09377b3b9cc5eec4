import { exchangeRateOf, type RateOptions } from '../model/flows.ts';
import {
  budget,
  budgetParameters,
  compareOffers,
  compoundingParameters,
  headcount,
  headcountParameters,
  offerAssumptionParameters,
  plausibleRanges,
  sensitivity,
  substitution,
  substitutionParameters,
  type HeadcountOptions,
  type OfferAssumptions,
  type OfferComparison,
  type ParameterMap,
  type Ranges,
  type SensitivityRow,
  type SubstitutionOptions,
  type Values,
} from '../model/index.ts';
import {
  formatCents,
  formatCompactDollars,
  formatDollars,
  formatPercent,
  formatQuantity,
  formatSignedPercent,
} from '../format/index.ts';
import {
  budgetOptions,
  compoundingOptions,
  headcountOptions,
  offerOptions,
  substitutionOptions,
} from './options.ts';
import { DEFAULT_SCENARIO, type Scenario, type WidgetName } from './schema.ts';

/** The one answer of a widget whose sensitivity is drawn, and how its numbers are written. */
export interface MainAnswer {
  readonly widget: WidgetName;
  /** Names the answer, in the middle of a sentence. */
  readonly name: string;
  /** The answer with every assumption as it stands; `null` for none. */
  readonly asItStands: number | null;
  readonly rows: readonly SensitivityRow[];
  readonly parameters: ParameterMap;
  readonly print: (value: number) => string;
  /** Shorter, for an axis. */
  readonly printTick: (value: number) => string;
}

interface Question<Given extends object> {
  name: string;
  /** The assumptions that are tried. */
  parameters: ParameterMap;
  /** The options as they stand. */
  options: (scenario: Scenario) => Given;
  /** The answer to options of which one may differ from those as they stand. */
  answer: (options: Given, asTheyStand: Given, scenario: Scenario) => number | null;
  print: (value: number) => string;
  printTick?: (value: number) => string;
}

type Asking = (widget: WidgetName, scenario: Scenario, known: object) => MainAnswer;

function asking<Given extends object>(question: Question<Given>): Asking {
  const { name, parameters, options, answer, print, printTick = print } = question;
  return (widget, scenario, known) => {
    const ranges = plausibleRanges(parameters) as Ranges<Given>;
    const given = { ...options(scenario), ...known };
    const ask = (changed: Given): number | null => answer(changed, given, scenario);
    const rows = sensitivity(ask, given, ranges, (value) => value);
    return { widget, name, asItStands: ask(given), rows, parameters, print, printTick };
  };
}

type BudgetValues = Values<typeof budgetParameters>;
type Mix = Pick<
  BudgetValues,
  'freshInputShare' | 'cacheReadShare' | 'cacheWriteShare' | 'outputShare'
>;

/** Shares of a mix add up to one: what one of them gains, cache reads lose, and the other way round. */
export function wholeMix(before: Mix, changed: Mix): Mix {
  const rest = ({ freshInputShare, cacheWriteShare, outputShare }: Mix): number =>
    freshInputShare + cacheWriteShare + outputShare;
  const { freshInputShare, cacheWriteShare, outputShare, cacheReadShare } = changed;
  if (cacheReadShare === before.cacheReadShare) {
    return { freshInputShare, cacheWriteShare, outputShare, cacheReadShare: 1 - rest(changed) };
  }
  const factor = (1 - cacheReadShare) / rest(before);
  return {
    freshInputShare: freshInputShare * factor,
    cacheWriteShare: cacheWriteShare * factor,
    outputShare: outputShare * factor,
    cacheReadShare,
  };
}

const budgetValues = (scenario: Scenario): BudgetValues =>
  ({
    ...Object.fromEntries(
      Object.entries(budgetParameters).map(([name, parameter]) => [name, parameter.default]),
    ),
    ...budgetOptions(scenario),
  }) as BudgetValues;

/** What decides the price of the mix; in the rest of `budget` everything is in plain proportion. */
const priceParameters = Object.fromEntries(
  Object.entries(budgetParameters).filter(([name]) => /(Price|Share)$/.test(name)),
);

/** Positive where the first offer needs more base, negative where the second does. */
const signedRaise = ({ better, raiseToMatch }: OfferComparison): number | null =>
  raiseToMatch === null ? null : better === 'a' ? -raiseToMatch : raiseToMatch;

const questions: Readonly<Record<WidgetName, Asking>> = {
  compounding: asking<RateOptions>({
    name: 'what a dollar of tokens is worth to you in raise dollars',
    parameters: compoundingParameters,
    options: compoundingOptions,
    answer: exchangeRateOf,
    print: formatCents,
  }),
  substitution: asking<SubstitutionOptions>({
    name: 'the change in engineers employed',
    parameters: substitutionParameters,
    options: substitutionOptions,
    answer: (options) => substitution(options).laborRatio - 1,
    print: (value) => formatSignedPercent(value, { digits: 1 }),
  }),
  headcount: asking<HeadcountOptions>({
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
  budget: asking<BudgetValues>({
    name: 'the number of tokens that the budget buys in a month',
    parameters: priceParameters,
    options: budgetValues,
    answer: (options, asTheyStand) =>
      budget({ ...options, ...wholeMix(asTheyStand, options) }).tokensPerMonth,
    print: formatQuantity,
  }),
  offer: asking<OfferAssumptions>({
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
};

/**
 * A widget's main answer, and what it hangs on: each assumption at both ends of its plausible range, all else as it
 * stands.
 *
 * @param known Options that the widget knows beside the scenario, such as the prices of a model that was picked.
 */
export function mainAnswer(
  widget: WidgetName,
  scenario: Scenario = DEFAULT_SCENARIO,
  known: object = {},
): MainAnswer {
  return questions[widget](widget, scenario, known);
}

export const widgetNames = Object.keys(questions) as readonly WidgetName[];

/** Those of all widgets at the defaults. */
export function mainAnswers(): Readonly<Record<WidgetName, MainAnswer>> {
  return Object.fromEntries(widgetNames.map((name) => [name, mainAnswer(name)])) as Record<
    WidgetName,
    MainAnswer
  >;
}
