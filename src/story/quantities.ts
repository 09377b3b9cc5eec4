/** Numbers as a reader meets them: with their unit, and as exact as they are printed. */
export interface Quantity {
  /** As it is printed. */
  text: string;
  unit: 'dollars' | 'cents' | 'percent' | 'times' | 'years' | 'months' | 'people';
  value: number;
  /** The printed number stands for anything so far from it. */
  give: number;
}

const sizes: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  thousand: 1e3,
  M: 1e6,
  million: 1e6,
  B: 1e9,
  billion: 1e9,
  T: 1e12,
  trillion: 1e12,
};

const number = String.raw`([\d,]*\d(?:\.\d+)?)`;

const patterns: readonly (readonly [Quantity['unit'], RegExp])[] = [
  [
    'dollars',
    new RegExp(
      String.raw`([−-]?)\$${number}(?: ?(k|M|B|T|thousand|million|billion|trillion)\b)?`,
      'g',
    ),
  ],
  ['cents', new RegExp(String.raw`([−-]?)${number} cents?\b`, 'g')],
  ['percent', new RegExp(String.raw`([−+-]?)${number}%`, 'g')],
  ['times', new RegExp(String.raw`()${number}×`, 'g')],
  ['years', new RegExp(String.raw`()${number} years?\b`, 'g')],
  ['months', new RegExp(String.raw`()${number} months?\b`, 'g')],
  ['people', new RegExp(String.raw`()${number} (?:people|person)\b`, 'g')],
];

/** Zeros at the end of a large sum can be digits or rounding; we take at most three for rounding. */
function giveOf(digits: string): number {
  const [whole = '', decimals] = digits.split('.');
  if (decimals) return 0.5 * 10 ** -decimals.length;
  const zeros = whole.length > 3 ? (/0*$/.exec(whole)?.[0].length ?? 0) : 0;
  return 0.5 * 10 ** Math.min(3, zeros);
}

/** Every number with a unit that a text prints, in its order by unit. */
export function quantitiesIn(text: string): Quantity[] {
  return patterns.flatMap(([unit, pattern]) =>
    [...text.matchAll(pattern)].map(([printed, sign = '', written = '', size = '']) => {
      const digits = written.replaceAll(',', '');
      const scale = sizes[size] ?? 1;
      return {
        text: printed.trim(),
        unit,
        value: Number(digits) * scale * (/[−-]/.test(sign) ? -1 : 1),
        give: giveOf(digits) * scale,
      };
    }),
  );
}

/** Whether two printed numbers can stand for the same one. */
export const canBeSame = (one: Quantity, other: Quantity): boolean =>
  one.unit === other.unit &&
  Math.abs(one.value - other.value) <= (one.give + other.give) * (1 + 1e-9);

/** So near, as a share of the larger, that a reader takes the one for a misprint of the other. */
const near = 0.06;

/**
 * Pairs of numbers, one of each list, that are nearly, and cannot be, the same. A number that stands in both lists is
 * no misprint of what stands beside it.
 */
export function nearMisses(
  some: readonly Quantity[],
  others: readonly Quantity[],
): (readonly [Quantity, Quantity])[] {
  const alone = (list: readonly Quantity[], beside: readonly Quantity[]) =>
    list.filter((one) => !beside.some((other) => canBeSame(one, other)));
  const rest = alone(others, some);
  return alone(some, others).flatMap((one) =>
    rest
      .filter(
        ({ unit, value }) =>
          one.unit === unit &&
          Math.abs(one.value - value) <= near * Math.max(Math.abs(one.value), Math.abs(value)),
      )
      .map((other) => [one, other] as const),
  );
}
