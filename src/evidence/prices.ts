import { z } from 'astro/zod';
import { confidenceSchema, dateSchema, pageSchema, seenSchema } from './schema.ts';

// List prices in US$ per million tokens, as makers publish them.

const price = z
  .number({ error: 'expected a price in US$ per million tokens' })
  .positive({ error: 'expected a price above 0' });

const priceOrUnknown = price.nullable();

const text = z.string({ error: 'expected words' }).trim().min(1, { error: 'expected words' });

const sourceFields = {
  title: text,
  /** Left out where only a bare domain is known. */
  url: pageSchema.optional(),
  reportedBy: text.optional(),
  seen: seenSchema,
  confidence: confidenceSchema,
  caveat: text.optional(),
};

interface Sourced {
  seen: string;
  reportedBy?: string | undefined;
  confidence: string;
}

/** The same duties as a figure's: say who reported, and print nothing that is unsure. */
const checkSource = (record: Sourced, context: z.RefinementCtx): void => {
  const fault = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (record.seen === 'reported' && !record.reportedBy)
    fault('reportedBy', 'a price seen as "reported" must say who reported it');
  if (record.seen === 'derived' || record.seen === 'memory')
    fault('seen', `a list price is "read" or "reported", not "${record.seen}"`);
  if (record.confidence === 'low')
    fault('confidence', 'a price of low confidence is not printed; leave the record out');
};

/** Our own label, by ability and price, where the maker gives none. */
const tiers = ['frontier', 'upper', 'workhorse', 'small'] as const;
const tier = z.enum(tiers, { error: `expected one of ${tiers.join(', ')}` });

const announcedSchema = z.strictObject({
  from: dateSchema,
  input: price,
  cacheRead: priceOrUnknown,
  output: price,
});

export const modelPriceSchema = z
  .strictObject({
    name: text,
    maker: text,
    tier,
    /** When the price holds, where a model has several: "prompts up to 100,000 tokens". */
    condition: text.optional(),
    input: price,
    cacheRead: priceOrUnknown,
    /** Keeping text in the cache for five minutes; null where the maker's rule is not known. */
    cacheWrite: priceOrUnknown,
    output: price,
    asOf: dateSchema,
    announced: announcedSchema.optional(),
    ...sourceFields,
  })
  .superRefine(checkSource)
  .superRefine((model, context) => {
    if (model.cacheRead !== null && model.cacheRead > model.input)
      context.addIssue({
        code: 'custom',
        path: ['cacheRead'],
        message: 'reading from the cache cannot cost more than fresh input',
      });
  });

export type ModelPrice = z.infer<typeof modelPriceSchema>;

/** One dated list price in the line of a tier. */
export const pastPriceSchema = z
  .strictObject({
    name: text,
    maker: text,
    tier,
    date: dateSchema,
    input: price,
    cacheRead: priceOrUnknown,
    output: price,
    ...sourceFields,
  })
  .superRefine(checkSource);

export type PastPrice = z.infer<typeof pastPriceSchema>;

/** One reading of how fast prices move, for the "falls fast, falls slowly" switch. */
export const priceTrendSchema = z.strictObject({
  name: text,
  /** Change a year as a decimal: −0.9 is 90% cheaper each year. */
  changePerYear: z
    .number({ error: 'expected the change a year as a decimal' })
    .gt(-1, { error: 'a price cannot fall by 100% or more' }),
  formula: text,
  /** The record in content/figures that it rests on. */
  figure: text,
  /** Its short name at a control; a trend without one is no stop there. */
  stop: text.optional(),
});

export type PriceTrend = z.infer<typeof priceTrendSchema>;
