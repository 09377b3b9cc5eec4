import type { Frame, Picture } from '../picture.ts';
import type { StageFacts } from '../facts.ts';
import type { Guess } from '../guess.ts';
import type { Readings } from '../readings.ts';
import type { StageState } from '../state.ts';

export interface Inputs {
  facts: StageFacts;
  /** What the model says in its default case, looked up once for every picture. */
  defaults: Readings;
  guess: Guess;
}

/** One arrangement of the stage: a pure function of the state, the space and the figures. */
export type Formation = (state: StageState, frame: Frame, inputs: Inputs) => Picture;
