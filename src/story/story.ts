import type { PlacedFigure } from '../evidence/schema.ts';
import { readFigures } from '../evidence/read.ts';
import { outputPerHour } from '../evidence/output.ts';
import { exchangeRateSample, PARAMETERS } from '../model/index.ts';
import type { ParameterName } from '../model/index.ts';
import { createStage, stillFrame } from '../stage/draw.ts';
import type { StageFacts, Study } from '../stage/facts.ts';
import { fillForward, firstState } from '../stage/state.ts';
import type { SparseState, StageState } from '../stage/state.ts';
import { stillFigure } from '../stage/svg.ts';
import type { StillFigure } from '../stage/svg.ts';
import { References } from '../prose/references.ts';
import type { Reference } from '../prose/references.ts';
import { plainText, proseHtml } from '../prose/prose.ts';
import { readPictures, readScenes } from './read.ts';
import type { PicturesSource, SceneSource, StepSource } from './schema.ts';
import { figureNumber, findFigure } from '../prose/values.ts';
import { levers } from './levers.ts';
import type { Context } from '../prose/values.ts';

export interface Step {
  id: string;
  finding: string;
  html: string;
  alternative: string;
  state: StageState;
  lever: StepSource['lever'];
  /** Ids of steps that it has taken in. */
  formerly: readonly string[];
  place: StepSource['place'];
  /** What the stage shows of the step, standing still. */
  figure: StillFigure;
}

export interface Scene {
  number: number;
  id: string;
  title: string;
  /** What the rail calls it. */
  short: string;
  /** The part of the story that begins with it. */
  part: string | undefined;
  widget: SceneSource['widget'];
  steps: Step[];
}

export interface Story {
  scenes: Scene[];
  references: Reference[];
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
    studies: pictures.studies.map((study) => studyOf(study, context)),
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
    studiesPrice: figureNumber(pictures.studiesPrice, context),
    leavingRanges: leavingRanges(),
  }));
}

/** A study as it was published, made into output per hour, so that all of them and the bars share one axis. */
function studyOf(
  { figure: id, name, bound }: PicturesSource['studies'][number],
  context: Context,
): Study {
  const { value, interval, measures } = findFigure(id, context).figure;
  if (!measures)
    throw new Error(`the figure “${id}” does not say what it measures, time or output`);
  if (value === null) throw new Error(`the figure “${id}” is no number`);
  const output = (change: number): number => outputPerHour(change, measures);
  const ends = ({ low, high }: { low: number; high: number }) => ({
    low: output(low),
    high: output(high),
  });
  if (typeof value !== 'number') return { name, ...ends(value) };
  return {
    name,
    value: output(value),
    ...(interval && !bound ? ends(interval) : {}),
    ...(bound ? { bound } : {}),
  };
}

let ranges: StageFacts['leavingRanges'] | undefined;

/** Some forty samples: drawn once, however many pages ask. */
function leavingRanges(): StageFacts['leavingRanges'] {
  const { min, max, step } = levers.leaveYear.handle;
  return (ranges ??= Array.from({ length: Math.round((max - min) / step) + 1 }, (_, position) => {
    const sample = exchangeRateSample({ leaveYear: min + position * step });
    return sample ? ([sample.p10, sample.p90] as const) : ([0, 0] as const);
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
  const references = new References();

  const steps = sources.flatMap((scene) => scene.steps.map((step) => ({ scene, step })));
  const sparse = steps.map(({ scene, step }) => ({
    id: step.id,
    state: within(`content/story, scene “${scene.id}”, step “${step.id}”, state`, () =>
      resolveState(step, { figures, state: firstState }),
    ),
  }));
  const states = fillForward(sparse);

  let words = 0;
  const scenes = sources.map(({ number, id, title, short, part, widget, steps: stepSources }) => ({
    number,
    id,
    title,
    short,
    part,
    widget,
    steps: stepSources.map((step) => {
      const state = states.get(step.id) as StageState;
      const context: Context = { figures, state };
      const field = <Result>(name: string, work: () => Result) =>
        within(`content/story, scene “${id}”, step “${step.id}”, ${name}`, work);
      if (step.place !== 'lesson')
        words += field('text', () => plainText(step.text, context)).split(' ').length;
      return {
        id: step.id,
        finding: field('finding', () => plainText(step.finding, context)),
        html: field('text', () => proseHtml(step.text, context, references)),
        lever: step.lever,
        formerly: step.formerly ?? [],
        place: step.place,
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
  return { scenes, references: references.all(), facts, states: sparse, opening, words };
}

/** The steps that stand beside the stage, in the order in which they are read. */
export const stagedSteps = ({ scenes }: Pick<Story, 'scenes'>): Step[] =>
  scenes.flatMap(({ steps }) => steps.filter(({ place }) => place === 'stage'));
