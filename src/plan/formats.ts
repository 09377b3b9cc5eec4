/** Exports by their headers. The records themselves are content: what each has, where that was seen, and when. */

/** Columns by their names in the header, or the first of several that is filled. */
export interface FormatColumns {
  readonly person?: string | readonly string[];
  readonly date?: string;
  /** What was used at its price; `bill` where what is invoiced stands in another column. */
  readonly use: string;
  readonly bill?: string;
  readonly currency?: string;
  readonly team?: string;
  readonly tool?: string;
  /** What tells a row from all others. */
  readonly key?: string;
}

/** What only the reader can say of a file. */
export type Question = 'columns' | 'month' | 'period';

export interface Format {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  /** Headers that make the format; a file with all of them is one. */
  readonly needs: readonly string[];
  /** Others that it has or had. */
  readonly others?: readonly string[];
  /** Why no money can be read from it, and what to fetch instead. Such a format has no columns. */
  readonly refused?: string;
  readonly columns?: FormatColumns;
  /** What the tool is called where the rows do not say. */
  readonly tool?: string;
  /** ISO 4217, where the rows do not say. */
  readonly currency?: string;
  /** Amounts are in this part of the currency: 0.01 for cents. */
  readonly factor?: number;
  readonly asks?: readonly Question[];
  /** A person is who stands in their column only where this one is filled too. */
  readonly personIf?: string;
  /** Names in the column of persons that are nobody. */
  readonly nobody?: readonly string[];
  /** Words in place of a price. */
  readonly unpriced?: readonly string[];
  /** Rows that are use and not bill, by what a column says. */
  readonly included?: { readonly column: string; readonly says: readonly string[] };
  /** A row without an amount is a day without use. */
  readonly emptyIsNothing?: boolean;
  /** Equal rows in one file are usual and no duplicates. */
  readonly equalRowsAreUsual?: boolean;
  /** What to know of its sums, a sentence or two. */
  readonly note?: string;
  readonly source: string;
  /** The day on which the headers were looked up. */
  readonly seen: string;
  readonly sure: 'high' | 'medium' | 'low';
}

/** Case, spaces and marks at the beginning of a file tell no headers apart. */
export const headerKey = (header: string): string =>
  header
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ');

/** The place of a header; −1 if it is not there. */
export function placeOf(headers: readonly string[], name: string): number {
  const key = headerKey(name);
  return headers.findIndex((header) => headerKey(header) === key);
}

/** The format of a file: the one that needs most of its headers. `null` if it is none of them. */
export function recognise(headers: readonly string[], formats: readonly Format[]): Format | null {
  const keys = new Set(headers.map(headerKey));
  const fitting = formats.filter(({ needs }) => needs.every((name) => keys.has(headerKey(name))));
  fitting.sort((a, b) => b.needs.length - a.needs.length);
  return fitting[0] ?? null;
}

/** A format that a file all but has. */
export interface NearMiss {
  readonly format: Format;
  readonly missing: readonly string[];
  /** Headers that the format was never seen with. */
  readonly unknown: readonly string[];
}

/** At least this share of what a format needs makes a near miss. */
const NEAR = 0.6;

/** The format that comes nearest to a file that has none; `null` if none is near. */
export function nearest(headers: readonly string[], formats: readonly Format[]): NearMiss | null {
  const keys = new Set(headers.map(headerKey));
  const misses = formats
    .filter(({ needs }) => needs.length > 2)
    .map((format) => {
      const missing = format.needs.filter((name) => !keys.has(headerKey(name)));
      const known = new Set([...format.needs, ...(format.others ?? [])].map(headerKey));
      const unknown = headers.filter((header) => !known.has(headerKey(header)));
      return { format, missing, unknown, share: 1 - missing.length / format.needs.length };
    })
    .filter(({ share }) => share >= NEAR)
    .sort((a, b) => b.share - a.share);
  const best = misses[0];
  return best ? { format: best.format, missing: best.missing, unknown: best.unknown } : null;
}

/** From one day to another, both within: days since 1 January 1970. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The range that a maker writes into a file's name, as in `…-2026-07-01-to-2026-07-31.csv`; `null` if there is none. */
export function rangeInName(name: string, readDay: (text: string) => number | null): Span | null {
  const found = /(\d{4}-\d{2}-\d{2})-to-(\d{4}-\d{2}-\d{2})/.exec(name);
  const [first, last] = [readDay(found?.[1] ?? ''), readDay(found?.[2] ?? '')];
  return first === null || last === null || last < first ? null : { first, last };
}
