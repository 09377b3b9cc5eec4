import type { Allowance } from '../../../src/evidence/typed-numbers.ts';

const dot = 'what a dot stands for, on every picture';

/**
 * Numbers in digits that an author may type in a scene, each with its reason. Everything else comes
 * from a directive. Where a figure holds the number, it is named, and has to go on saying it.
 */
export const allowedNumbers: readonly Allowance[] = [
  { scene: 'question', number: '$1,000', why: dot },
  { scene: 'slice', number: '$1,000', why: dot },
  { scene: 'slice', number: '2026', why: 'a date', figure: 'tunguz-fourth-component' },
  { scene: 'stays', number: '$1,000', why: dot },
  { scene: 'flat', number: '2026', why: 'a date', figure: 'uber-monthly-cap' },
  { scene: 'flat', number: '2023', why: 'a date', figure: 'intel-pay-cut' },
  { scene: 'signals', number: '2025', why: 'names a study', figure: 'metr-2025-slowdown' },
  { scene: 'replacement', number: '22', why: 'an age', figure: 'canaries-developers' },
  { scene: 'replacement', number: '25', why: 'an age', figure: 'canaries-developers' },
  { scene: 'replacement', number: '2022', why: 'a date', figure: 'canaries-developers' },
  { scene: 'replacement', number: '41', why: 'an age', figure: 'canaries-older-developers' },
  { scene: 'replacement', number: '49', why: 'an age', figure: 'canaries-older-developers' },
  { scene: 'headcount', number: '10×', why: 'the claim that the scene takes apart' },
  { scene: 'utility', number: '2026', why: 'a date', figure: 'uber-budget-gone' },
  {
    scene: 'utility',
    number: '2020',
    why: 'the edition read',
    figure: 'pub-15b-working-condition',
  },
];
