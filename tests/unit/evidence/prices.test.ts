import { describe, expect, test } from 'vitest';
import { modelPriceSchema } from '../../../src/evidence/prices.ts';
import { readFigures, readModelPrices, readPriceHistory } from '../../../src/evidence/read.ts';
import { faultsOf } from '../../../src/evidence/schema.ts';

const models = readModelPrices();
const history = readPriceHistory();
const figures = readFigures();

const figureValue = (id: string): number => {
  const value = figures.get(id)?.figure.value;
  if (typeof value !== 'number') throw new Error(`${id} is not one number`);
  return value;
};

/** The kinds of tokens in an agent's mix; what is left over is written to the cache. */
const blended = ({
  input,
  cacheRead,
  cacheWrite,
  output,
}: {
  input: number;
  cacheRead: number | null;
  cacheWrite: number | null;
  output: number;
}): number => {
  const fresh = figureValue('fresh-input-share');
  const read = figureValue('cache-read-share');
  const out = figureValue('output-share');
  const written = 1 - fresh - read - out;
  return fresh * input + read * (cacheRead ?? NaN) + written * (cacheWrite ?? NaN) + out * output;
};

describe('the current prices', () => {
  test('hold a workhorse and a frontier model of each of the two large makers', () => {
    for (const maker of ['Anthropic', 'OpenAI'])
      for (const tier of ['frontier', 'workhorse'])
        expect(
          [...models.values()].some((model) => model.maker === maker && model.tier === tier),
        ).toBe(true);
  });

  test('charge five quarters of input for writing to Anthropic’s cache', () => {
    for (const model of models.values())
      if (model.cacheWrite !== null) expect(model.cacheWrite).toBeCloseTo(model.input * 1.25, 10);
  });

  test('double where a doubling is announced', () => {
    for (const { announced, input, output } of models.values())
      if (announced) {
        expect(announced.input).toBe(2 * input);
        expect(announced.output).toBe(2 * output);
      }
  });

  test.each([
    ['claude-sonnet-5-5', 'blended-workhorse-price'],
    ['claude-opus-5-5', 'blended-opus-price'],
    ['claude-fable-5-1', 'blended-frontier-price'],
  ])('blend for %s to the figure that is printed', (model, figure) => {
    const price = models.get(model);
    expect(price && blended(price)).toBeCloseTo(figureValue(figure), 2);
  });

  test('name the field of a fault', () => {
    const model = { ...models.get('claude-sonnet-5-5'), input: 'two', seen: 'memory' };
    const result = modelPriceSchema.safeParse(model);
    expect(result.success ? [] : faultsOf(result.error)).toContain(
      'input: expected a price in US$ per million tokens',
    );
  });

  test('refuse a price from memory', () => {
    const result = modelPriceSchema.safeParse({
      ...models.get('claude-sonnet-5-5'),
      seen: 'memory',
    });
    expect(result.success ? [] : faultsOf(result.error)).toEqual([
      'seen: a list price is "read" or "reported", not "memory"',
    ]);
  });
});

describe('the price history', () => {
  test('ends at the current prices', () => {
    for (const id of ['claude-fable-5-1', 'gpt-6-astra', 'claude-sonnet-5-5', 'deepseek-v4-pro']) {
      const past = history.lists.get(id);
      const current = models.get(id);
      expect([past?.input, past?.cacheRead, past?.output]).toEqual([
        current?.input,
        current?.cacheRead,
        current?.output,
      ]);
    }
  });

  test('rests each trend on a figure', () => {
    for (const { figure } of history.trends.values()) expect(figures.has(figure)).toBe(true);
  });
});
