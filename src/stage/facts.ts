/** Outside figures that the stage draws, each already looked up in `content/figures`. */
export interface StageFacts {
  rungs: Rung[];
  studies: Study[];
  employment: EmploymentFigure[];
  beats: Beat[];
  /** Dollars a year at which the headline's budget starts, and is later capped. */
  headlineStart: number;
  headlineCap: number;
  /** Dollars a year that the dearest tools of the studies cost. */
  studiesPrice: number;
  /**
   * Tenth and ninetieth percentile of the exchange rate on our ranges, for someone who leaves after each position of
   * the story's handle: they take too long to draw under it.
   */
  leavingRanges: readonly (readonly [p10: number, p90: number])[];
}

export interface Rung {
  id: string;
  /** Short name, drawn beside the rung. */
  name: string;
  /** Dollars a year for each person. */
  dollars: number;
}

/** What a study measured, as a change of output per hour: a decimal, negative for less. */
export interface Study {
  name: string;
  /** Its estimate; absent where it gives only a range, `low` to `high`. */
  value?: number;
  /** Ends of the interval that the study reports, or of its range. */
  low?: number;
  high?: number;
  /** The value is an upper bound, not an estimate. */
  bound?: boolean;
}

export interface EmploymentFigure {
  name: string;
  /** Change in headcount as a decimal. */
  value: number;
}

export interface Beat {
  /** When, in words short enough for an axis: "Feb–Mar". */
  when: string;
  title: string;
  detail: string;
  /** Tokens are promised or spent (`more`), or taken back and repriced (`less`). */
  direction: 'more' | 'less';
}
