import { impliedSigma, substitution } from '../../model/index.ts';
import { headcountOptions, substitutionOptions } from '../../scenario/options.ts';
import { SCENARIO_PARAMETERS, type Scenario } from '../../scenario/schema.ts';
import type { Stop } from '../widget.ts';

/** Elasticities to two figures are finer than anybody knows them. */
const readable = (value: number): number => Number(value.toPrecision(2));

/** What σ would be by two other sums of ours at these numbers: by the output curve, and by how bills grow. */
export function sigmasOfOurs(scenario: Scenario): readonly Stop[] {
  const {
    tokens,
    maxSpeedup,
    addressableShare,
    reworkShare,
    reviewHours,
    tokenScale,
    keepsRising,
  } = headcountOptions(scenario);
  const curve = { maxSpeedup, addressableShare, reworkShare, reviewHours, tokenScale };
  const { sigmaFromBills } = substitution(substitutionOptions(scenario));
  const [low, high] = SCENARIO_PARAMETERS.sigma.track;
  return [
    {
      value: impliedSigma({ tokens, ...curve, keepsRising }),
      name: 'our output curve, at this budget',
    },
    { value: sigmaFromBills, name: 'if price alone made bills grow so' },
  ].flatMap(({ value, name }) =>
    value !== null && value >= low && value <= high ? [{ value: readable(value), name }] : [],
  );
}
