/** The mathematics of the site: pure functions, each of options to a result. See each one's description. */
export {
  PARAMETERS,
  PARAMETER_NAMES,
  pickParameters,
  RETIRED_PARAMETERS,
  type Declaration,
  type Parameter,
  type ParameterName,
  type ParameterValue,
  type RetiredParameter,
  type Unit,
  type ValueOf,
} from './parameters.ts';
export {
  SUM_TOLERANCE,
  wholeMonths,
  type Options,
  type ParameterMap,
  type Values,
} from './range.ts';
export { AVERAGE_BUDGET, WAGE_BASE, WEEK_HOURS } from './formulas.ts';
export {
  addedUplift,
  chainParameters,
  impliedSigma,
  netUplift,
  upliftParameters,
  type AddedUpliftOptions,
  type UpliftOptions,
} from './uplift.ts';
export {
  adoption,
  discountFactor,
  growthFactor,
  payrollTax,
  type AdoptionOptions,
  type DiscountFactorOptions,
  type GrowthFactorOptions,
} from './growth.ts';
export {
  compounding,
  compoundingParameters,
  type Compounding,
  type CompoundingOptions,
  type CompoundingResult,
  type CompoundingSeriesName,
  type Incidence,
  type ThreeWays,
} from './compounding.ts';
export {
  substitution,
  substitutionParameters,
  type SubstitutionOptions,
  type SubstitutionResult,
} from './substitution.ts';
export {
  headcount,
  headcountParameters,
  type Cheapest,
  type HeadcountOptions,
  type HeadcountResult,
  type SameBudget,
  type SameOutput,
  type SameTeam,
} from './headcount.ts';
export { budget, budgetParameters, type BudgetOptions, type BudgetResult } from './budget.ts';
export {
  compareOffers,
  offer,
  offerAssumptionParameters,
  offerParameters,
  type Offer,
  type OfferAssumptions,
  type OfferComparison,
  type OfferCosts,
  type OfferParts,
  type OfferResult,
} from './offer.ts';
export { walkAway, walkAwayParameters, type WalkAway, type WalkAwayOptions } from './walk-away.ts';
export {
  counterOffer,
  counterOfferPlan,
  KEEP,
  type CounterOffer,
  type CounterOfferOptions,
  type NoTrade,
  type Terms,
  type Trade,
} from './counterOffer.ts';
export { plausibleRanges, sensitivity, type Ranges, type SensitivityRow } from './sensitivity.ts';
export {
  DRAWS,
  exchangeRatePlan,
  exchangeRateSample,
  FIRST_SEED,
  headcountPlan,
  headcountSample,
  type Sampling,
} from './uncertainty.ts';
export {
  chainDraws,
  chainHere,
  upliftAt,
  type ChainDraw,
  type ChainOptions,
} from './chain-draws.ts';
export type { Chain } from './curve.ts';
export type { RatePlan, RateSample } from './rate-sample.ts';
export type { HeadcountPlan, HeadcountSample } from './headcount-sample.ts';
export { quantile, randomFrom, type Spread } from './sample.ts';
export type { CheapestSpend } from './cheapest.ts';
// For the story's pictures.
export { unvestedParameters, unvestedValue, type UnvestedOptions } from './grant.ts';
export {
  headline,
  headlineParameters,
  type HeadlineOptions,
  type HeadlineResult,
  type HeadlineYear,
} from './headline.ts';
export {
  cheapestMix,
  isoquant,
  type CheapestMix,
  type CheapestMixOptions,
  type IsoquantOptions,
  type Mix,
} from './isoquant.ts';
