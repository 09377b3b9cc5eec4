import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/site/facts.ts';
import { widgetNamed, widgetNames } from '../../../src/widgets/all.ts';
import { DEFAULT_SCENARIO } from '../../../src/widgets/parameters.ts';
import { anyScenario } from '../scenario/arbitraries.ts';

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** A number is one however it is written: “$1.55 million”, “12%”, “seven” is a word. */
const numbersIn = (text: string): number => text.match(/\d[\d,.]*/g)?.length ?? 0;

describe('the finding on the face', () => {
  it.each(widgetNames)('of %s has at most 14 words and two numbers, whatever is set', (name) => {
    const widget = widgetNamed(name);
    const facts = factsOf(widget);
    const check = (headline: string) => {
      expect(wordsIn(headline), headline).toBeLessThanOrEqual(14);
      expect(numbersIn(headline), headline).toBeLessThanOrEqual(2);
      expect(headline).toMatch(/^\S.*[.?]$/);
      expect(headline).not.toMatch(/NaN|undefined|Infinity|∞|null/);
    };
    check(widget.show(DEFAULT_SCENARIO, facts).headline);
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        check(widget.show(scenario, facts).headline);
      }),
      { numRuns: 300 },
    );
  });
});
