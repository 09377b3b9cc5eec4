/** How `content/your-offer/` is written. Runs in Node only; what a page needs of it are its types. */
import { z } from 'astro/zod';
import { PARAMETER_NAMES, type ParameterName } from '../../model/index.ts';

const words = z.string({ error: 'expected some words' }).trim().min(1, {
  error: 'expected some words',
});

const parameter = z.enum(PARAMETER_NAMES as readonly [ParameterName, ...ParameterName[]], {
  error: 'expected the name of a parameter of the model',
});

/** What an answer is where it does not set a parameter by itself. */
export const meanings = [
  'all',
  'half',
  'average',
  'own',
  'part',
  'pool',
  'job',
  'pays',
  'plan',
  'paidOut',
  'ownTax',
  'abroad',
] as const;

const choiceSchema = z.strictObject({
  id: words,
  /** Its letter in a link. */
  key: z.string().regex(/^[a-z]$/, { error: 'expected one small letter' }),
  label: words,
  /** What the answer does, in words: the checklist prints it. */
  does: words,
  set: z.partialRecord(parameter, z.number().nullable()).optional(),
  means: z.enum(meanings, { error: `expected one of ${meanings.join(', ')}` }).optional(),
  /** The field that goes with the answer. */
  field: words.optional(),
});

const partSchema = z.strictObject({
  id: words,
  title: words.optional(),
  choices: z.array(choiceSchema).min(2).optional(),
  /** “Yes”, “no” and “not said”, which move no number. */
  flag: z.literal(true).optional(),
  field: z
    .strictObject({
      /** What is typed is read, and bounded, as this parameter is. */
      parameter,
      label: words,
      /** The sum of the letter, which may be by the month or in tokens. */
      unit: z.literal(true).optional(),
    })
    .optional(),
});

export const questionSchema = z.strictObject({
  id: words,
  number: words,
  title: words,
  why: words,
  /** Who can answer it: what the employer can is what to ask first. */
  settles: z.enum(['employer', 'you']),
  /** The question to send. */
  asks: words.optional(),
  sure: z.enum(['high', 'medium', 'low']),
  basis: words,
  /** Figures that it rests on. */
  sources: z.array(words).default([]),
  /** How “I don’t know” is read. */
  unknown: words,
  /** The other reading of a fact that is not known: it stands beside the answer with a range of its own. */
  branch: z.strictObject({ answer: words, words }).optional(),
  note: words.optional(),
  parts: z.array(partSchema).min(1),
});

export const clauseSchema = z.strictObject({
  id: words,
  title: words,
  text: words,
  why: words,
  /** How two sentences ask for it. */
  asks: words,
  /** Answers that call for it, by question; “?” where nothing is known. */
  when: z.record(words, z.array(words)).optional(),
  flags: z.record(words, z.array(z.enum(['yes', 'no', '?']))).optional(),
  /** Goes with a sum that is paid once. */
  once: z.literal(true).optional(),
  sources: z.array(words).default([]),
});

export const verdicts = ['trade', 'keep', 'pool', 'taxed', 'silent'] as const;

/** What two sentences are there for: each outcome, and a budget of which nothing would be used. */
const templates = [...verdicts, 'nothing'] as const;
export const sentencesSchema = z.strictObject(
  Object.fromEntries(templates.map((name) => [name, words])) as Record<
    (typeof templates)[number],
    typeof words
  >,
);

export type Verdict = (typeof verdicts)[number];
export type Choice = z.infer<typeof choiceSchema>;
export type QuestionPart = z.infer<typeof partSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Sentences = z.infer<typeof sentencesSchema>;
