import type { Parameter } from '../model/index.ts';
import {
  DEFAULT_SCENARIO,
  SCENARIO_PARAMETERS,
  type Scenario,
  type ScenarioName,
  type SettingName,
} from '../scenario/schema.ts';

export {
  DEFAULT_SCENARIO,
  SCENARIO_PARAMETERS,
  type Scenario,
  type ScenarioName,
  type SettingName,
};

/** What a control needs to know of a parameter. */
export interface About {
  label: string;
  help: string;
  default: number | null;
  /** Whether it can be without a value. */
  nullable: boolean;
  /** Ends of its slider. */
  low: number;
  high: number;
  /** What the draws lie within; nothing for what a reader knows or chooses. */
  plausible: readonly [low: number, high: number] | null;
  /** What the model takes at all. */
  hard: readonly [low: number, high: number];
  step: number;
  logarithmic: boolean;
}

export function aboutParameter(name: ScenarioName): About {
  const { track, plausible, scale, ...rest }: Parameter = SCENARIO_PARAMETERS[name];
  const [low, high] = track;
  return {
    nullable: false,
    ...rest,
    low,
    high,
    plausible: plausible ?? null,
    logarithmic: scale === 'log',
  };
}
