import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'astro/zod';
import {
  modelPriceSchema,
  pastPriceSchema,
  priceTrendSchema,
  type ModelPrice,
  type PastPrice,
  type PriceTrend,
} from './prices.ts';
import { checkFigures, faultsOf, figureSchema, type PlacedFigure } from './schema.ts';

// Runs in Node only, while the site is built or tested.

/** Paths are shown as an author would type them, whatever the system. */
export const shownPath = (path: string): string =>
  relative(process.cwd(), path).split(sep).join('/');

interface Placed<Item> {
  id: string;
  file: string;
  item: Item;
}

interface Reading<Item> {
  items: Placed<Item>[];
  problems: string[];
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One YAML file as data, or the reasons why it is none. */
export const readYaml = (path: string): { data: unknown; problems: string[] } => {
  const document = parseDocument(readFileSync(path, 'utf8'));
  const problems = document.errors.map((error) => `${shownPath(path)}: ${error.message}`);
  return { data: problems.length ? undefined : document.toJS(), problems };
};

/**
 * One YAML file as its schema has it.
 *
 * @param problems gets each fault as "file › field: what is wrong"
 * @returns nothing where there is a fault
 */
export function readItem<Item>(
  path: string,
  schema: z.ZodType<Item>,
  problems: string[],
): Item | undefined {
  const file = readYaml(path);
  problems.push(...file.problems);
  if (file.problems.length > 0) return undefined;
  const result = schema.safeParse(file.data);
  if (result.success) return result.data;
  problems.push(...faultsOf(result.error).map((fault) => `${shownPath(path)} › ${fault}`));
  return undefined;
}

/** Checks a mapping from id to record, and keeps going after a fault. */
export const readMapping = <Item>(
  data: unknown,
  place: string,
  schema: z.ZodType<Item>,
): Reading<Item> => {
  if (!isMapping(data))
    return { items: [], problems: [`${place}: expected a mapping from id to record`] };
  const items: Placed<Item>[] = [];
  const problems: string[] = [];
  for (const [id, record] of Object.entries(data)) {
    const result = schema.safeParse(record);
    if (result.success) items.push({ id, file: place, item: result.data });
    else problems.push(...faultsOf(result.error).map((fault) => `${place} › ${id} › ${fault}`));
  }
  return { items, problems };
};

/** Throws one error that lists every problem, so that an author mends them in one go. */
export const refuse = (what: string, problems: readonly string[]): void => {
  if (problems.length > 0)
    throw new Error(`${what} cannot be used:\n${problems.map((line) => `  ${line}`).join('\n')}`);
};

/** Every record of every YAML file in a folder, by id. */
export const readFigures = (folder = 'content/figures'): Map<string, PlacedFigure> => {
  const figures: PlacedFigure[] = [];
  const problems: string[] = [];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  for (const name of files) {
    const path = join(folder, name);
    const file = readYaml(path);
    problems.push(...file.problems);
    if (file.problems.length > 0) continue;
    const reading = readMapping(file.data, shownPath(path), figureSchema);
    problems.push(...reading.problems);
    figures.push(...reading.items.map(({ id, file, item }) => ({ id, file, figure: item })));
  }
  problems.push(...checkFigures(figures));
  refuse('The figures', problems);
  return new Map(figures.map((placed) => [placed.id, placed]));
};

const byId = <Item>(items: readonly Placed<Item>[]): Map<string, Item> =>
  new Map(items.map(({ id, item }) => [id, item]));

/** The list prices of current models, by id. */
export const readModelPrices = (folder = 'content/prices'): Map<string, ModelPrice> => {
  const path = join(folder, 'models.yaml');
  const file = readYaml(path);
  refuse('The models', file.problems);
  const reading = readMapping(file.data, shownPath(path), modelPriceSchema);
  refuse('The models', reading.problems);
  return byId(reading.items);
};

export interface PriceHistory {
  lists: Map<string, PastPrice>;
  trends: Map<string, PriceTrend>;
}

/** Past list prices, and readings of how fast prices move. */
export const readPriceHistory = (folder = 'content/prices'): PriceHistory => {
  const path = join(folder, 'history.yaml');
  const file = readYaml(path);
  refuse('The price history', file.problems);
  const { lists: pastData, trends: trendData } = isMapping(file.data) ? file.data : {};
  const lists = readMapping(pastData, `${shownPath(path)} › lists`, pastPriceSchema);
  const trends = readMapping(trendData, `${shownPath(path)} › trends`, priceTrendSchema);
  refuse('The price history', [...lists.problems, ...trends.problems]);
  return { lists: byId(lists.items), trends: byId(trends.items) };
};
