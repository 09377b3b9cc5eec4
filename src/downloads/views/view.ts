import type { BudgetFacts } from '../../evidence/budget-facts.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Table } from '../../widgets/table.ts';
import type { Sheet } from '../sheet.ts';

/** What a widget has to show of one scenario. */
export interface View {
  /** One word for the widget. */
  subject: string;
  question: string;
  /** The answer to the question, in the widget's own words. */
  finding: string;
  /** What the chart measures, if the finding does not say. */
  subtitle?: string;
  /** How the chart is to be read, below it. */
  note?: string;
  /** The same numbers as in the widget. */
  table: Table;
  /** The chart, put on a sheet of any width. */
  chart: (sheet: Sheet) => void;
  /** The least that tells the finding, in the width of the sheet and this height. */
  card: (sheet: Sheet, height: number) => void;
}

export type Look = (scenario: Scenario, facts: BudgetFacts | undefined) => View;
