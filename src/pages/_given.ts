import { budgetFacts } from '../story/widget-facts.ts';
import { rangeAtDefaults } from '../widgets/compounding/range.ts';

/** What a page reads or works out for its widgets, which cannot, or not before they are awake. */
export const givenToWidgets = () => ({
  budget: { facts: budgetFacts() },
  compounding: { range: rangeAtDefaults() },
});

/** The same for one widget, by its name; nothing for one that needs nothing. */
export const givenTo = (name: string): Record<string, unknown> | undefined =>
  (givenToWidgets() as Record<string, Record<string, unknown>>)[name];
