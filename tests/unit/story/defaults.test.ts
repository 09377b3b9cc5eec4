import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Declaration } from '../../../src/model/parameters/declaration.ts';

type Group = Readonly<Record<string, Declaration>>;

/** The page's words and what the model says; with the worth of tokens declared otherwise, if it is given. */
async function load(personalValue?: number) {
  vi.resetModules();
  vi.doMock('../../../src/model/parameters/tokens.ts', async (importOriginal) => {
    const { tokens } = await importOriginal<{ tokens: Group }>();
    if (personalValue === undefined) return { tokens };
    const declared = { ...tokens['personalValue']!, default: personalValue };
    return { tokens: { ...tokens, personalValue: declared } };
  });
  const { loadStory } = await import('../../../src/story/story.ts');
  const { compounding } = await import('../../../src/model/index.ts');
  const { formatCents, formatPercent } = await import('../../../src/format/index.ts');
  const { range } = await import('../../../src/widgets/rate-range.ts');
  const { rangeAt } = await import('../../../src/widgets/range.ts');
  const { DEFAULT_SCENARIO } = await import('../../../src/scenario/schema.ts');
  const steps = loadStory().scenes.flatMap((scene) => scene.steps);
  const { end, exchangeRate } = compounding();
  return {
    steps: new Map(steps.map((step) => [step.id, step])),
    words: steps
      .map(({ finding, html, alternative }) => `${finding} ${html} ${alternative}`)
      .join(' '),
    rate: formatCents(exchangeRate!),
    tokens: `$${Math.round(end.tokens / 1000)},000`,
    percent: formatPercent(personalValue ?? 0.08),
    range: rangeAt(range, DEFAULT_SCENARIO)!.words,
  };
}

describe('the story with another default for the worth of tokens', () => {
  let before: Awaited<ReturnType<typeof load>>;
  let after: typeof before;

  beforeAll(async () => {
    before = await load();
    after = await load(0.03);
  }, 60_000);

  // The files after this one have the model as it is.
  afterAll(() => {
    vi.doUnmock('../../../src/model/parameters/tokens.ts');
    vi.resetModules();
  });

  test.each(['rate', 'tokens', 'percent'] as const)('prints the new %s in its prose', (name) => {
    expect(after[name]).not.toBe(before[name]);
    expect(before.words).toContain(before[name]);
    expect(after.words).toContain(after[name]);
  });

  test('says the new rate in the finding above the picture, and the old one nowhere', () => {
    const findings = [...after.steps.values()].map(({ finding }) => finding);
    expect(findings.join('\n')).toContain(`A token dollar: ${after.rate} of a raise (`);
    expect(after.words).not.toContain(before.rate);
  });

  test('draws the new number of dots', () => {
    const changed = [...after.steps].filter(
      ([id, { figure }]) => figure !== before.steps.get(id)?.figure,
    );
    expect(changed.map(([id]) => id)).toContain('stays-tokens');
  });

  test('draws another range', () => {
    expect(after.range).not.toBe(before.range);
    expect(after.range).toMatch(/^In 10,000 draws/);
  });

  test('leaves alone what does not hang on it', () => {
    const same = [...after.steps].filter(
      ([id, step]) => JSON.stringify(step) === JSON.stringify(before.steps.get(id)),
    );
    expect(same.length).toBeGreaterThan(after.steps.size / 2);
  });
});
