/** Marks that only part groups of digits: a space, an apostrophe, a low line, and the Arabic one. */
const ONLY_GROUPS = [' ', "'", '_', '\u066c'];
const ARABIC_POINT = '\u066b';

/** Digits and what may stand between them, one at a time: the source of a pattern. */
export const NUMERAL = String.raw`[.,\u066b]?\d(?:[ .,'_\u066c\u066b]?\d)*`;

/** "180" and "000"; with commas also "1", "80" and "000", as in India. */
function areGroups(parts: readonly string[], mark: string | undefined): boolean {
  const lengths = parts.map((part) => part.length);
  const [first = 0, ...others] = lengths;
  if (parts[0]?.startsWith('0') || first < 1) return false;
  if (first <= 3 && others.every((length) => length === 3)) return true;
  const middle = others.slice(0, -1);
  return mark === ',' && first <= 2 && others.at(-1) === 3 && middle.every((length) => length === 2);
}

const allAlike = (marks: readonly string[]): boolean => new Set(marks).size <= 1;

/**
 * What digits with marks between them can mean: one number; two where a single comma or point before three digits
 * may group them or part off decimals, that of English first ("1,500" is 1500 or 1.5, "1.500" is 1.5 or 1500); none
 * where the marks make no number ("1,2,3").
 *
 * @param numeral what `NUMERAL` describes
 */
export function readNumeral(numeral: string): readonly number[] {
  const parts = numeral.split(/\D/);
  const marks = numeral.match(/\D/g) ?? [];
  if (marks.length === 0) return [Number(numeral)];
  const last = marks.at(-1) as string;
  const before = marks.slice(0, -1);

  const isWhole = last !== ARABIC_POINT && allAlike(marks) && areGroups(parts, last);
  const hasDecimals =
    !ONLY_GROUPS.includes(last) &&
    !before.includes(last) &&
    allAlike(before) &&
    (before.length === 0 || areGroups(parts.slice(0, -1), before[0]));

  const whole = isWhole ? [Number(parts.join(''))] : [];
  const decimal = hasDecimals
    ? [Number(`${parts.slice(0, -1).join('') || '0'}.${parts.at(-1) ?? ''}`)]
    : [];
  return last === ',' ? [...whole, ...decimal] : [...decimal, ...whole];
}
