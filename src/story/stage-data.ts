import { sitePath } from '../scenario/place.ts';
import type { StageFacts } from '../stage/facts.ts';
import type { SparseState } from '../stage/state.ts';

/** What the live stage draws from: asked for by the story's script, and not needed to read. */
export interface StageData {
  facts: StageFacts;
  /** In the order of the story, each with what it changes, and the picture's headline. */
  steps: { id: string; state: SparseState; finding: string }[];
  /** What each scene is called, and in the rail. */
  scenes: { id: string; number: number; title: string; short: string }[];
}

/** @param base the folder that the site is served from */
export const stageDataPath = (base: string): string => sitePath('stage.json', base);

/** @param base the folder that the site is served from */
export const stillSheetPath = (base: string): string => sitePath('stage.svg', base);
