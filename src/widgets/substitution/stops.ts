import { toFigures } from '../../format/index.ts';
import { impliedSigma, substitution } from '../../model/index.ts';
import { substitutionOptions, upliftOptions } from '../../scenario/options.ts';
import { SCENARIO_PARAMETERS, type Scenario } from '../../scenario/schema.ts';
import type { Stop } from '../widget.ts';

/** What σ would be by two other sums of ours at these numbers: by the output curve, and by how bills grow. */
export function sigmasOfOurs(scenario: Scenario): readonly Stop[] {
  const { sigmaFromBills } = substitution(substitutionOptions(scenario));
  const [low, high] = SCENARIO_PARAMETERS.sigma.track;
  return [
    {
      value: impliedSigma(upliftOptions(scenario)),
      name: 'our output curve, at this budget',
    },
    { value: sigmaFromBills, name: 'if price alone made bills grow so' },
    // To two figures: finer than anybody knows them.
  ].flatMap(({ value, name }) =>
    value !== null && value >= low && value <= high ? [{ value: toFigures(value, 2), name }] : [],
  );
}
