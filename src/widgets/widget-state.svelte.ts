import { hasSlug, isChoiceName, type ChoiceName } from '../scenario/choices.ts';
import { sayWarning } from '../scenario/warnings.ts';
import type { Grips } from '../picture/grip.ts';
import { Announcer } from './announcer.svelte.ts';
import {
  aboutParameter,
  DEFAULT_SCENARIO,
  SCENARIO_PARAMETERS,
  type Scenario,
  type ScenarioName,
  type SettingName,
} from './parameters.ts';
import type { Placement } from './placement.ts';
import type { Widget } from './widget.ts';
import { scenario } from './scenario.svelte.ts';
import { notUnderstood, refusal } from './words.ts';

export interface WidgetStateOptions {
  /** Its name, in `data-widget` and at the beginning of every id, and what can be set in it. */
  widget: Pick<Widget, 'name' | 'parameters' | 'choices'>;
  /** The finding as it stands. */
  finding: () => string;
  /** Where the widget stands. */
  placement?: () => Placement;
}

/** Whether it names what a reader sets, in one widget or another: the version of an address is none. */
const isSetting = (name: string): boolean =>
  Object.hasOwn(SCENARIO_PARAMETERS, name) || isChoiceName(name);

/** What one widget knows of the shared scenario, and what it says aloud about it. */
export class WidgetState {
  readonly name: string;
  /** What the reader can change here, and what “Reset” puts back. */
  readonly parameters: readonly ScenarioName[];
  /** What is chosen here from a list, and put back as well. */
  readonly choices: readonly ChoiceName[];
  /** False on the server and until the reader's machine has taken over the server's markup. */
  started = $state(false);
  /** Why the last number at a control was refused, or what had to give way to it. */
  remark: { parameter: ScenarioName; words: string } | null = $state.raw(null);
  #first = $state(false);
  #finding: () => string;
  #placement: WidgetStateOptions['placement'];
  /** What could not be used of what the frame around an embed was asked for. */
  frameWarnings: readonly string[] = $state.raw([]);
  readonly #announcer = new Announcer();

  constructor({ widget, finding, placement }: WidgetStateOptions) {
    this.name = widget.name;
    this.parameters = widget.parameters;
    this.choices = widget.choices;
    this.#finding = finding;
    this.#placement = placement;
  }

  /** Where the page begins, and what “Reset” goes back to. */
  get begin(): Scenario {
    return this.#placement?.().begin ?? DEFAULT_SCENARIO;
  }

  /** Those of the beginning until started, so that server and browser begin with the same markup. */
  get values(): Scenario {
    if (!this.started) return this.begin;
    return scenario.hand === this.name ? scenario.drawn : scenario.settled;
  }

  /** As they are when the hand rests: what stands beside the control in hand is drawn anew only then. */
  get rested(): Scenario {
    return this.started ? scenario.settled : this.begin;
  }

  /** Whether the reader has a control here in hand, and the rest of the page waits. */
  get moving(): boolean {
    return this.values !== this.rested;
  }

  /** What the controls show: ahead of the picture while the reader moves one of them. */
  get live(): Scenario {
    return this.started && scenario.hand === this.name ? scenario.values : this.values;
  }

  /** The address of the numbers as they stand, which leads to this widget also where others are on the page. */
  get link(): string {
    const isAmongOthers = this.#placement?.().place === 'story';
    return scenario.link + (isAmongOthers ? `#${this.name}-question` : '');
  }

  /** All settings as they are at this moment, in whichever widget they were set. */
  get standing(): Scenario {
    return scenario.values;
  }

  /**
   * What the address asked for in vain, of what can be set here. The widget that read it says the rest as well: in the
   * story all of it, for others stand on the page; alone on its page what concerns no widget's setting.
   */
  get warnings(): readonly string[] {
    if (!this.started) return [];
    const speaksForAll = this.#first && this.#placement?.().place === 'story';
    const unused = scenario.warnings
      .filter(
        ({ parameter }) =>
          speaksForAll ||
          this.settings.some((name) => name === parameter) ||
          (this.#first && !isSetting(parameter)),
      )
      .map(sayWarning);
    return [...this.frameWarnings, ...unused];
  }

  /** The answer as it stands. */
  get finding(): string {
    return this.#finding();
  }

  /** Everything that can be set here. */
  get settings(): readonly SettingName[] {
    return [...this.parameters, ...this.choices];
  }

  get announcement(): string {
    return this.#announcer.text;
  }

  /** Takes over from the server. Returns what undoes it. */
  start(): () => void {
    this.#first = scenario.read(this.begin);
    this.started = true;
    this.#placement?.().onstart?.(this);
    if (this.#first && this.warnings.length > 0) this.say(this.warnings.join(' '));
    return () => this.#announcer.stop();
  }

  /**
   * Sets a value; one that the model does not take leaves the last good one, with a remark.
   *
   * @param from what it changes, where that is not what stands now
   */
  set(parameter: ScenarioName, value: number | null, from: Scenario = scenario.values): void {
    if (!this.takes(parameter, value)) {
      this.#refuse(parameter, refusal(parameter, value ?? NaN, from[parameter]), from);
      return;
    }
    const words = scenario.set(this.name, parameter, value, from);
    this.remark = words ? { parameter, words } : null;
    this.#announcer.say(() => [words, this.#finding()].filter(Boolean).join(' '));
  }

  /** Says that what was typed is no number that can be understood, and puts back what stood before. */
  misread(parameter: ScenarioName, text: string, from: Scenario): void {
    this.#refuse(parameter, notUnderstood(parameter, text, from[parameter]), from);
  }

  #refuse(parameter: ScenarioName, words: string, from: Scenario): void {
    if (from !== scenario.values) scenario.move(this.name, from);
    this.remark = { parameter, words };
    this.#announcer.say(() => words);
  }

  /** Chooses from a list; a slug that is not in it changes nothing. */
  choose(choice: ChoiceName, slug: string): void {
    if (!hasSlug(choice, slug)) return;
    scenario.choose(choice, slug);
    this.commit();
    this.#announcer.say(this.#finding);
  }

  takes(parameter: ScenarioName, value: number | null): boolean {
    const [low, high] = aboutParameter(parameter).hard;
    return value === null || (value >= low && value <= high);
  }

  commit(): void {
    scenario.commit();
  }

  reset(): void {
    this.take(this.begin, 'Back to the numbers we began with.');
  }

  /** Takes what the reader can change here from another scenario; `words` say so. */
  take(from: Scenario, words: string): void {
    this.remark = null;
    scenario.take(from, this.settings);
    this.#announcer.say(() => `${words} ${this.#finding()}`);
  }

  /** Shows numbers that come from elsewhere; the address keeps still until a reader changes one of them. */
  show(from: Scenario): void {
    scenario.put(from);
  }

  /**
   * What a handle of the picture tells: it moves the same numbers as the sliders, in the same steps.
   *
   * @param move sets what the handle stands for
   */
  grips(move: Grips['move']): Grips {
    return {
      hold: () => this.hold(),
      move,
      release: () => {
        this.release();
        this.commit();
      },
    };
  }

  hold(): void {
    this.#announcer.hold();
  }

  release(): void {
    this.#announcer.release();
  }

  say(words: string): void {
    this.#announcer.say(() => words);
  }
}
