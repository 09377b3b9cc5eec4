import { describe, expect, test } from 'vitest';
import { disagreements, refuseDisagreements } from '../../../src/story/agree.ts';
import { canBeSame, nearMisses, quantitiesIn } from '../../../src/story/quantities.ts';
import { loadStory } from '../../../src/story/story.ts';

const story = loadStory();

/** The story with one step changed. */
function changed(id: string, change: object) {
  const scenes = story.scenes.map((scene) => ({
    ...scene,
    steps: scene.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  }));
  return { facts: story.facts, scenes };
}

describe('the story', () => {
  test('agrees with itself in finding, prose, alternative and picture, wherever its handles stand', () => {
    expect(disagreements(story)).toEqual([]);
  });

  test('is caught when a finding says another number than its picture', () => {
    const found = disagreements(
      changed('leave-count', { finding: 'Leave after three years: raise $78,000, tokens $5,000' }),
    );
    expect(found).toContain('step “leave-count”: the finding says $78,000, the picture says $81k');
    expect(() => refuseDisagreements(changed('leave-count', { finding: 'Raise $78,000' }))).toThrow(
      /The story disagrees with itself:\n {2}step “leave-count”/,
    );
  });

  test('is caught when an alternative says another number than the prose', () => {
    const found = disagreements(changed('stays-raise', { alternative: 'It holds $121,000.' }));
    expect(found.join('\n')).toMatch(
      /step “stays-raise”: the prose says \$124,000, the alternative/,
    );
  });

  test('is caught when a picture is drawn from another case than the words', () => {
    const { facts, scenes } = changed('', {});
    const other = { ...facts, headlineCap: facts.headlineCap * 1.04 };
    expect(disagreements({ scenes, facts: other }).join('\n')).toMatch(/step “flat-cap”/);
  });
});

describe('a quantity', () => {
  test.each([
    ['$124,000', [['dollars', 124000, 500]]],
    [
      '$15.3k of $2.4M',
      [
        ['dollars', 15300, 50],
        ['dollars', 2.4e6, 5e4],
      ],
    ],
    [
      '14 cents, 9.9% and +126%',
      [
        ['cents', 14, 0.5],
        ['percent', 9.9, 0.05],
        ['percent', 126, 0.5],
      ],
    ],
    [
      '−16% of 6.9 people',
      [
        ['percent', -16, 0.5],
        ['people', 6.9, 0.05],
      ],
    ],
    [
      '1.15× in 3.4 years, 11 months',
      [
        ['times', 1.15, 0.005],
        ['years', 3.4, 0.05],
        ['months', 11, 0.5],
      ],
    ],
    ['no number, 5 of them, in 2026', []],
  ])('is read from “%s”', (text, expected) => {
    const read = quantitiesIn(text).map(({ unit, value, give }) => [unit, value, give]);
    expect(read).toHaveLength(expected.length);
    read.forEach(([unit, value, give], index) => {
      const [expectedUnit, expectedValue, expectedGive] = expected[index]!;
      expect(unit).toBe(expectedUnit);
      expect(value).toBeCloseTo(expectedValue as number, 9);
      expect(give).toBeCloseTo(expectedGive as number, 9);
    });
  });

  test('is the same in two roundings, and a misprint where it cannot be', () => {
    const [exact, rounded, wrong] = quantitiesIn('$15,277, $15.3k, $16k') as [
      ReturnType<typeof quantitiesIn>[number],
      ReturnType<typeof quantitiesIn>[number],
      ReturnType<typeof quantitiesIn>[number],
    ];
    expect(canBeSame(exact, rounded)).toBe(true);
    expect(canBeSame(exact, wrong)).toBe(false);
    expect(nearMisses([wrong], [exact])).toHaveLength(1);
    expect(nearMisses([wrong], [exact, wrong])).toEqual([]);
    expect(nearMisses([wrong], quantitiesIn('$2,400'))).toEqual([]);
  });
});
