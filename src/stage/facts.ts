/** Outside figures that the stage draws, each already looked up in `content/figures`. */
export interface StageFacts {
  rungs: Rung[];
  studies: Study[];
  employment: EmploymentFigure[];
  beats: Beat[];
  /** Dollars a year at which the headline's budget starts, and is later capped. */
  headlineStart: number;
  headlineCap: number;
}

export interface Rung {
  id: string;
  /** Short name, drawn beside the rung. */
  name: string;
  /** Dollars a year for each person. */
  dollars: number;
}

export interface Study {
  name: string;
  /** Change in speed or output as a decimal; negative is slower or less. */
  value: number;
  /** Ends of the interval the study reports, where it reports one. */
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
