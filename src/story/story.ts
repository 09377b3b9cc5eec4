import type { PlacedFigure } from '../evidence/schema.ts';
import { readFigures } from '../evidence/read.ts';
import { PARAMETERS } from '../model/index.ts';
import type { ParameterName } from '../model/index.ts';
import { createStage, stillFrame } from '../stage/draw.ts';
import type { StageFacts } from '../stage/facts.ts';
import { fillForward, firstState } from '../stage/state.ts';
import type { SparseState, StageState } from '../stage/state.ts';
import { stillFigure } from '../stage/svg.ts';
import type { StillFigure } from '../stage/svg.ts';
import { Notes } from '../prose/notes.ts';
import type { Note } from '../prose/notes.ts';
import { plainText, proseHtml } from '../prose/prose.ts';
import { readPictures, readScenes } from './read.ts';
import type { PicturesSource, SceneSource, StepSource } from './schema.ts';
import { figureNumber } from '../prose/values.ts';
import type { Context } from '../prose/values.ts';

export interface Step {
  id: string;
  finding: string;
  html: string;
  alternative: string;
  state: StageState;
  lever: StepSource['lever'];
  /** What the stage shows of the step, standing still. */
  figure: StillFigure;
}

export interface Scene {
  number: number;
  id: string;
  title: string;
  widget: SceneSource['widget'];
  steps: Step[];
}

export interface Story {
  scenes: Scene[];
  notes: Note[];
  facts: StageFacts;
  /** What each step changes on the stage, for the page's script to fill forward. */
  states: { id: string; state: SparseState }[];
  /** The question that opens the story. */
  opening: string;
  /** Words of prose, for the estimate of reading time. */
  words: number;
}

type Figures = ReadonlyMap<string, PlacedFigure>;

/** Names the place in front of whatever went wrong there. */
function within<Result>(place: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${place}: ${reason}`, { cause: error });
  }
}

type Quantity = number | { parameter: string } | { figure: string };

function resolveQuantity(quantity: Quantity, context: Context): number {
  if (typeof quantity === 'number') return quantity;
  if ('figure' in quantity) return figureNumber(quantity.figure, context);
  const parameter = PARAMETERS[quantity.parameter as ParameterName];
  if (!parameter || parameter.default === null) {
    throw new Error(`there is no number in a parameter “${quantity.parameter}”`);
  }
  return parameter.default;
}

function resolveState(step: StepSource, context: Context): SparseState {
  const { budgets, pay, salary, bonus, stock, tokens, ...rest } = step.state;
  const resolved: SparseState = { ...rest };
  for (const [key, quantity] of Object.entries({ pay, salary, bonus, stock, tokens })) {
    if (quantity !== undefined) {
      resolved[key as 'pay'] = resolveQuantity(quantity, context);
    }
  }
  if (budgets) resolved.budgets = budgets.map((budget) => resolveQuantity(budget, context));
  return resolved;
}

function resolveFacts(pictures: PicturesSource, figures: Figures): StageFacts {
  const context: Context = { figures, state: firstState };
  return within('content/stage/pictures.yaml', () => ({
    rungs: pictures.rungs.map(({ figure, name }) => ({
      id: figure,
      name,
      dollars: figureNumber(figure, context),
    })),
    studies: pictures.studies.map(({ figure, name, bound, end }) => {
      const interval = figures.get(figure)?.figure.interval;
      return {
        name,
        value: figureNumber(figure, context, end),
        ...(interval && !bound ? { low: interval.low, high: interval.high } : {}),
        ...(bound ? { bound } : {}),
      };
    }),
    employment: pictures.employment.map(({ figure, name }) => ({
      name,
      value: figureNumber(figure, context),
    })),
    beats: pictures.beats.map(({ figure, ...beat }) => {
      if (!figures.has(figure))
        throw new Error(`there is no figure “${figure}” in content/figures`);
      return beat;
    }),
    headlineStart: figureNumber(pictures.headlineStart, context),
    headlineCap: figureNumber(pictures.headlineCap, context),
  }));
}

/**
 * Puts the story together from its content files, with every number looked up in the figures or
 * asked of the model.
 * @throws an Error that names the scene, the step and the field of the first fault
 */
export function loadStory(): Story {
  const figures = readFigures();
  const sources = readScenes();
  const facts = resolveFacts(readPictures(), figures);
  const draw = createStage(facts);
  const notes = new Notes();

  const steps = sources.flatMap((scene) => scene.steps.map((step) => ({ scene, step })));
  const sparse = steps.map(({ scene, step }) => ({
    id: step.id,
    state: within(`content/story, scene “${scene.id}”, step “${step.id}”, state`, () =>
      resolveState(step, { figures, state: firstState }),
    ),
  }));
  const states = fillForward(sparse);

  let words = 0;
  const scenes = sources.map(({ number, id, title, widget, steps: stepSources }) => ({
    number,
    id,
    title,
    widget,
    steps: stepSources.map((step) => {
      const state = states.get(step.id) as StageState;
      const context: Context = { figures, state };
      const field = <Result>(name: string, work: () => Result) =>
        within(`content/story, scene “${id}”, step “${step.id}”, ${name}`, work);
      words += field('text', () => plainText(step.text, context)).split(' ').length;
      return {
        id: step.id,
        finding: field('finding', () => plainText(step.finding, context)),
        html: field('text', () => proseHtml(step.text, context, notes)),
        lever: step.lever,
        alternative: field('alternative', () => plainText(step.alternative, context)),
        state,
        figure: field('state', () => stillFigure(step.id, draw(state, stillFrame))),
      };
    }),
  }));
  const opening = plainText(sources.find((scene) => scene.opening)?.opening ?? '', {
    figures,
    state: firstState,
  });
  return { scenes, notes: notes.all(), facts, states: sparse, opening, words };
}
