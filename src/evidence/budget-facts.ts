import { readFigures, readModelPrices, readPriceHistory, refuse } from './read.ts';
import { printDate } from './source.ts';

// What the budget widget is told of the world. Runs in Node only, while the site is built or tested:
// a page hands the result on, in its HTML, so it holds no more than the widget shows.

export interface BudgetFacts {
  /** From the smallest to the largest. */
  readonly budgets: readonly RealBudget[];
  readonly makers: readonly Maker[];
  /** Readings of how prices move, from the fastest fall to the fastest rise. */
  readonly trends: readonly { readonly change: number; readonly name: string }[];
  /** What is taken where a maker gives no price for the cache, as shares of the price of fresh input. */
  readonly norm: { readonly read: number; readonly write: number };
}

export interface RealBudget {
  /** A year, for each person. */
  readonly dollars: number;
  readonly name: string;
  readonly source: string;
  readonly date: string;
}

export interface Maker {
  readonly name: string;
  readonly models: readonly PricedModel[];
}

export interface PricedModel {
  readonly slug: string;
  /** With the condition, where the price has one. */
  readonly name: string;
  readonly date: string;
  /** US$ a million tokens: fresh input, read from the cache, written to it, output. */
  readonly prices: readonly [fresh: number, read: number, write: number, output: number];
  /** Which of them the maker does not give, so that the norm stands in. */
  readonly without?: 'read' | 'write' | 'both';
  readonly source: string;
  /** An announced price of fresh input. */
  readonly later?: { readonly date: string; readonly fresh: number };
}

/** The figures that stand in for prices of the cache that a maker does not give. */
export const cacheNorms = [
  { part: 'read', name: 'reading from the cache', figure: 'cache-read-norm' },
  { part: 'write', name: 'writing to the cache', figure: 'cache-write-price' },
] as const;

const tidy = (price: number): number => Number(price.toPrecision(12));

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
  const [read, write] = cacheNorms.map(({ figure }) => valueOf(figure) as number) as [
    number,
    number,
  ];

  const makers = new Map<string, PricedModel[]>();
  for (const slug of slugs) {
    const model = models.get(slug)!;
    const { input, cacheRead, cacheWrite, output, condition, announced, reportedBy } = model;
    const priced: PricedModel = {
      slug,
      name: condition ? `${model.name}, ${condition}` : model.name,
      date: printDate(model.asOf),
      prices: [input, cacheRead ?? tidy(input * read), cacheWrite ?? tidy(input * write), output],
      ...(cacheRead === null || cacheWrite === null
        ? { without: cacheRead !== null ? 'write' : cacheWrite !== null ? 'read' : 'both' }
        : {}),
      source: reportedBy ? `as reported by ${reportedBy}` : `“${model.title}”`,
      ...(announced ? { later: { date: printDate(announced.from), fresh: announced.input } } : {}),
    };
    makers.set(model.maker, [...(makers.get(model.maker) ?? []), priced]);
  }

  return {
    budgets: rungs
      .map(({ figure: id, name }) => {
        const { figure } = figures.get(id)!;
        return {
          dollars: valueOf(id) as number,
          name,
          source: `${figure.title}, ${figure.publisher}`,
          date: figure.dateWords ?? printDate(figure.date),
        };
      })
      .sort((a, b) => a.dollars - b.dollars),
    makers: [...makers].map(([name, list]) => ({ name, models: list })),
    trends: [...readPriceHistory().trends.values()]
      .flatMap(({ changePerYear, stop }) => (stop ? [{ change: changePerYear, name: stop }] : []))
      .sort((a, b) => a.change - b.change),
    norm: { read, write },
  };
}
