import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RETIRED_PARAMETERS } from '../../../src/model/index.ts';
import { parse } from '../../../src/scenario/parse.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/scenario/schema.ts';
import { readScenarios } from '../../../src/share/scenarios.ts';

/**
 * Addresses that have gone out into other people's posts. The lists may grow; what is in them never changes. A changed
 * default needs a new version of the schema.
 */
interface Golden {
  defaults: Partial<Record<string, unknown>>;
  queries: { query: string; state: Partial<Record<string, unknown>>; notes?: number }[];
  cases: Record<string, { widget: string; query: string }>;
}

const readGolden = (name: string): Golden =>
  JSON.parse(readFileSync(`tests/fixtures/${name}.json`, 'utf8')) as Golden;

const first = readGolden('golden-addresses');
const second = readGolden('golden-addresses-2');
const retired = new Set<string>(RETIRED_PARAMETERS.map(({ name }) => name));

describe('an address of the second version', () => {
  it.each(second.queries)(
    'gives for “$query” what it always gave',
    ({ query, state, notes: warnings = 0 }) => {
      const parsed = parse(query);
      expect(parsed.scenario).toEqual({ ...second.defaults, ...state });
      expect(parsed.warnings).toHaveLength(warnings);
    },
  );
});

describe('an address of the first version', () => {
  it.each(first.queries)(
    'keeps of “$query” what it sets, and says that the model is another',
    ({ query, state, notes: warnings = 0 }) => {
      const parsed = parse(query);
      const kept = Object.entries(state).filter(([name]) => !retired.has(name));
      expect(parsed.scenario).toEqual({ ...DEFAULT_SCENARIO, ...Object.fromEntries(kept) });
      const reasons = parsed.warnings.map(({ reason }) => reason);
      const isOld = new URLSearchParams(query).get('v') === '1';
      expect(reasons.includes('earlier')).toBe(isOld);
      const gone = Object.keys(state).length - kept.length;
      expect(reasons.filter((reason) => reason === 'retired')).toHaveLength(gone);
      expect(reasons).toHaveLength(warnings + gone + Number(isOld));
    },
  );
});

describe('a named case', () => {
  it.each([
    ['first', first],
    ['second', second],
  ])('of the %s version is never lost', (_, { cases: published }) => {
    const cases = new Map(readScenarios().map((one) => [one.slug, one]));
    for (const [slug, { widget, query }] of Object.entries(published)) {
      const now = cases.get(slug);
      expect(now?.widget, slug).toBe(widget);
      // The figure that a case rests on may be corrected; its page stays.
      expect(now && parse(now.query).warnings, query).toEqual([]);
    }
  });

  it('has an address that stands among the golden ones', () => {
    const published = new Set(Object.keys(second.cases));
    expect(
      readScenarios()
        .map(({ slug }) => slug)
        .filter((slug) => !published.has(slug)),
    ).toEqual([]);
  });
});

describe('the golden defaults', () => {
  it('are the ones of today', () => {
    expect(second.defaults).toEqual(DEFAULT_SCENARIO satisfies Scenario);
  });
});
