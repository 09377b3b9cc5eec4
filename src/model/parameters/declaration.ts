/** What a value is measured in. Rates and shares are decimals: 0.035 is 3.5%. */
export type Unit =
  | 'dollars-a-year'
  | 'dollars-a-month'
  | 'dollars'
  | 'dollars-a-million-tokens'
  | 'rate'
  | 'rate-a-year'
  /** A change from one year to the next: −0.35 is a third less, 0.52 half as much again. */
  | 'rate-of-change-a-year'
  | 'years'
  | 'months'
  | 'hours-a-week'
  | 'tokens-a-week'
  | 'people'
  | 'times'
  | 'ratio';

/**
 * Everything that a page asks of one parameter, save its name (the key that it is declared under). What its default and
 * range stand on is in `src/evidence/bases.ts`.
 */
export interface Declaration {
  /** Short URL key of one to three letters. Never reused for something else, nor one of `RETIRED_PARAMETERS`. */
  readonly key: string;
  /** Names a control: short, plain, sentence case, starting with an ordinary word. */
  readonly label: string;
  /** One plain sentence. */
  readonly help: string;
  readonly unit: Unit;
  /** `null` only where `nullable` is set. */
  readonly default: number | null;
  /** `null` is a value of its own (for `leaveYear`: you stay). */
  readonly nullable?: true;
  /** Low and high end of a control. */
  readonly track: readonly [low: number, high: number];
  /** What the draws lie within; absent for what a reader knows or chooses, which is not drawn. */
  readonly plausible?: readonly [low: number, high: number];
  /** Whether a draw's value, or its logarithm, comes from a triangle; present where `plausible` is. */
  readonly drawn?: 'linear' | 'log';
  /** What the model accepts at all; outside it every function throws. */
  readonly hard: readonly [minimum: number, maximum: number];
  /** How finely a control sets the value, in the parameter's own unit. */
  readonly step: number;
  /** What PageUp and PageDown do, in the parameter's own unit. */
  readonly bigStep: number;
  /** How a control spreads its values along its track. */
  readonly scale: 'linear' | 'log';
}

export interface Parameter extends Declaration {
  readonly name: string;
}
