import { CHOICE_NAMES, SCENARIO_CHOICES } from '../scenario/choices.ts';
import { describeParameter, describeRange } from '../scenario/describe.ts';
import { SCENARIO_NAMES, SCENARIO_PARAMETERS, type SettingName } from '../scenario/schema.ts';
import { widgets } from '../widgets/all.ts';

/** A key of the state, as the guide lists it. */
export interface StateKey {
  readonly key: string;
  readonly label: string;
  readonly default: string;
  readonly allowed: string;
  /** Names of the widgets that it is set in. */
  readonly widgets: readonly string[];
}

const widgetsOf = (setting: SettingName): string[] =>
  widgets
    .filter(({ parameters, choices }) => [...parameters, ...choices].includes(setting))
    .map(({ name }) => name);

/** Every key that sets a number or a choice, from the one schema. */
export const stateKeys = (): readonly StateKey[] => [
  ...SCENARIO_NAMES.map((name) => {
    const { key, label, default: standard, hard } = SCENARIO_PARAMETERS[name];
    return {
      key,
      label,
      default: describeParameter(name, standard),
      allowed: describeRange(name, hard),
      widgets: widgetsOf(name),
    };
  }),
  ...CHOICE_NAMES.map((name) => {
    const { key, label, default: standard, slugs } = SCENARIO_CHOICES[name];
    return { key, label, default: standard, allowed: slugs.join(', '), widgets: widgetsOf(name) };
  }),
];
