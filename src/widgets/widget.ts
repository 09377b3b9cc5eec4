import type { Maker } from '../evidence/budget-facts.ts';
import type { Part } from '../picture/parts.ts';
import type { ChoiceName } from '../scenario/choices.ts';
import type { Scenario, ScenarioName } from '../scenario/schema.ts';
import type { Datum } from './numbers.ts';
import type { Ranged } from './range.ts';
import type { Response } from './response.ts';
import type { MainAnswer } from './sensitivity.ts';
import type { Table } from './table.ts';

/** A real case on the way of a slider. */
export interface Stop {
  /** In the unit of the parameter. */
  readonly value: number;
  /** Short: it stands beside the value. */
  readonly name: string;
  /** Who says so, where the widget names its sources. */
  readonly source?: string;
  /** Of when it is, where that is said beside its name. */
  readonly date?: string;
}

/** What a widget is told of the world: read from `content/` while the site is built, and handed on in the page. */
export interface Facts {
  /** Real cases by parameter, from the lowest. */
  readonly stops: Readonly<Partial<Record<ScenarioName, readonly Stop[]>>>;
  /** What can be chosen, in groups. */
  readonly choices: { readonly pricedModel?: readonly Maker[] };
}

/** A control in sight: a slider with its number field, or a menu. */
export type FirstControl = SliderControl | { readonly choice: ChoiceName };

/** A slider in sight. */
export interface SliderControl {
  readonly parameter: ScenarioName;
  /** Replaces the parameter's own name where the widget's words fit better. */
  readonly label?: string;
  /** Ends of the slider where they differ from the parameter's own. */
  readonly low?: number;
  readonly high?: number | ((scenario: Scenario) => number);
  /** The top of the slider means “never” and sets null. */
  readonly endless?: boolean;
  /** Stands on the face only where there is room for a fourth, else among the assumptions that unfold. */
  readonly roomy?: boolean;
  /** Cases that hang on the other numbers, beside those that the widget is told of. */
  readonly also?: (scenario: Scenario) => readonly Stop[];
}

/** What a widget shows of one scenario. */
export interface Shown {
  /** The answer to the question on the face: at most 14 words and two numbers. */
  readonly headline: string;
  /** On what the headline hangs, in a few words, where it does not say so itself. */
  readonly condition?: string;
  /** The answer in full, in one or two sentences with all that belongs to them. */
  readonly finding: string;
  /** What the picture measures, where the finding does not say. */
  readonly subtitle?: string;
  /** How the picture is to be read. */
  readonly note?: string;
  /** The numbers behind the picture, unrounded: the table prints them, CSV and JSON are them. */
  readonly numbers: () => readonly Datum[];
  /** Those of them that are read, printed. */
  readonly table: () => Table;
  /** The picture as it stands alone, part below part. */
  readonly picture: () => readonly Part[];
  /**
   * The least of it that tells the finding, for the preview of a link.
   *
   * @param height what there is room for, in px
   */
  readonly card: (height: number) => readonly Part[];
}

/** What is said aloud of an answer: its headline, and on what that hangs. */
export const spoken = ({ headline, condition }: Pick<Shown, 'headline' | 'condition'>): string =>
  condition ? `${headline} ${condition}` : headline;

/** All that is known of a widget. The list of them is `index.ts`; everything else loops over it. */
export interface Widget<What extends Shown = Shown> {
  /** Of its folder, and in every address. */
  readonly name: string;
  /** One word for what it is about. */
  readonly subject: string;
  readonly question: string;
  /** What can be set in it, the most telling first. */
  readonly parameters: readonly ScenarioName[];
  /** What can be chosen in it from a list. */
  readonly choices: readonly ChoiceName[];
  /** The controls in sight, at most four; the rest is folded away. */
  readonly controls: readonly FirstControl[];
  /** Controls among those that unfold that differ from what their parameters say. */
  readonly unfolding?: readonly SliderControl[];
  /** Parameters that its view sets in a form of its own, in sight as well. */
  readonly fields?: readonly ScenarioName[];
  /** Its one answer whose sensitivity is drawn. */
  readonly mainAnswer: (scenario: Scenario, facts: Facts) => MainAnswer;
  readonly show: (scenario: Scenario, facts: Facts) => What;
  /** The answer over each slider. */
  readonly response: Response;
  /** How its answer gets its range, where our ranges say something of it. */
  readonly range?: Ranged;
}

/** Says that a definition is one, and keeps what its `show` returns beside what all of them do. */
export const defineWidget = <What extends Shown>(widget: Widget<What>): Widget<What> => widget;

/** The cases on a control's way, from the lowest; of two at one value the first. */
export function stopsFor(
  control: SliderControl,
  { stops }: Pick<Facts, 'stops'>,
  scenario: Scenario,
): readonly Stop[] {
  const all = [...(stops[control.parameter] ?? []), ...(control.also?.(scenario) ?? [])];
  return all
    .filter(({ value }, index) => all.findIndex((other) => other.value === value) === index)
    .sort((one, other) => one.value - other.value);
}

/** The parameters that its controls in sight set. */
export const inSight = ({ controls, fields = [] }: Pick<Widget, 'controls' | 'fields'>) => [
  ...fields,
  ...controls.flatMap((control) => ('parameter' in control ? [control.parameter] : [])),
];

/** A control that unfolds; `isSecond` where it is also on the face, wherever there is room for it. */
export interface FoldedControl {
  readonly control: SliderControl;
  readonly isSecond: boolean;
}

/** The controls that unfold: all that the face has not, or has only where there is room. */
export function foldedOf({
  parameters,
  controls,
  fields = [],
  unfolding = [],
}: Pick<Widget, 'parameters' | 'controls' | 'fields' | 'unfolding'>): FoldedControl[] {
  const sliders = controls.filter((control) => 'parameter' in control);
  const seen = inSight({ controls, fields });
  return [
    ...sliders.filter(({ roomy }) => roomy).map((control) => ({ control, isSecond: true })),
    ...parameters
      .filter((name) => !seen.includes(name))
      .map((parameter) => ({
        control: unfolding.find((one) => one.parameter === parameter) ?? { parameter },
        isSecond: false,
      })),
  ];
}
