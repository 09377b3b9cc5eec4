/** What a mark stands for: a custom property of `tokens.css`, without its dashes. */
export type Role =
  | 'paper'
  | 'ink'
  | 'muted'
  | 'rule'
  | 'edge'
  | 'cash'
  | 'cash-ink'
  | 'equity'
  | 'equity-ink'
  | 'bonus'
  | 'bonus-ink'
  | 'tokens'
  | 'tokens-ink'
  | 'people'
  | 'company'
  | 'pay';

/** What a mark is about, of which shapes have one colour and words another. */
export type Kind = 'cash' | 'bonus' | 'equity' | 'tokens' | 'people' | 'ink' | 'muted';

const rolesOf: Readonly<Record<Kind, readonly [shape: Role, ink: Role]>> = {
  cash: ['cash', 'cash-ink'],
  bonus: ['bonus', 'bonus-ink'],
  equity: ['equity', 'equity-ink'],
  tokens: ['tokens', 'tokens-ink'],
  people: ['people', 'people'],
  ink: ['ink', 'ink'],
  muted: ['edge', 'muted'],
};

/** The colour of a kind's shapes, as in `kinds.css`. */
export const shapeOf = (kind: Kind): Role => rolesOf[kind][0];

/** The colour of what is written about it. */
export const inkOf = (kind: Kind): Role => rolesOf[kind][1];
