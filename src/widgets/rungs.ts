import { ladder, type Rung } from './ladder.ts';
import { aboutParameter, type Scenario, type ScenarioName } from './parameters.ts';
import { stopsFor, type Facts, type SliderControl, type Widget } from './widget.ts';

/** The control of a parameter as a widget declares it, or as it is where the widget says nothing of it. */
export const controlOf = (
  { controls }: Pick<Widget, 'controls'>,
  parameter: ScenarioName,
): SliderControl =>
  controls.find(
    (control): control is SliderControl =>
      'parameter' in control && control.parameter === parameter,
  ) ?? { parameter };

/** What each position of a control's track stands for: its steps, its real cases and its default. */
export function rungsOf(
  control: SliderControl,
  facts: Pick<Facts, 'stops'>,
  scenario: Scenario,
): Rung[] {
  const { parameter, low, high, endless = false } = control;
  const about = aboutParameter(parameter);
  return ladder({
    low: low ?? about.low,
    high: (typeof high === 'function' ? high(scenario) : high) ?? about.high,
    step: about.step,
    logarithmic: about.logarithmic,
    include: [
      ...stopsFor(control, facts, scenario).map((stop) => stop.value),
      ...(about.default === null ? [] : [about.default]),
    ],
    endless,
  });
}
