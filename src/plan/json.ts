/** Records of JSON as rows under a header of dotted names. */

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

/** Lists within a record that become a row each; lists of anything else are left out. */
const EXPLODED = 'model_breakdown';

/** Where reports keep their records. */
const usualLists = ['data', 'daily', 'monthly', 'weekly', 'results', 'rows'];

export interface JsonTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the file says itself that pages of it are missing. */
  readonly hasMore: boolean;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfObjects = (value: unknown): value is readonly JsonObject[] =>
  Array.isArray(value) && value.every(isObject);

/** The cells of a record by their names; more than one where a list within it has more. */
export function flatten(record: JsonObject, prefix = ''): Map<string, string>[] {
  const cells = new Map<string, string>();
  let inner: Map<string, string>[] = [];
  for (const [name, value] of Object.entries(record)) {
    const at = `${prefix}${name}`;
    if (isObject(value)) {
      for (const [key, cell] of flatten(value, `${at}.`)[0] ?? []) cells.set(key, cell);
    } else if (name === EXPLODED && isListOfObjects(value)) {
      inner = value.flatMap((part) => flatten(part, `${at}.`));
    } else if (typeof value !== 'object') cells.set(at, String(value));
    else if (value === null) cells.set(at, '');
  }
  if (inner.length === 0) return [cells];
  return inner.map((part) => new Map([...cells, ...part]));
}

/** Rows under all names that come in any of them. */
function tableOf(records: readonly Map<string, string>[], hasMore: boolean): JsonTable {
  const headers = [...new Set(records.flatMap((record) => [...record.keys()]))];
  return {
    headers,
    rows: records.map((record) => headers.map((name) => record.get(name) ?? '')),
    hasMore,
  };
}

/**
 * The records of a parsed file: a list of objects, or the list that an object holds.
 *
 * @returns `null` where there are no records
 */
export function jsonTable(value: unknown): JsonTable | null {
  if (isListOfObjects(value))
    return tableOf(
      value.flatMap((record) => flatten(record)),
      false,
    );
  if (!isObject(value)) return null;
  const list =
    usualLists.find((name) => isListOfObjects(value[name])) ??
    Object.keys(value).find((name) => isListOfObjects(value[name]));
  if (list === undefined) return tableOf(flatten(value), false);
  const records = value[list] as readonly JsonObject[];
  return tableOf(
    records.flatMap((record) => flatten(record, `${list}.`)),
    value['has_more'] === true,
  );
}
