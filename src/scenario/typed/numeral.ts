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
  return (
    mark === ',' && first <= 2 && others.at(-1) === 3 && middle.every((length) => length === 2)
  );
}

const allAlike = (marks: readonly string[]): boolean => new Set(marks).size <= 1;

/** What digits with marks between them can mean. */
export interface Numeral {
  /** With the marks as those of groups: "1,500" as 1500. */
  readonly whole?: number;
  /** With the last mark as that of decimals: "1,500" as 1.5. */
  readonly decimal?: number;
  /** Whether such decimals would end in a nought, which nobody has to type. */
  readonly endsInNought: boolean;
  /** The last mark. */
  readonly mark?: string | undefined;
}

/**
 * Reads digits with marks between them. Only a single comma or point before three digits can mean both; neither
 * is there where the marks make no number ("1,2,3").
 *
 * @param text what `NUMERAL` describes
 */
export function readNumeral(text: string): Numeral {
  const parts = text.split(/\D/);
  const marks = text.match(/\D/g) ?? [];
  const mark = marks.at(-1);
  const endsInNought = text.endsWith('0');
  if (mark === undefined) return { whole: Number(text), endsInNought };
  const before = marks.slice(0, -1);
  const [integer, decimals] = [parts.slice(0, -1), parts.at(-1) ?? ''];

  const isWhole = mark !== ARABIC_POINT && allAlike(marks) && areGroups(parts, mark);
  const isDecimal =
    !ONLY_GROUPS.includes(mark) &&
    !before.includes(mark) &&
    allAlike(before) &&
    (before.length === 0 || areGroups(integer, before[0]));
  return {
    ...(isWhole && { whole: Number(parts.join('')) }),
    ...(isDecimal && { decimal: Number(`${integer.join('') || '0'}.${decimals}`) }),
    endsInNought,
    mark,
  };
}
