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

/** A term that stands in the row of its bar. */
export interface FaceTerm extends About {
  readonly part: 'salary' | 'equity' | 'tokens';
}

const isOnFace = (component: About): component is FaceTerm =>
  ['salary', 'equity', 'tokens'].includes(component.part);

/** The terms in the rows of the bars. */
export const faceTerms: readonly FaceTerm[] = components.filter(isOnFace);

/** The terms that unfold. */
export const otherTerms: readonly About[] = components.filter((about) => !isOnFace(about));

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
