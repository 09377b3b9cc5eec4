import { z } from 'astro/zod';
import { prose, slug, words } from '../prose/fields.ts';
import { widgetNames } from '../widgets/all.ts';

// Authors write these in content/lessons: every message has to make sense to someone who reads no code.

/** The three lengths that every lesson can be taught in, in minutes. */
export const agendas = ['20', '45', '90'] as const;

export type Agenda = (typeof agendas)[number];

/** So many places a guess can have on its scale: six bits of a code, less one that means “no guess”. */
export const mostPlaces = 63;

/** Guesses that one code holds. */
export const mostGuesses = 4;

const whole = z.number({ error: 'expected a number' }).int({ error: 'expected whole minutes' });
const minutes = whole.min(1, { error: 'expected a minute at least' });

/** Numbers by the names of the scenario: what the model is asked with, and what a widget is opened with. */
const numbers = z.record(z.string(), z.number({ error: 'expected a number' }));

/** The one of a lesson's `variants` that holds here; without it the lesson's own `scenario` does. */
const variant = slug.optional();

/** What the model answers: its call, how it is written, and the number that has to come of it. */
const asked = z.strictObject({
  /** compounding.end.raise */
  model: words,
  variant,
  /** The number that the author expects, to as many digits as are typed. */
  number: z.number({ error: 'expected the number that the model gives' }),
});

const scale = z
  .strictObject({
    low: z.number(),
    high: z.number(),
    step: z.number().positive(),
    /** The unit after the number, such as “of 8 people”. */
    as: words,
  })
  .superRefine(({ low, high, step }, context) => {
    const places = (high - low) / step + 1;
    const fault = (message: string): void => context.addIssue({ code: 'custom', message });
    if (!(high > low)) fault(`runs from ${low} to ${high}; the high end has to be above the low`);
    else if (Math.abs(places - Math.round(places)) > 1e-6)
      fault(`steps of ${step} from ${low} do not end at ${high}`);
    else if (places > mostPlaces)
      fault(`has ${Math.round(places)} places; a code holds ${mostPlaces} at most`);
  });

/** Why a guess went wrong, to choose from, with what is to be said to each. */
const reason = z.strictObject({ id: slug, text: prose, reply: prose });

const shared = {
  id: slug,
  variant,
  ask: prose,
  /** Words that would give the answer away, wherever the room read them before it is shown. Its numbers are known. */
  givenAwayBy: z.array(words).default([]),
  /** What a worksheet adds: how to go about it on paper. */
  hint: prose.optional(),
  reasons: z.array(reason).min(2, { error: 'expected two reasons at least' }).optional(),
};

const said = { text: prose };

/** An answer is the one field whose absence an author has to hear of in so many words. */
const answerOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.input === undefined
        ? 'the exercise has no answer; every exercise needs one'
        : undefined,
  });

const exerciseSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...shared,
    kind: z.literal('number'),
    scale,
    answer: answerOf({ ...asked.shape, ...said }),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('choice'),
    /** The right one is the one in whose bounds the model's answer falls. */
    choices: z
      .array(
        z.strictObject({
          id: slug,
          text: prose,
          from: z.number().optional(),
          to: z.number().optional(),
        }),
      )
      .min(2, { error: 'expected two choices at least' }),
    answer: answerOf({ ...asked.shape, ...said, as: words }),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('line'),
    scale,
    /** How the anchors' first options are spaced along the picture; they alone change from one to the next. */
    spacing: z.enum(['even', 'linear', 'logarithmic']).default('linear'),
    anchors: z
      .array(z.strictObject({ at: prose, options: numbers, number: z.number() }))
      .min(2, { error: 'expected two anchors at least' })
      .max(mostGuesses, { error: `expected ${mostGuesses} anchors at most` }),
    answer: answerOf({ model: words, variant, ...said }),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('open'),
    /** What a weak, a fair and a strong answer say, for whoever leads. */
    levels: z.strictObject({ weak: prose, fair: prose, strong: prose }),
    /** A call that the answer rests on, where there is one. */
    answer: answerOf({ ...said, checks: z.array(asked).optional() }),
  }),
]);

/** What of its own a part can show: its lines of text, its widget, the lesson’s cards, the way to the guessing page. */
const ownSlides = ['points', 'widget', 'cards', 'join'] as const;

