/**
 * What earlier versions of the model had as parameters. Neither their names nor their keys are used again: a name is
 * refused, a key in an address is passed over with a note.
 */
export interface RetiredParameter {
  /** As the options of functions called it. */
  readonly name: string;
  /** As addresses called it. */
  readonly key: string;
  /** What it was called on a control. */
  readonly label: string;
  /** What it set, one plain sentence. */
  readonly was: string;
  /** What answers that question now, one plain sentence. */
  readonly now: string;
}

export const RETIRED_PARAMETERS = [
  {
    name: 'upliftCeiling',
    key: 'uc',
    label: 'Most that tokens add',
    was: 'It was the output that a budget without limit would add, on a curve of its own.',
    now: 'One curve answers that now, from the speed-up, the work that it reaches, rework and checking.',
  },
  {
    name: 'payrollLoad',
    key: 'pl',
    label: 'Payroll tax of the employer',
    was: 'It was one rate of payroll tax on every dollar of cash.',
    now: 'The two rates of US payroll tax answer that now, 7.65% up to the wage base and 1.45% above it.',
  },
  {
    name: 'reviewShare',
    key: 'rs',
    label: 'Time spent on review',
    was: 'It was the share of the week that review takes today.',
    now: 'The hours a week that checking adds answer that now.',
  },
  {
    name: 'reviewGrowth',
    key: 'rg',
    label: 'Growth of review time',
    was: 'It was how much longer review takes, measured by how long a change waits.',
    now: 'The hours a week that checking adds answer that now.',
  },
  {
    name: 'weekHours',
    key: 'wh',
    label: 'Working week',
    was: 'It was the length of the working week.',
    now: 'A week has 40 hours now.',
  },
] as const satisfies readonly RetiredParameter[];
