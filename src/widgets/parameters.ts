import {
  DEFAULT_SCENARIO,
  SCENARIO_PARAMETERS,
  type Scenario,
  type ScenarioName,
  type SettingName,
} from '../scenario/schema.ts';

export { DEFAULT_SCENARIO, type Scenario, type ScenarioName, type SettingName };

/** What a control needs to know of a parameter. */
export interface About {
  label: string;
  help: string;
  default: number | null;
  /** Whether it can be without a value. */
  nullable: boolean;
  /** The plausible range. */
  low: number;
  high: number;
  /** What the model takes at all. */
  hard: readonly [low: number, high: number];
  step: number;
  logarithmic: boolean;
}

export function aboutParameter(name: ScenarioName): About {
  const { plausible, scale, ...rest } = SCENARIO_PARAMETERS[name];
  const [low, high] = plausible;
  return { nullable: false, ...rest, low, high, logarithmic: scale === 'log' };
}
