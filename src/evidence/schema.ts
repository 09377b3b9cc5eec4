import { z } from 'astro/zod';

// One record is one outside figure, quotation or event. Authors write these in
// content/figures/*.yaml, so every message has to make sense to someone who reads no code.

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const sentence = (value: unknown, expected: string): string =>
  `expected ${expected}, got ${shown(value)}`;

const text = (expected: string) =>
  z
    .string({ error: (issue) => sentence(issue.input, expected) })
    .trim()
    .min(1, { error: (issue) => sentence(issue.input, expected) });

const oneOf = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.enum(choices, { error: (issue) => sentence(issue.input, `one of ${choices.join(', ')}`) });

const number = z.number({ error: (issue) => sentence(issue.input, 'a number') });

const rising = (range: { low: number; high: number }): boolean => range.low <= range.high;
const risingError = { error: 'expected low to be no higher than high', path: ['low'] };

const rangeSchema = z.strictObject({ low: number, high: number }).refine(rising, risingError);

const intervalSchema = z
  .strictObject({
    low: number,
    high: number,
    /** What the two ends are, for example "95% confidence interval". */
    kind: text('words such as "95% confidence interval"'),
  })
  .refine(rising, risingError);

export const formats = ['dollars', 'percent', 'times', 'number', 'points', 'words'] as const;
export const seenMarks = ['read', 'reported', 'derived', 'memory'] as const;
export const confidences = ['high', 'medium', 'low'] as const;
export const measured = ['time', 'output'] as const;

/** The day, the month or only the year, as precisely as it is known. */
export const dateSchema = z
  .string({
    error: (issue) => sentence(issue.input, "a date in quotes, such as '2026-06-02' or '2026'"),
  })
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: (issue) => sentence(issue.input, 'a date as YYYY, YYYY-MM or YYYY-MM-DD'),
  });

/** A page that holds the figure. A bare domain leads nobody to it, so it is refused. */
export const pageSchema = z
  .string({ error: (issue) => sentence(issue.input, 'a web address') })
  .regex(/^https:\/\/[^/\s]+\/[^\s]+$/, {
    error: (issue) => sentence(issue.input, 'the https:// address of a page, not of a whole site'),
  });

export const seenSchema = oneOf(seenMarks);
export const confidenceSchema = oneOf(confidences);

const figureFields = z.strictObject({
  /**
   * Percentages and percentage points are decimals (0.35 is 35%, 0.019 is 1.9 points), money is
   * in dollars. Null for a quotation or an event without a number.
   */
  value: z.union([number, rangeSchema, z.null()], {
    error: (issue) => sentence(issue.input, 'a number, a range {low, high} or null'),
  }),
  format: oneOf(formats),
  /** What one of the value is, in words: "a month for each employee and tool". */
  unit: text('the unit in words'),
  /** How uncertain a study is, in the same direction and scale as the value. */
  interval: intervalSchema.optional(),
  /**
   * What a study measured. Its value keeps what was published: `time` is the share of time saved
   * (0.558 is 55.8% less), `output` what came out more. `outputPerHour` makes one of the two.
   */
  measures: oneOf(measured).optional(),
  /** The few words to print where there is neither a number nor a quotation. */
  words: text('a few words to print').optional(),
  /** Exact words. Marks of omission are kept. */
  quote: text('the exact words').optional(),
  speaker: text('who said it').optional(),
  /** One plain sentence of our own, which a footnote prints. */
  statement: text('one plain sentence').regex(/[.!?]”?$/, {
    error: 'expected a sentence that ends with a full stop',
  }),
  date: dateSchema,
  /** For a date that digits cannot say, such as "22–25 May 2026". */
  dateWords: text('the date in words').optional(),
  author: text('an author').optional(),
  title: text('the title of the source'),
  publisher: text('who published the source'),
  url: pageSchema.optional(),
  reportedBy: text('who reported it').optional(),
  /** read: we read the original. reported: we read a page about it. */
  seen: seenSchema,
  formula: text('the arithmetic').optional(),
  confidence: confidenceSchema,
  /** The row of the facts file, such as "1.12", or its section, such as "4a". */
  fact: z
    .string({ error: (issue) => sentence(issue.input, "a row in quotes, such as '1.12' or '4a'") })
    .regex(/^\d{1,2}(\.\d{1,2}[a-c]?|[a-d])?$/, {
      error: (issue) => sentence(issue.input, "a row such as '1.12' or '4a'"),
    }),
  /** What must be said wherever the figure is printed. */
  caveat: text('a caveat').optional(),
});

const modellingChoice = 'Modelling choice:';

export const figureSchema = figureFields.superRefine((figure, context) => {
  const fault = (field: keyof Figure, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });

  if (figure.seen === 'reported' && !figure.reportedBy)
    fault('reportedBy', 'a figure seen as "reported" must say who reported it');
  if (figure.seen === 'derived' && !figure.formula)
    fault('formula', 'a figure seen as "derived" must show its arithmetic');
  if (figure.seen === 'memory' && !figure.statement.startsWith(modellingChoice))
    fault(
      'statement',
      `a figure from memory is only a choice of the model, and begins "${modellingChoice}"`,
    );
  if (figure.confidence === 'low')
    fault('confidence', 'a figure of low confidence is not printed; leave the record out');
  if (figure.value === null && figure.format !== 'words')
    fault('format', 'a record without a number has the format "words"');
  if (figure.value !== null && figure.format === 'words')
    fault('format', 'a record with a number needs a format other than "words"');
  if (figure.measures && (figure.value === null || figure.format !== 'percent'))
    fault('measures', 'only a study’s percentage says what it measured');
  const highest = typeof figure.value === 'number' ? figure.value : (figure.value?.high ?? 0);
  if (figure.measures === 'time' && highest >= 1)
    fault(
      'value',
      'all the time or more cannot be saved; give the share of time as a decimal below 1',
    );
  if (figure.value === null && !figure.quote && !figure.words)
    fault('words', 'a record without a number needs a quote or a few words to print');
});

export type Figure = z.infer<typeof figureFields>;
export type Range = z.infer<typeof rangeSchema>;

/** A figure with its place, as it is handed around once read. */
export interface PlacedFigure {
  id: string;
  file: string;
  figure: Figure;
}

/** "date: expected a date …", one line for each fault of one record. */
export const faultsOf = (error: z.ZodError): string[] =>
  error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys')
      return `${[...issue.path, issue.keys.join(', ')].join('.')}: no such field; look for a misspelling`;
    const field = issue.path.join('.') || 'record';
    return `${field}: ${issue.message}`;
  });

/** The rules that no single record can keep or break on its own. */
export const checkFigures = (records: readonly PlacedFigure[]): string[] => {
  const problems: string[] = [];
  const places = new Map<string, string>();
  const statements = new Map<string, string>();
  for (const { id, file, figure } of records) {
    const place = `${file} › ${id}`;
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
      problems.push(`${place}: an id is lower-case words joined by hyphens`);
    const first = places.get(id);
    if (first) problems.push(`${place}: this id is already taken in ${first}`);
    else places.set(id, file);
    const twin = statements.get(figure.statement);
    if (twin) problems.push(`${place} › statement: the same sentence stands at ${twin}`);
    else statements.set(figure.statement, place);
  }
  return problems;
};
