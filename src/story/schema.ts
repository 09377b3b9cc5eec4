import { z } from 'astro/zod';
import { focuses, formations } from '../stage/state.ts';
import { widgetNames } from '../widgets/all.ts';
import { leverNames } from './levers.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected lower-case words joined by hyphens' });

const words = z.string().trim().min(1, { error: 'expected some words' });

/** A number, or where it comes from: a parameter's default or a figure's value. */
const quantity = z.union(
  [z.number(), z.strictObject({ parameter: z.string() }), z.strictObject({ figure: z.string() })],
  { error: 'expected a number, { parameter: name } or { figure: id }' },
);

/** What a step changes on the stage. Every field is optional: the rest is filled forward. */
export const sparseStateSchema = z
  .strictObject({
    formation: z.enum(formations),
    focus: z.enum(focuses).nullable(),
    split: z.boolean(),
    pay: quantity,
    salary: quantity,
    bonus: quantity,
    stock: quantity,
    tokens: quantity,
    rung: z.string().nullable(),
    year: z.number().int().min(0),
    fan: z.boolean(),
    leaveYear: z.number().min(0),
    cut: z.boolean(),
    budgets: z.array(quantity).min(1),
    studies: z.boolean(),
    claim: z.boolean(),
    doors: z.boolean(),
    best: z.boolean(),
  })
  .partial();

export const stepSchema = z.strictObject({
  id,
  /** Ids of steps that this one has taken in: links to them lead here. */
  formerly: z.array(id).optional(),
  /** Where it stands: beside the stage; after it, as text alone; or in lessons only, as a picture. */
  place: z.enum(['stage', 'end', 'lesson']).default('stage'),
  /** The reader can move this of the picture, while the step is read. */
  lever: z.enum(leverNames).optional(),
  /** The picture's headline: what it shows, in one line. */
  finding: words,
  state: sparseStateSchema,
  /** The prose, in Markdown with the directives that CONTRIBUTING describes. */
  text: words,
  /** What the picture shows, for those who do not see it. */
  alternative: words,
});

export const sceneSchema = z.strictObject({
  number: z.number().int().min(1),
  id,
  title: words,
  /** What the rail calls it. */
  short: words,
  /** Whose side it is about: stands at the first scene of each of the story's two parts. */
  part: words.optional(),
  /** Where a reader who has tried the widget goes on with numbers of their own: a sentence in Markdown. */
  further: words.optional(),
  /** The widget that the scene ends with. */
  widget: z.enum(widgetNames).optional(),
  /** The question that opens the story: the first scene has it. */
  opening: words.optional(),
  steps: z.array(stepSchema).min(1),
});

export type SceneSource = z.infer<typeof sceneSchema>;
export type StepSource = z.infer<typeof stepSchema>;

/** `content/stage/pictures.yaml`: the outside figures that the stage draws, by id. */
export const picturesSchema = z.strictObject({
  rungs: z.array(z.strictObject({ figure: z.string(), name: words })).min(2),
  studies: z
    .array(
      z.strictObject({
        figure: z.string(),
        name: words,
        /** The value is the far end of an interval. */
        bound: z.boolean().optional(),
      }),
    )
    .min(1),
  employment: z.array(z.strictObject({ figure: z.string(), name: words })).min(1),
  beats: z
    .array(
      z.strictObject({
        when: words,
        title: words,
        detail: words,
        direction: z.enum(['more', 'less']),
        figure: z.string(),
      }),
    )
    .min(1),
  headlineStart: z.string(),
  headlineCap: z.string(),
  /** What the dearest tools of the studies cost in a year. */
  studiesPrice: z.string(),
});

export type PicturesSource = z.infer<typeof picturesSchema>;
