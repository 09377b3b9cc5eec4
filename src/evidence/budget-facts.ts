import { printFigure, withoutDust } from '../format/index.ts';
import type { ModelPrice } from './prices.ts';
import { readFigures, readModelPrices, readPriceHistory, refuse } from './read.ts';
import type { Figure } from './schema.ts';
import { printDate } from './source.ts';

// What the budget widget is told of the world. Runs in Node only, while the site is built or tested:
// a page hands the result on, in its HTML, so it holds no more than the widget shows.

export interface BudgetFacts {
  /** From the smallest to the largest. */
  readonly budgets: readonly RealBudget[];
  readonly makers: readonly Maker[];
  /** Readings of how prices move, from the fastest fall to the fastest rise. */
  readonly trends: readonly { readonly value: number; readonly name: string }[];
}

export interface RealBudget {
  /** US$ a year, for each person. */
  readonly value: number;
  readonly name: string;
  readonly source: string;
  readonly date: string;
}

export interface Maker {
  readonly name: string;
  readonly options: readonly PricedModel[];
}

export interface PricedModel {
  readonly slug: string;
  /** With the condition, where the price has one. */
  readonly name: string;
  readonly date: string;
  /** US$ a million tokens: fresh input, read from the cache, written to it, output. */
  readonly prices: readonly [fresh: number, read: number, write: number, output: number];
  /** Whose price it is, of when and by whose word; what stands in for what is not known; what is to come. */
  readonly about: string;
}

/** The figures that stand in for prices of the cache that a maker does not give. */
export const cacheNorms = [
  { part: 'read', name: 'reading from the cache', figure: 'cache-read-norm' },
  { part: 'write', name: 'writing to the cache', figure: 'cache-write-price' },
] as const;

/** In the order of the sentence about them. */
type Norms = readonly [read: Figure, write: Figure];

function aboutPrice(model: ModelPrice, [read, write]: Norms): string {
  const { maker, title, reportedBy, asOf, cacheRead, cacheWrite, announced, input } = model;
  const source = reportedBy ? `as reported by ${reportedBy}` : `“${title}”`;
  const sentences = [`${maker}’s list price, ${printDate(asOf)} (${source}).`];
  const missing = [
    ...(cacheRead === null
      ? [
          `for reading from the cache (we take ${printFigure(read)} of fresh input, the usual price)`,
        ]
      : []),
    ...(cacheWrite === null
      ? [`for writing to the cache (we take ${printFigure(write)} of fresh input, as at Anthropic)`]
      : []),
  ];
  if (missing.length > 0) sentences.push(`We found no price ${missing.join(', nor ')}.`);
  if (announced) {
    const [then, now] = [announced.input, input].map((value) =>
      printFigure({ ...read, value, format: 'dollars' }),
    );
    sentences.push(
      `From ${printDate(announced.from)} fresh input costs ${then} a million, not ${now}.`,
    );
  }
  return sentences.join(' ');
}

/**
 * @param rungs Real budgets, by their figures.
 * @param slugs The models to offer, in their order.
 * @throws an Error that lists every figure and model that is missing
 */
export function readBudgetFacts(
  rungs: readonly { readonly figure: string; readonly name: string }[],
  slugs: readonly string[],
): BudgetFacts {
  const figures = readFigures();
  const models = readModelPrices();
  const valueOf = (id: string): number | undefined => {
    const value = figures.get(id)?.figure.value;
    return typeof value === 'number' ? value : undefined;
  };
  const needed = [...rungs, ...cacheNorms].map(({ figure }) => figure);
  refuse('The budget widget', [
    ...needed
      .filter((id) => valueOf(id) === undefined)
      .map((id) => `content/figures: there is no figure “${id}” with one number`),
    ...slugs
      .filter((slug) => !models.has(slug))
      .map((slug) => `content/prices/models.yaml: there is no model “${slug}”`),
  ]);
  const norms = cacheNorms.map(({ figure }) => figures.get(figure)!.figure) as unknown as Norms;
  const [read, write] = norms.map(({ value }) => value as number) as [number, number];

  const makers = new Map<string, PricedModel[]>();
  for (const slug of slugs) {
    const model = models.get(slug)!;
    const { name, maker, condition, asOf, input, cacheRead, cacheWrite, output } = model;
    const priced: PricedModel = {
      slug,
      name: condition ? `${name}, ${condition}` : name,
      date: printDate(asOf),
      prices: [
        input,
        cacheRead ?? withoutDust(input * read),
        cacheWrite ?? withoutDust(input * write),
        output,
      ],
      about: aboutPrice(model, norms),
    };
    makers.set(maker, [...(makers.get(maker) ?? []), priced]);
  }

  return {
    budgets: rungs
      .map(({ figure: id, name }) => {
        const { figure } = figures.get(id)!;
        return {
          value: valueOf(id) as number,
          name,
          source: `${figure.title}, ${figure.publisher}`,
          date: figure.dateWords ?? printDate(figure.date),
        };
      })
      .sort((a, b) => a.value - b.value),
    makers: [...makers].map(([name, options]) => ({ name, options })),
    trends: [...readPriceHistory().trends.values()]
      .flatMap(({ changePerYear, stop }) => (stop ? [{ value: changePerYear, name: stop }] : []))
      .sort((a, b) => a.value - b.value),
  };
}
