/** What the bills say of substitution: how large tokens' share of cost is, and how many engineers a firm then has. */
import { substitution } from '../model/index.ts';

/** Elasticities of substitution at the two ends of what is known of other machines and of computing. */
export const sigmas = { low: 0.3, high: 2.6 } as const;

/** Engineers who change by less than this share are “small on these bills”. */
const SMALL = 0.02;

export interface Pressure {
  /** Tokens' share of cost now. */
  readonly share: number;
  readonly low: { readonly share: number; readonly engineers: number };
  readonly high: { readonly share: number; readonly engineers: number };
  /** Whether engineers change by under 2% either way. */
  readonly isSmall: boolean;
  /** Until tokens cost as much as people, at the growth given; `null` if never. */
  readonly years: number | null;
}

/**
 * The line on substitution.
 *
 * @param tokens mean $ a person and year
 * @param loadedCost $ a person and year
 * @param growth of a person's bill in a year, as a decimal
 * @param options of `substitution` that a reader has set
 */
export function pressure(
  tokens: number,
  loadedCost: number,
  growth: number,
  options: Omit<Parameters<typeof substitution>[0] & {}, 'tokens' | 'loadedCost' | 'sigma'> = {},
): Pressure {
  const at = (sigma: number) =>
    substitution({ ...options, tokens, loadedCost, sigma, budgetGrowth: growth });
  const [low, high] = [at(sigmas.low), at(sigmas.high)];
  const short = ({ tokenShareThen, laborRatio }: typeof low) => ({
    share: tokenShareThen,
    engineers: laborRatio,
  });
  return {
    share: low.tokenShare,
    low: short(low),
    high: short(high),
    isSmall: [low, high].every(({ laborRatio }) => Math.abs(laborRatio - 1) < SMALL),
    years: low.yearsUntilTokensEqualLabor,
  };
}
