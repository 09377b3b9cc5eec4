import type { BudgetFacts, PricedModel } from '../../evidence/budget-facts.ts';
import type { Scenario } from '../parameters.ts';

/**
 * The model whose price is paid.
 * @throws an Error that names it when the widget was given no prices of it
 */
export function modelOf(
  facts: BudgetFacts | undefined,
  { pricedModel }: Pick<Scenario, 'pricedModel'>,
): PricedModel {
  const models = facts?.makers.flatMap(({ options }) => options);
  const model = models?.find(({ slug }) => slug === pricedModel);
  if (!model) throw new Error(`The budget widget was given no “${pricedModel}”.`);
  return model;
}
