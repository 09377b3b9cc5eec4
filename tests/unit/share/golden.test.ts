import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/scenario/parse.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { readScenarios } from '../../../src/share/scenarios.ts';

/**
 * Addresses that have gone out into other people's posts. The list may grow; what is in it never changes, or old
 * posts would show other numbers than their authors saw. A changed default needs a new version of the schema.
 */
const golden = JSON.parse(readFileSync('tests/fixtures/golden-addresses.json', 'utf8')) as {
  defaults: Scenario;
  queries: { query: string; state: Partial<Scenario>; notes?: number }[];
  cases: Record<string, { widget: string; query: string }>;
};

describe('an address of an old post', () => {
  it.each(golden.queries)(
    'gives for “$query” what it always gave',
    ({ query, state, notes = 0 }) => {
      const parsed = parse(query);
      expect(parsed.scenario).toEqual({ ...golden.defaults, ...state });
      expect(parsed.notes).toHaveLength(notes);
    },
  );

  it('never loses a named case', () => {
    const cases = new Map(readScenarios().map((one) => [one.slug, one]));
    for (const [slug, { widget, query }] of Object.entries(golden.cases)) {
      const now = cases.get(slug);
      expect(now?.widget, slug).toBe(widget);
      // The figure that a case rests on may be corrected; its page stays.
      expect(now && parse(now.query).notes, query).toEqual([]);
    }
  });
});