/** What a slide can do with an exercise; each takes its id. */
export const questionSlides = ['ask', 'again', 'answer', 'exercise'] as const;

const slideNames = [...ownSlides, 'step', ...questionSlides];

const slideExpected = `expected one of ${slideNames.join(', ')}, such as “step: stays-raise”`;

/** One thing that the room sees: `join`, or `step: stays-raise`, or `{ answer: leaving-rate, in: ['45'] }`. */
const shown = z.union(
  [
    z.enum(ownSlides),
    z
      .strictObject({
        /** A step of the story: its picture. */
        step: words.optional(),
        /** An exercise is asked; the room’s guesses can be seen, its answer cannot. */
        ask: slug.optional(),
        /** It is asked once more, after talking. */
        again: slug.optional(),
        /** An exercise that was asked before is answered. */
        answer: slug.optional(),
        /** An exercise is asked and answered at one place. */
        exercise: slug.optional(),
        /** In these agendas only; without it in all that the part is in. */
        in: z.array(z.enum(agendas)).min(1).optional(),
      })
      .refine((entry) => Object.keys(entry).filter((key) => key !== 'in').length === 1, {
        error: slideExpected,
      }),
  ],
  { error: slideExpected },
);

export const partSchema = z.strictObject({
  id: slug,
  title: prose,
  variant,
  /** In which agendas it is, and how long it takes there. */
  minutes: z.strictObject({
    20: minutes.optional(),
    45: minutes.optional(),
    90: minutes.optional(),
  }),
  /** What the room reads, a line each. */
  points: z.array(prose).optional(),
  /** What the room sees, in order; nothing of a part that is only talked through. */
  show: z.array(shown).default([]),
  /** A widget to open with the part's numbers in it. */
  widget: z
    .strictObject({
      name: z.enum(widgetNames, { error: `expected one of ${widgetNames.join(', ')}` }),
      why: prose,
    })
    .optional(),
  exercises: z.array(exerciseSchema).min(1).optional(),
  /** For the facilitator: what to say. */
  say: prose,
  /** For the facilitator: what people usually say, and a reply. */
  people: z.array(z.strictObject({ says: prose, reply: prose })).default([]),
});

const length = z.strictObject({ teaching: whole.min(0), exercises: whole.min(0) });

const cardSchema = z.strictObject({ title: prose, variant, text: prose });

export const lessonSchema = z.strictObject({
  title: prose,
  /** One of the three audiences, in a word or two of the agenda’s list. */
  audience: prose,
  /** Order in the index, and the lesson's number in a participant's code. */
  number: z.number().int().min(1).max(31),
  lead: prose,
  /** Who it is for, in a sentence. */
  forWhom: prose,
  questions: z.array(prose).min(1),
  /** What people can do afterwards, and the parts that serve it, by their ids. */
  objectives: z
    .array(
      z.strictObject({ text: prose, parts: z.array(slug).min(1, { error: 'expected a part' }) }),
    )
    .min(1),
  keyPoints: z.array(prose).min(1),
  /** What the leader has to have ready. */
  ready: z.array(prose).min(1),
  agendas: z.strictObject({ 20: length, 45: length, 90: length }),
  /** The lesson's numbers, by the names of the scenario: every answer is asked with them; `:given[salary]` prints one. */
  scenario: numbers,
  /** The same with something else in them: `variant: leaving`, or `{variant=leaving}` for one number of the prose. */
  variants: z.record(slug, numbers).default({}),
  /** Exercises whose guesses a participant's code holds, in its order. */
  code: z.array(slug).min(1),
  /** Printed and handed out, one for each table. */
  cards: z.array(cardSchema).min(2),
  parts: z.array(partSchema).min(1),
});

export const guideSchema = z.strictObject({
  lead: prose,
  sections: z.array(z.strictObject({ id: slug, title: prose, text: prose })).min(1),
  /** The hard questions, each answered from both sides. */
  questions: z.array(z.strictObject({ id: slug, asks: prose, one: prose, other: prose })).min(1),
});

export type LessonSource = z.infer<typeof lessonSchema>;
export type PartSource = z.infer<typeof partSchema>;
export type ShownSource = z.infer<typeof shown>;
export type QuestionSlide = (typeof questionSlides)[number];
export type ExerciseSource = z.infer<typeof exerciseSchema>;
export type GuideSource = z.infer<typeof guideSchema>;
