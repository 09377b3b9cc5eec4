import {
  plausibleRanges,
  sensitivity,
  type ParameterMap,
  type Ranges,
  type SensitivityRow,
} from '../model/index.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Facts } from './widget.ts';

/** The one answer of a widget whose sensitivity is drawn, and how its numbers are written. */
export interface MainAnswer {
  /** Names the answer, in the middle of a sentence. */
  readonly name: string;
  /** The answer with every assumption as it stands; `null` for none. */
  readonly asItStands: number | null;
  /** Each assumption at both ends of its plausible range, all else as it stands; the largest swing first. */
  readonly rows: readonly SensitivityRow[];
  readonly parameters: ParameterMap;
  readonly print: (value: number) => string;
  /** Shorter, for an axis. */
  readonly printTick: (value: number) => string;
}

interface Question<Options extends object> {
  /** Names the answer, in the middle of a sentence. */
  name: string;
  /** The assumptions that are tried. */
  parameters: ParameterMap;
  /** The model's options as they stand. */
  options: (scenario: Scenario, facts: Facts) => Options;
  /** The answer to options of which one may differ from those as they stand. */
  answer: (options: Options, asTheyStand: Options, scenario: Scenario) => number | null;
  print: (value: number) => string;
  printTick?: (value: number) => string;
}

/** How a widget's main answer is asked of the model, and what it hangs on. */
export function asking<Options extends object>({
  name,
  parameters,
  options,
  answer,
  print,
  printTick = print,
}: Question<Options>) {
  return (scenario: Scenario, facts: Facts): MainAnswer => {
    const ranges = plausibleRanges(parameters) as Ranges<Options>;
    const values = options(scenario, facts);
    const ask = (changed: Options): number | null => answer(changed, values, scenario);
    const rows = sensitivity(ask, values, ranges, (value) => value);
    return { name, asItStands: ask(values), rows, parameters, print, printTick };
  };
}
