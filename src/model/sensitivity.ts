import type { ParameterMap } from './range.ts';

/** Low and high for some of the options of a function. */
export type Ranges<Options> = {
  readonly [Name in keyof Options]?: readonly [low: number, high: number];
};

export interface SensitivityRow<Name extends string = string> {
  readonly parameter: Name;
  readonly low: number;
  readonly high: number;
  /** The answer at each end, all else as it stands; `null` where there is none. */
  readonly atLow: number | null;
  readonly atHigh: number | null;
  /** How far apart the two answers are, at least 0; `null` unless there are two. */
  readonly swing: number | null;
}

/**
 * Which assumption moves this answer most? Sets each parameter to its low and to its high, all else as it stands.
 *
 * @param calculate A function of the model, such as `compounding`.
 * @param options Its options as they stand.
 * @param ranges Low and high of each parameter to try; `plausibleRanges` has the usual ones.
 * @param read Picks the answer out of the result; `null` for none.
 * @returns One row a parameter, the largest swing first, those without one last, equals in the order of `ranges`.
 *   An end that does not go together with the other options (a cliff longer than the vesting) has no answer.
 * @throws {RangeError | TypeError} when the options are wrong as they stand.
 */
export function sensitivity<Options extends object, Result>(
  calculate: (options: Options) => Result,
  options: NoInfer<Options>,
  ranges: Ranges<Options>,
  read: (result: Result) => number | null,
): readonly SensitivityRow<Extract<keyof Options, string>>[] {
  // What is wrong already is the caller's mistake, not a missing answer.
  calculate(options);

  const answerAt = (name: string, value: number): number | null => {
    try {
      return read(calculate({ ...options, [name]: value }));
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  };
  const rows: SensitivityRow<Extract<keyof Options, string>>[] = [];
  for (const parameter in ranges) {
    const range = ranges[parameter];
    if (range === undefined) continue;
    const [low, high] = range;
    const atLow = answerAt(parameter, low);
    const atHigh = answerAt(parameter, high);
    const swing = atLow === null || atHigh === null ? null : Math.abs(atHigh - atLow);
    rows.push({ parameter, low, high, atLow, atHigh, swing });
  }
  return rows.sort((one, other) => (other.swing ?? -1) - (one.swing ?? -1));
}

/**
 * Low and high of every parameter of a function, such as those of `compoundingParameters`: what is plausible of an
 * assumption, the ends of its control for what a reader knows or chooses.
 */
export function plausibleRanges<Map extends ParameterMap>(
  parameters: Map,
): { readonly [Name in keyof Map]: readonly [low: number, high: number] } {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { plausible, track }]) => [name, plausible ?? track]),
  ) as { readonly [Name in keyof Map]: readonly [low: number, high: number] };
}
