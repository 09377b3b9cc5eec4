import { describe, expect, test } from 'vitest';
import { cacheNorms, readBudgetFacts } from '../../../src/evidence/budget-facts.ts';
import { readFigures, readModelPrices, readPriceHistory } from '../../../src/evidence/read.ts';
import { PARAMETERS } from '../../../src/model/index.ts';
import { SCENARIO_CHOICES } from '../../../src/scenario/choices.ts';
import { readPictures } from '../../../src/story/read.ts';

const facts = readBudgetFacts(readPictures().rungs, SCENARIO_CHOICES.pricedModel.slugs);
const models = readModelPrices();
const figures = readFigures();
const offered = facts.makers.flatMap((maker) =>
  maker.options.map((model) => ({ maker: maker.name, ...model })),
);
const figureValue = (id: string) => figures.get(id)?.figure.value;

describe('the real budgets', () => {
  test('are the rungs of the story’s ladder, each the value of its figure, strictly rising', () => {
    const { rungs } = readPictures();
    const values = facts.budgets.map(({ value }) => value);
    expect(values).toEqual(rungs.map(({ figure }) => figureValue(figure)));
    values.slice(1).forEach((value, index) => expect(value).toBeGreaterThan(values[index]!));
  });

  test('span the slider from end to end', () => {
    const [low, high] = PARAMETERS.tokens.track;
    expect(facts.budgets[0]?.value).toBe(low);
    expect(facts.budgets.at(-1)?.value).toBe(high);
  });

  test('have a name, a source and a date each', () => {
    for (const { name, source, date } of facts.budgets) {
      expect(name).toMatch(/\S/);
      expect(source).toMatch(/\w+, \w+/);
      expect(date).toMatch(/20\d\d$/);
    }
  });
});

describe('the models on offer', () => {
  test('are at least eight, and all that have a price', () => {
    expect(offered.length).toBeGreaterThanOrEqual(8);
    expect(offered.map(({ slug }) => slug).sort()).toEqual([...models.keys()].sort());
    expect(offered.map(({ slug }) => slug)).toEqual(SCENARIO_CHOICES.pricedModel.slugs);
  });

  test.each(offered)('have four prices by the rule: $name', ({ slug, maker, prices, about }) => {
    const record = models.get(slug)!;
    const [fresh, read, write, output] = prices;
    expect(maker).toBe(record.maker);
    expect([fresh, output]).toEqual([record.input, record.output]);
    const norm = { read: figureValue('cache-read-norm'), write: figureValue('cache-write-price') };
    expect(read).toBeCloseTo(record.cacheRead ?? record.input * Number(norm.read), 10);
    expect(write).toBeCloseTo(record.cacheWrite ?? record.input * Number(norm.write), 10);
    // What stands in is said, and nothing is said to stand in for a price that is known.
    expect(about.includes('for reading from the cache (we take 10% ')).toBe(
      record.cacheRead === null,
    );
    expect(about.includes('for writing to the cache (we take 125% ')).toBe(
      record.cacheWrite === null,
    );
    for (const price of prices) expect(price).toBeGreaterThan(0);
  });

  test('have a name with its condition and a date, and are told apart by name', () => {
    for (const { slug, name, date } of offered) {
      const { condition } = models.get(slug)!;
      if (condition) expect(name).toContain(condition);
      expect(date).toMatch(/20\d\d$/);
    }
    expect(new Set(offered.map(({ name }) => name)).size).toBe(offered.length);
  });

  test('say whose price it is, of when and by whose word', () => {
    for (const { maker, date, about } of offered)
      expect(about).toMatch(
        new RegExp(`^${maker}’s list price, ${date} \\((“.+”|as reported by .+)\\)\\.`),
      );
  });

  test.each([
    [
      'claude-sonnet-5-5',
      'Anthropic’s list price, 7 October 2026 (“Overview of Sonnet 5.5, and claudit v1.9.2”).',
    ],
    [
      'gpt-6-1-sol',
      'OpenAI’s list price, 29 September 2026 (as reported by PromptFuel v1.0.22 and apidog). We found no price for writing to the cache (we take 125% of fresh input, as at Anthropic).',
    ],
    [
      'gemini-3-8-flash',
      'Google’s list price, 7 October 2026 (as reported by Vercel AI Gateway and api-evangelist). We found no price for reading from the cache (we take 10% of fresh input, the usual price), nor for writing to the cache (we take 125% of fresh input, as at Anthropic). From 1 January 2027 fresh input costs $1.50 a million, not $0.75.',
    ],
  ])('say what stands in and what is to come: %s', (slug, about) => {
    expect(offered.find((model) => model.slug === slug)?.about).toBe(about);
  });

  test('begin with the one that the model’s own prices are of', () => {
    const standard = offered.find(({ slug }) => slug === SCENARIO_CHOICES.pricedModel.default);
    const { freshInputPrice, cacheReadPrice, cacheWritePrice, outputPrice } = PARAMETERS;
    expect(standard?.prices).toEqual(
      [freshInputPrice, cacheReadPrice, cacheWritePrice, outputPrice].map(
        (parameter) => parameter.default,
      ),
    );
  });
});

describe('the price trends', () => {
  test('are those of the history with a stop, falling and rising, strictly in order', () => {
    const changes = facts.trends.map(({ value }) => value);
    const stops = [...readPriceHistory().trends.values()].filter(({ stop }) => stop);
    expect([...changes].sort()).toEqual(stops.map(({ changePerYear }) => changePerYear).sort());
    changes.slice(1).forEach((change, index) => expect(change).toBeGreaterThan(changes[index]!));
    expect(changes[0]).toBeLessThan(0);
    expect(changes.at(-1)).toBeGreaterThan(0);
  });

  test('that rise are those of the figures that they rest on', () => {
    const { lists, trends } = readPriceHistory();
    const rise = lists.get('deepseek-v4-pro')!.input / lists.get('deepseek-v4-pro-before')!.input;
    expect(trends.get('deepseek-raise')?.changePerYear).toBeCloseTo(rise - 1, 2);
    expect(trends.get('gemini-doubles')?.changePerYear).toBe(
      Number(figureValue('gemini-doubles')) - 1,
    );
  });
});

test('what is missing is named, all of it at once', () => {
  expect(() => readBudgetFacts([{ figure: 'no-such-figure', name: 'nobody' }], ['gpt-9'])).toThrow(
    /no figure “no-such-figure”[\s\S]*no model “gpt-9”/,
  );
  expect(cacheNorms.map(({ figure }) => figures.has(figure))).toEqual([true, true]);
});
