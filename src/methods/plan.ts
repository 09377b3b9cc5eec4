/** What content has for “Plan my budget”: formats of exports, clauses of a policy, a cap that was reported. */
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readFigures, readMapping, readYaml, refuse } from '../evidence/read.ts';
import type { Format } from '../plan/formats.ts';
import type { Stop } from '../widgets/plan/settings.ts';

const names = z.array(z.string().min(1)).min(1);

const formatSchema = z.strictObject({
  name: z.string(),
  maker: z.string(),
  needs: names,
  others: names.optional(),
  refused: z.string().optional(),
  columns: z
    .strictObject({
      person: z.union([z.string(), names]).optional(),
      date: z.string().optional(),
      use: z.string(),
      bill: z.string().optional(),
      currency: z.string().optional(),
      team: z.string().optional(),
      tool: z.string().optional(),
      key: z.string().optional(),
    })
    .optional(),
  tool: z.string().optional(),
  currency: z.string().length(3).optional(),
  factor: z.number().positive().optional(),
  asks: z.array(z.enum(['columns', 'month', 'period'])).optional(),
  personIf: z.string().optional(),
  nobody: names.optional(),
  unpriced: names.optional(),
  included: z.strictObject({ column: z.string(), says: names }).optional(),
  emptyIsNothing: z.boolean().optional(),
  equalRowsAreUsual: z.boolean().optional(),
  note: z.string().optional(),
  source: z.string(),
  seen: z.string().regex(/^\d{4}-\d{2}$/),
  sure: z.enum(['high', 'medium', 'low']),
});

const clauseSchema = z.strictObject({ title: z.string(), text: z.string() });

/** The figure at which the page begins. */
const CAP = 'uber-monthly-cap';

/** Figures of what companies allow a person a month, as stops of the sweep. */
const stopFigures = [
  { figure: 'low-end-budgets', end: 'low', name: 'low end of companies' },
  { figure: 'salesforce-maximum', name: 'Salesforce' },
  { figure: 'low-end-budgets', end: 'high', name: 'low end of companies, at most' },
  { figure: CAP, name: 'Uber' },
  { figure: 'semianalysis-workday-stripe', name: 'Workday and Stripe' },
] as const;

/** Caps in $ a person and month, from the smallest. */
function readStops(figures: ReturnType<typeof readFigures>): Stop[] {
  return stopFigures.map((stop) => {
    const value: unknown = figures.get(stop.figure)?.figure.value;
    const amount =
      'end' in stop ? (value as Record<string, unknown> | undefined)?.[stop.end] : value;
    if (typeof amount === 'number') return { name: stop.name, amount };
    throw new Error(`content/figures has no number “${stop.figure}”.`);
  });
}

/**
 * Reads content/plan.
 *
 * @throws an Error that names file, record and field of everything that is wrong
 */
export function readPlan() {
  const read = <Item>(file: string, schema: z.ZodType<Item>) => {
    const place = join('content/plan', file);
    const { data, problems } = readYaml(place);
    const reading = readMapping(data, place, schema);
    refuse('content/plan', [...problems, ...(problems.length > 0 ? [] : reading.problems)]);
    return reading.items;
  };
  const formats = read('formats.yaml', formatSchema).map(({ id, item }): Format => ({
    id,
    ...item,
  }));
  const clauses = read('policy.yaml', clauseSchema).map(({ id, item }) => ({ id, ...item }));
  const stops = readStops(readFigures());
  const cap = stops.find(({ name }) => name === 'Uber')!.amount;
  return { formats, clauses, cap, stops };
}
