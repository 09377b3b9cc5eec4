/** A number as a text prints it, with its unit. */
export interface Quantity {
  unit: 'dollars' | 'percent' | 'cents' | 'times' | 'number';
  /** Without its sign: a fall of 5% and a change of −5% say the same. */
  value: number;
}

const pattern =
  /(?<dollar>\$)?(?<![\d.,])(?<digits>\d[\d,]*(?:\.\d+)?)(?<tail>k\b| ?million\b| cents\b|%|×)?/g;

const unitOf = (dollar: string | undefined, tail: string): Quantity['unit'] => {
  if (dollar) return 'dollars';
  if (tail === '%') return 'percent';
  if (tail === '×') return 'times';
  return tail.trim() === 'cents' ? 'cents' : 'number';
};

const factorOf = (tail: string): number => {
  if (tail === 'k') return 1e3;
  return tail.trim() === 'million' ? 1e6 : 1;
};

/** Every number that stands in a text of the site, however short it is written: “$124k” is “$124,000”. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(pattern)].map(({ groups = {} }) => {
    const { dollar, digits = '', tail = '' } = groups;
    const value = Number(digits.replaceAll(',', '')) * factorOf(tail);
    return { unit: unitOf(dollar, tail), value };
  });
}

export const isSame = (one: Quantity, other: Quantity): boolean =>
  one.unit === other.unit && Math.abs(one.value - other.value) <= 1e-9 * Math.max(1, one.value);
