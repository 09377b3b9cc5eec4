import { readBudgetFacts, type BudgetFacts } from '../evidence/budget-facts.ts';
import { SCENARIO_CHOICES } from '../scenario/choices.ts';
import { readPictures } from './read.ts';

// What a page hands to a widget that shows more than the model knows.

/** Real budgets as on the story’s ladder, the models that an address can name, and price trends. */
export const budgetFacts = (): BudgetFacts =>
  readBudgetFacts(readPictures().rungs, SCENARIO_CHOICES.pricedModel.slugs);
