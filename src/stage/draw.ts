import { closing } from './formations/closing.ts';
import { curve } from './formations/curve.ts';
import { door } from './formations/door.ts';
import { employment } from './formations/employment.ts';
import { evidence } from './formations/evidence.ts';
import { fork } from './formations/fork.ts';
import type { Formation as Draw } from './formations/formation.ts';
import { headline } from './formations/headline.ts';
import { isoquant } from './formations/isoquant.ts';
import { ladder } from './formations/ladder.ts';
import { ledger } from './formations/ledger.ts';
import { meeting } from './formations/meeting.ts';
import { outcomes } from './formations/outcomes.ts';
import { stack } from './formations/stack.ts';
import { timeline } from './formations/timeline.ts';
import { trays } from './formations/trays.ts';
import type { StageFacts } from './facts.ts';
import { noGuess, type Guess } from './guess.ts';
import type { Frame, Picture } from './picture.ts';
import { readDefaults } from './readings.ts';
import type { Formation, StageState } from './state.ts';

const drawings: Record<Formation, Draw> = {
  fork,
  stack,
  ladder,
  curve,
  trays,
  door,
  headline,
  evidence,
  isoquant,
  outcomes,
  employment,
  meeting,
  ledger,
  timeline,
  closing,
};

/**
 * The frame of the still figures in the page's HTML. Text of 15 in a width of 336 is still 12 px
 * high where a phone of 320 px shows the figure at 288.
 */
export const stillFrame: Frame = { width: 336, height: 300, text: 15 };

/** Draws a state in a frame, with the reader's guess where the picture holds it against the model. */
export type DrawStage = (state: StageState, frame: Frame, guess?: Guess) => Picture;

/** Prepares the drawing function for one set of figures: a pure function of state, frame and guess. */
export function createStage(facts: StageFacts): DrawStage {
  const defaults = readDefaults();
  return (state, frame, guess = noGuess) =>
    drawings[state.formation](state, frame, { facts, defaults, guess });
}
