import { z } from 'astro/zod';
import { readItem, refuse } from '../evidence/read.ts';

// Runs in Node only, while the site is built or tested.

const datesSchema = z.record(
  z.string().regex(/^\/(?:[\w-]+\/)*$/, { error: 'expected a page, such as /widgets/offer/' }),
  z
    .string({ error: "expected a date in quotes, such as '2026-11-23'" })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'expected a date as YYYY-MM-DD' }),
);

/**
 * The day on which each page came out.
 * @throws one Error that lists each fault as "file › field: what is wrong"
 */
export function readDates(file = 'content/published.yaml'): Map<string, string> {
  const problems: string[] = [];
  const dates = readItem(file, datesSchema, problems);
  refuse('The dates of the pages', problems);
  return new Map(Object.entries(dates ?? {}));
}

/** The day on which one page came out. */
export function dateOf(path: string, dates = readDates()): string {
  const date = dates.get(path);
  if (date) return date;
  throw new Error(
    `content/published.yaml has no line for ${path}. Add one, such as ${path}: '2026-11-23'.`,
  );
}
