import {
  budget,
  budgetParameters,
  compareOffers,
  compounding,
  compoundingParameters,
  headcount,
  headcountParameters,
  offerAssumptionParameters,
  PARAMETERS,
  plausibleRanges,
  sensitivity,
  substitution,
  substitutionParameters,
  type BudgetOptions,
  type HeadcountOptions,
  type OfferAssumptions,
  type OfferComparison,
  type Parameter,
  type ParameterMap,
  type SensitivityRow,
} from '../model/index.ts';
import {
  formatCents,
  formatCompactDollars,
  formatDollars,
  formatExactDollars,
  formatPercent,
  formatSignedPercent,
} from '../scenario/describe.ts';
import { offerOptions } from '../scenario/options.ts';
import { DEFAULT_SCENARIO } from '../scenario/schema.ts';
import type { SectionId } from './schema.ts';

/** The one answer of a function whose sensitivity is drawn, and how its numbers are written. */
export interface MainAnswer {
  readonly section: SectionId;
  /** Names the answer, in the middle of a sentence. */
  readonly name: string;
  readonly atDefaults: number;
  readonly rows: readonly SensitivityRow[];
  readonly parameters: ParameterMap;
  readonly print: (value: number) => string;
  /** Shorter, for the axis. */
  readonly printTick: (value: number) => string;
}

interface Question<Given extends object> {
  section: SectionId;
  name: string;
  parameters: ParameterMap;
  answer: (options: Given) => number | null;
  print: (value: number) => string;
  printTick?: (value: number) => string;
}

function ask<Given extends object>(question: Question<Given>): MainAnswer {
  const { answer, parameters, print, printTick = print, ...rest } = question;
  const atDefaults = answer({} as Given);
  if (atDefaults === null) throw new Error(`${question.section} has no answer at its defaults`);
  const ranges = plausibleRanges(parameters) as Parameters<
    typeof sensitivity<Given, number | null>
  >[2];
  const rows = sensitivity(answer, {} as Given, ranges, (value) => value);
  return { ...rest, atDefaults, rows, parameters, print, printTick };
}

/** Shares of a mix add up to one: what one of them gains, cache reads lose, and the other way round. */
export function withWholeMix(options: BudgetOptions): BudgetOptions {
  const mix = {
    freshInputShare: options.freshInputShare ?? PARAMETERS.freshInputShare.default,
    cacheReadShare: options.cacheReadShare ?? PARAMETERS.cacheReadShare.default,
    cacheWriteShare: options.cacheWriteShare ?? PARAMETERS.cacheWriteShare.default,
    outputShare: options.outputShare ?? PARAMETERS.outputShare.default,
  };
  if (options.cacheReadShare === undefined) {
    const cacheReadShare = 1 - mix.freshInputShare - mix.cacheWriteShare - mix.outputShare;
    return { ...options, ...mix, cacheReadShare };
  }
  const rest = 1 - mix.cacheReadShare;
  const before = mix.freshInputShare + mix.cacheWriteShare + mix.outputShare;
  return {
    ...options,
    cacheReadShare: mix.cacheReadShare,
    freshInputShare: (mix.freshInputShare * rest) / before,
    cacheWriteShare: (mix.cacheWriteShare * rest) / before,
    outputShare: (mix.outputShare * rest) / before,
  };
}

const shareOfTeam = (options: HeadcountOptions): number | null => {
  const { heads } = headcount(options).sameOutput;
  return heads === null ? null : heads / (options.teamSize ?? PARAMETERS.teamSize.default);
};

/** Positive where the first offer needs more base, negative where the second does. */
const signedRaise = ({ better, raiseToMatch }: OfferComparison): number | null =>
  raiseToMatch === null ? null : better === 'a' ? -raiseToMatch : raiseToMatch;

const pick = (parameters: ParameterMap, names: readonly string[]): ParameterMap =>
  Object.fromEntries(names.map((name) => [name, parameters[name] as Parameter]));

/** What decides the price of a million tokens; the rest of `budget` is proportion. */
const priceOptions = [
  'freshInputPrice',
  'cacheReadPrice',
  'cacheWritePrice',
  'outputPrice',
  'freshInputShare',
  'cacheReadShare',
  'cacheWriteShare',
  'outputShare',
];

export function mainAnswers(): Readonly<Partial<Record<SectionId, MainAnswer>>> {
  const { a, b, assumptions } = offerOptions(DEFAULT_SCENARIO);
  return {
    compounding: ask({
      section: 'compounding',
      name: 'what a dollar of tokens is worth to you in raise dollars',
      parameters: compoundingParameters,
      answer: (options) => compounding(options).exchangeRate,
      print: formatCents,
      printTick: formatCents,
    }),
    substitution: ask({
      section: 'substitution',
      name: 'the change in engineers employed',
      parameters: substitutionParameters,
      answer: (options) => substitution(options).laborRatio - 1,
      print: (value) => formatSignedPercent(value, { digits: 1 }),
    }),
    headcount: ask({
      section: 'headcount',
      name: 'the team that is needed, as a share of today’s',
      parameters: headcountParameters,
      answer: shareOfTeam,
      print: (value) => formatPercent(value, { digits: 1 }),
      printTick: (value) => formatPercent(value),
    }),
    budget: ask({
      section: 'budget',
      name: 'the price of a million tokens of the usual mix',
      parameters: pick(budgetParameters, priceOptions),
      answer: (options: BudgetOptions) => budget(withWholeMix(options)).blendedPrice,
      print: formatDollars,
      printTick: formatExactDollars,
    }),
    offer: ask({
      section: 'offer',
      name: 'the extra base that the first offer needs to match the second',
      parameters: offerAssumptionParameters,
      answer: (options: OfferAssumptions) =>
        signedRaise(compareOffers(a, b, { ...assumptions, ...options })),
      print: formatDollars,
      printTick: formatCompactDollars,
    }),
  };
}
