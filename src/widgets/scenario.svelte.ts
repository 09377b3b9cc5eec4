import {
  addressWith,
  addressWriter,
  readAddress,
  type AddressWriter,
} from '../scenario/address.ts';
import { sayWarning, type Warning } from '../scenario/warnings.ts';
import { settle } from '../scenario/settle.ts';
import type { ChoiceName, Choices } from '../scenario/choices.ts';
import { pace } from '../picture/pace.ts';
import {
  DEFAULT_SCENARIO,
  type Scenario,
  type ScenarioName,
  type SettingName,
} from './parameters.ts';

/** Milliseconds after a change until the widgets that the reader has not in hand follow. */
const rest = 200;

/**
 * The one scenario of the page, shared by every widget on it: what is set in one carries to the
 * next. The server only reads it. Nothing but a reader's act and the address of the page changes it.
 */
class SharedScenario {
  /** As the reader's hand has it at this moment. */
  values: Scenario = $state.raw(DEFAULT_SCENARIO);
  /** As the widget in hand is drawn: a moment later on a slow machine. */
  drawn: Scenario = $state.raw(DEFAULT_SCENARIO);
  /** As all other widgets are drawn: when the hand rests. */
  settled: Scenario = $state.raw(DEFAULT_SCENARIO);
  /** The widget in hand. */
  hand: string = $state.raw('');
  /** What could not be used of the address of the page. */
  warnings: readonly Warning[] = $state.raw([]);
  #begin = DEFAULT_SCENARIO;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #draw = pace(() => {
    this.drawn = this.values;
  });
  /** Called at the end of a change, not at every step of it, with the numbers as they then are. */
  committed: ((values: Scenario) => void) | undefined;
  /** Where the numbers are kept: in the page's address, unless the page has put another before. */
  writer: Pick<AddressWriter, 'commit'> | undefined;

  /**
   * Takes up the address of the page, once. True for the caller that was first.
   *
   * @param begin what the page has where its address asks for nothing
   */
  read(begin: Scenario): boolean {
    if (this.writer) return false;
    this.#begin = begin;
    this.writer = addressWriter(begin);
    const { scenario: asked, warnings } = readAddress(begin);
    this.put(asked);
    this.warnings = warnings;
    return true;
  }

  /** Has all widgets follow at once. */
  put(values: Scenario): void {
    this.values = values;
    this.drawn = values;
    this.settled = values;
  }

  /**
   * Sets a value that the model takes. What no longer goes together with it gives way; the words
   * that are returned say so, and are empty when nothing did.
   *
   * @param hand the widget in which the reader sets it
   * @param from what it changes: the values as they are, unless it takes the place of an earlier change
   */
  set(
    hand: string,
    parameter: ScenarioName,
    value: number | null,
    from: Scenario = this.values,
  ): string {
    const { scenario, warnings } = settle({ ...from, [parameter]: value });
    this.move(hand, scenario);
    return warnings.map(sayWarning).join(' ');
  }

  /** Takes values that go together from the widget in which the reader sets them. */
  move(hand: string, values: Scenario): void {
    clearTimeout(this.#timer);
    if (this.hand !== hand) this.put(this.values);
    this.hand = hand;
    this.values = values;
    this.#draw();
  }

  choose<Name extends ChoiceName>(choice: Name, slug: Choices[Name]): void {
    this.put({ ...this.values, [choice]: slug });
  }

  /** Takes these settings, and no others, from another scenario. */
  take(from: Scenario, settings: readonly SettingName[]): void {
    const taken = Object.fromEntries(settings.map((name) => [name, from[name]]));
    this.put(settle({ ...this.values, ...taken }).scenario);
    this.warnings = [];
    this.commit();
  }

  /** Writes the scenario into the address: at the end of a change, not at every step of it. */
  commit(): void {
    this.drawn = this.values;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.put(this.values), rest);
    this.writer?.commit(this.values);
    this.committed?.(this.values);
  }

  /** The address of this page with these numbers, and not of the part of it that the reader happens to be at. */
  get link(): string {
    return addressWith(this.values, this.#begin).replace(/#.*$/s, '');
  }
}

export const scenario = new SharedScenario();
