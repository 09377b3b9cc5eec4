import type { Component } from 'svelte';
import type { Desk } from './desk.svelte.ts';
import type { Scenario } from './parameters.ts';

/** A label of the strip. */
export interface StripLabel {
  /** In percent of the strip. */
  at: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  /** In pixels from the top. */
  y: number;
}

export interface Strip {
  /** The histogram, 24 wide and 100 high. */
  draws: string;
  /** In the same space: a line at each label above, and one below from the tenth to the ninetieth percentile. */
  marks: string;
  labels: StripLabel[];
}

/** A sample as the reader gets it. */
export interface RangeView {
  words: string;
  /** Nothing where every draw is the same. */
  strip: Strip | null;
}

/**
 * What a widget shows of how sure its answer is. The page works it out at the defaults while it is built;
 * on the widget's own page it follows the reader's numbers, with scripts that the story has no room for.
 */
export interface Extras {
  /** What the answer hangs on at the defaults, in a sentence. */
  hangsOn: string;
  /** The numbers that the page begins with, and goes back to, where these are not the defaults. */
  begin?: Scenario;
  /** The parts that follow the reader's numbers. */
  live?: {
    /** What the answer hangs on; `Besides.svelte` has it with the files to download. */
    HangsOn: Component<{ desk: Desk; known: object | undefined }>;
    Range?: Component<{ desk: Desk; first: RangeView | null }>;
    Promised?: Component<{ setting: Scenario; dollarsBuy: number }>;
  };
}
