/** The mathematics of the site: pure functions, each of options to a result. See each one's description. */
export {
  PARAMETERS,
  PARAMETER_NAMES,
  pickParameters,
  type Declaration,
  type Parameter,
  type ParameterName,
  type ParameterValue,
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
export {
  addedUplift,
  adoption,
  discountFactor,
  growthFactor,
  uplift,
  upliftParameters,
  type AddedUpliftOptions,
  type AdoptionOptions,
  type DiscountFactorOptions,
  type GrowthFactorOptions,
  type UpliftOptions,
} from './growth.ts';
export {
  compounding,
  compoundingParameters,
  type Compounding,
  type CompoundingOptions,
  type CompoundingResult,
  type CompoundingSeriesName,
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
  walkAway,
  walkAwayParameters,
  type Offer,
  type OfferAssumptions,
  type OfferComparison,
  type OfferParts,
  type OfferResult,
  type WalkAway,
  type WalkAwayOptions,
} from './offer.ts';
export { plausibleRanges, sensitivity, type Ranges, type SensitivityRow } from './sensitivity.ts';
export {
  DRAWS,
  exchangeRatePlan,
  exchangeRateSample,
  FIRST_SEED,
  type Sampling,
} from './uncertainty.ts';
export type { RatePlan, RateSample } from './sample.ts';
// For the story's pictures.
export { unvestedValue, type UnvestedOptions } from './grant.ts';
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
