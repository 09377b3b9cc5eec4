import type { PricedModel } from '../../evidence/budget-facts.ts';
import type { Scenario } from '../parameters.ts';
import type { Facts, Stop } from '../widget.ts';

/**
 * The model whose price is paid.
 * @throws an Error that names it when the widget was given no prices of it
 */
export function modelOf(
  { choices }: Pick<Facts, 'choices'>,
  { pricedModel }: Pick<Scenario, 'pricedModel'>,
): PricedModel {
  const models = choices.pricedModel?.flatMap(({ options }) => options);
  const model = models?.find(({ slug }) => slug === pricedModel);
  if (!model) throw new Error(`The budget widget was given no “${pricedModel}”.`);
  return model;
}

/**
 * Real budgets, from the smallest to the largest.
 * @throws an Error when the widget was given none
 */
export function budgetsOf({ stops }: Pick<Facts, 'stops'>): readonly Stop[] {
  if (!stops.tokens?.length) throw new Error('The budget widget was given no real budgets.');
  return stops.tokens;
}
