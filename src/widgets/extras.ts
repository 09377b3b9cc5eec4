import type { Component } from 'svelte';
import type { RangeView } from './compounding/range.ts';
import type { Desk } from './desk.svelte.ts';

/**
 * What a widget shows of how sure its answer is. The page works it out at the defaults while it is built;
 * on the widget's own page it follows the reader's numbers, with scripts that the story has no room for.
 */
export interface Extras {
  /** What the answer hangs on at the defaults, in a sentence. */
  hangsOn: string;
  /** The parts that follow the reader's numbers. */
  live?: {
    HangsOn: Component<{ desk: Desk; known: object | undefined }>;
    Range?: Component<{ desk: Desk; first: RangeView | null }>;
  };
}
