import type { WidgetName } from '../../../src/widgets/all.ts';

/** Every slug of a named scenario that was ever published, for ever: links and cards of others point there. */
export const published: Readonly<Record<string, WidgetName>> = {
  'easy-to-replace': 'substitution',
  'enterprise-price': 'offer',
  'fast-promotion': 'compounding',
  'first-tools': 'compounding',
  'flat-salary': 'offer',
  'fourth-slice': 'offer',
  'gains-keep-rising': 'headcount',
  'half-of-base': 'compounding',
  'hard-to-replace': 'substitution',
  'heavy-user': 'budget',
  'leave-after-a-year': 'compounding',
  'median-user': 'budget',
  'price-doubles': 'budget',
  'private-options': 'compounding',
  'slow-review': 'headcount',
  'small-team': 'headcount',
  'taxed-as-pay': 'compounding',
  'ten-years': 'compounding',
  'thirteen-times': 'headcount',
  'top-hundredth': 'budget',
  'two-tools': 'headcount',
  'uber-cap': 'budget',
};
