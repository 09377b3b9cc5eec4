import { z } from 'astro/zod';
import { prose, slug, words } from '../prose/fields.ts';

// Authors write these in content/methods and content/glossary, so every message has to make sense
// to someone who reads no code.

export const sectionIds = [
  'shared',
  'compounding',
  'substitution',
  'headcount',
  'budget',
  'offer',
] as const;

export type SectionId = (typeof sectionIds)[number];

const sectionId = z.enum(sectionIds, { error: `expected one of ${sectionIds.join(', ')}` });

const formula = z.strictObject({
  name: words,
  /** TeX, typeset as MathML while the site is built. */
  tex: words,
  /** The same in plain words. */
  reading: prose,
});

export const sectionSchema = z.strictObject({
  id: sectionId,
  title: words,
  question: prose,
  intro: prose,
  formulas: z.array(formula).min(1),
  /** What to know before reading the sensitivity. */
  sensitivity: prose.optional(),
  leavesOut: z.array(prose).optional(),
  objection: z.strictObject({ claim: prose, answer: prose }).optional(),
  fairCase: prose.optional(),
});

export type SectionSource = z.infer<typeof sectionSchema>;

export const openingSchema = z.strictObject({
  lead: prose,
  /** What a sceptic asks first, answered on the page’s first screen: what was assumed, what would change it, who disagrees. */
  sceptic: z
    .array(z.strictObject({ asks: prose, answer: prose }))
    .length(3, { error: 'expected the three questions of a sceptic' }),
  /** What to know before any of the formulas, each with a few words to find it by. */
  first: z.array(z.strictObject({ name: words, text: prose })).min(1),
});

export const changeLogSchema = z
  .array(
    z.strictObject({
      date: z
        .string({ error: "expected a date in quotes, such as '2026-11-23'" })
        .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'expected a date as YYYY-MM-DD' }),
      change: words,
    }),
  )
  .min(1, { error: 'expected an entry' })
  .superRefine((entries, context) => {
    entries.forEach(({ date }, index) => {
      const before = entries[index - 1];
      if (before && before.date < date)
        context.addIssue({
          code: 'custom',
          path: [index, 'date'],
          message: 'is later than the entry above it; the newest stands first',
        });
    });
  });

export type ChangeLog = z.infer<typeof changeLogSchema>;

export const termSchema = z.strictObject({
  term: words,
  /** One or two sentences. */
  definition: prose,
  note: prose.optional(),
  /** Other terms, by the names of their files. */
  see: z.array(slug).optional(),
  /** Steps of the story that use it. */
  steps: z.array(z.string({ error: 'expected the id of a step' })).optional(),
  /** The section of the methods that has its formula. */
  method: sectionId.optional(),
});

export type TermSource = z.infer<typeof termSchema>;
