import type { Kind } from '../../picture/roles.ts';
import type { OfferParts } from '../../model/index.ts';
import type { ScenarioName } from '../parameters.ts';

export type Component = Exclude<keyof OfferParts, 'total'>;

interface About {
  readonly part: Component;
  readonly name: string;
  readonly kind: Kind;
  /** What the two offers call it in the scenario. */
  readonly a: ScenarioName;
  readonly b: ScenarioName;
}

/** What an offer is made of, in the order of the form, the bars, the table and the printout. */
export const components: readonly About[] = [
  { part: 'salary', name: 'Salary', kind: 'cash', a: 'salary', b: 'otherSalary' },
  { part: 'bonus', name: 'Bonus', kind: 'bonus', a: 'bonusRate', b: 'otherBonusRate' },
  { part: 'signOn', name: 'Sign-on', kind: 'cash', a: 'signOn', b: 'otherSignOn' },
  { part: 'equity', name: 'Stock', kind: 'equity', a: 'equity', b: 'otherEquity' },
  { part: 'tokens', name: 'Tokens', kind: 'tokens', a: 'tokens', b: 'otherTokens' },
];

/** What both offers are compared on, the most telling first. */
export const assumptions: readonly ScenarioName[] = [
  'offerYears',
  'leaveMonth',
  'personalValue',
  'personalCap',
  'taxedShare',
  'budgetEnds',
  'raise',
  'promotionRate',
  'promotionRaise',
  'taxRate',
  'discountRate',
  'equityGrowth',
  'vestingYears',
  'cliffMonths',
  'liquidity',
];
