import { Desk as PageDesk, type DeskPlan } from '../widgets/desk.svelte.ts';
import type { Scenario } from '../widgets/parameters.ts';
import { scenario } from '../widgets/scenario.svelte.ts';
import { outdate } from './runtime.ts';

let kept: EmbedDesk | undefined;
let finding = (): string => '';

/**
 * The desk of the one widget of an embed. A drawing makes its components anew; the desk outlives it, and every
 * `new Desk` after the first gives the same.
 */
class EmbedDesk extends PageDesk {
  /** What could not be used of the frame's options. */
  frameNotes: readonly string[] = [];
  /** Asks for a new drawing. */
  changed: () => void = () => undefined;
  /** Called at the end of a change, not at every step of it. */
  committed: () => void = () => undefined;

  constructor(plan: DeskPlan) {
    finding = plan.finding;
    super({ name: plan.name, finding: () => finding() });
    if (kept) return kept;
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the one that is kept
    kept = this;
    this.announcer.heard = () => this.changed();
  }

  override get notes(): readonly string[] {
    return [...this.frameNotes, ...super.notes];
  }

  /** A drawing is made anew with each frame, of the numbers as they are then. */
  override get values(): Scenario {
    return this.awake ? scenario.values : this.begin;
  }

  override get live(): Scenario {
    return this.values;
  }

  override set(...given: Parameters<PageDesk['set']>): void {
    super.set(...given);
    this.redraw();
  }

  override choose(...given: Parameters<PageDesk['choose']>): void {
    super.choose(...given);
    this.redraw();
  }

  override take(...given: Parameters<PageDesk['take']>): void {
    super.take(...given);
    this.redraw();
    this.committed();
  }

  override commit(): void {
    super.commit();
    this.committed();
  }

  redraw(): void {
    outdate();
    this.changed();
  }
}

export { EmbedDesk as Desk };

/** The desk of the widget that has been drawn. */
export function deskOfEmbed(): EmbedDesk {
  if (!kept) throw new Error('No widget has been drawn yet.');
  return kept;
}
