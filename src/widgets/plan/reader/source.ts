/** A file as a header and rows, whether it is a table, JSON, or JSON a line. */
import { flatten, jsonTable } from '../../../plan/json.ts';
import { encodingOf, NotUtf8, textOf, UnreadableFile, type Encoding } from './bytes.ts';
import { delimiterOf, PEEK_CHARACTERS, TableText, type Row } from './table-text.ts';

export type Kind = 'table' | 'json' | 'json lines';

/** What is known of a file from its beginning. */
export interface Source {
  readonly file: File;
  readonly kind: Kind;
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly headers: readonly string[];
  /** Where a table’s header stands: above it are the title and the notes of a report. */
  readonly headerLine: number;
  /** Its first rows, for whoever has to choose columns. */
  readonly sample: readonly Row[];
  /** Whether it says itself that pages of it are missing. */
  readonly hasMore: boolean;
}

/** More columns than this are no export. */
const MOST_COLUMNS = 2000;

/** JSON is taken whole up to this. */
export const MOST_JSON_BYTES = 50 * 1024 * 1024;

type JsonRecord = Readonly<Record<string, never>>;

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isJsonLines = (text: string): boolean => isRecord(parsed(text.split('\n', 1)[0] ?? ''));

async function wholeJson(file: File, encoding: Encoding) {
  if (file.size > MOST_JSON_BYTES) {
    throw new UnreadableFile(
      `The file is JSON of ${Math.round(file.size / 1024 / 1024)} MB; at most 50 MB are read at once. One record a line (JSON lines) may be of any size.`,
    );
  }
  let text = '';
  for await (const part of textOf(file, encoding)) text += part.text;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UnreadableFile(
      'The file begins as JSON and is none: it ends early, or a sign is missing.',
    );
  }
  const table = jsonTable(value);
  if (!table || table.rows.length === 0) {
    throw new UnreadableFile(
      'The JSON has no list of records; one such as {"data": [{…}]} was expected.',
    );
  }
  return table;
}

async function peek(file: File, encoding: Encoding): Promise<{ text: string; isWhole: boolean }> {
  for await (const { text, isLast } of textOf(file, encoding)) {
    const begin = text.slice(0, 4 * PEEK_CHARACTERS);
    return { text: begin, isWhole: isLast && begin.length === text.length };
  }
  return { text: '', isWhole: true };
}

/**
 * Looks at the beginning of a file.
 *
 * @param fallback the encoding to read in, where the file's own was found wrong
 * @throws {UnreadableFile} for what is no table and no JSON, or has no header
 */
export async function openSource(file: File, fallback?: Encoding): Promise<Source> {
  const first = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const encoding = fallback ?? encodingOf(first);
  let peeked: Awaited<ReturnType<typeof peek>>;
  try {
    peeked = await peek(file, encoding);
  } catch (error) {
    if (error instanceof NotUtf8) return openSource(file, 'windows-1252');
    throw error;
  }
  const { text, isWhole } = peeked;
  const begin = text.replace(/^\uFEFF/, '').trimStart();
  const base = { file, encoding, delimiter: ',', headerLine: 1, hasMore: false };
  if (begin.startsWith('{') && isJsonLines(begin)) {
    const records = begin.split('\n').slice(0, 200).map(parsed).filter(isRecord);
    if (records.length > 1 || jsonTable(records[0]) === null) {
      const names = records.flatMap((record) =>
        flatten(record).flatMap((cells) => [...cells.keys()]),
      );
      const headers = [...new Set(names)];
      const sample = rowsOfRecords(records, headers, 1).slice(0, 3);
      return { ...base, kind: 'json lines', headers, sample };
    }
  }
  if (begin.startsWith('{') || begin.startsWith('[')) {
    const { headers, rows, hasMore } = await wholeJson(file, encoding);
    const sample = rows.slice(0, 3).map((cells, index): Row => ({
      ...{ cells: [...cells], line: index + 1 },
      isMangled: false,
    }));
    return { ...base, kind: 'json', headers, sample, hasMore };
  }
  const delimiter = delimiterOf(text);
  const rows = new TableText(delimiter).push(text, isWhole);
  return { ...base, kind: 'table', delimiter, ...headed(rows) };
}

const filledIn = ({ cells }: Row): number => cells.filter((cell) => cell.trim() !== '').length;

/** A header is among the first rows, and as good as full. */
const FURTHEST_HEADER = 20;
const FULL = 0.6;

/** The place of the header among the first rows: titles of reports, above it, are a cell or two. */
function headerAt(rows: readonly Row[]): number {
  const first = rows.slice(0, FURTHEST_HEADER);
  if (first.length === 0 || filledIn(first[0]!) > 2) return 0;
  const most = Math.max(...rows.slice(0, 3 * FURTHEST_HEADER).map(({ cells }) => cells.length));
  const place = first.findIndex((row) => filledIn(row) >= Math.max(2, FULL * most));
  return Math.max(0, place);
}

/** The header and the first rows of a table. */
function headed(rows: readonly Row[]): Pick<Source, 'headers' | 'sample' | 'headerLine'> {
  const [header, ...sample] = rows.slice(headerAt(rows));
  if (!header || filledIn(header) === 0) {
    throw new UnreadableFile('The file has no header; names of columns were expected in line 1.');
  }
  if (header.cells.length > MOST_COLUMNS) {
    throw new UnreadableFile(
      `Line ${header.line} has ${header.cells.length} columns; at most ${MOST_COLUMNS} were expected.`,
    );
  }
  return { headers: header.cells.map((cell) => cell.trim()), sample, headerLine: header.line };
}

function rowsOfRecords(
  records: readonly unknown[],
  headers: readonly string[],
  line: number,
): Row[] {
  return records.flatMap((record, index): Row[] =>
    isRecord(record)
      ? flatten(record).map((cells) => ({
          cells: headers.map((name) => cells.get(name) ?? ''),
          line: line + index,
          isMangled: false,
        }))
      : [{ cells: [String(record)], line: line + index, isMangled: true }],
  );
}

/** The rows of a file, without its header, as they are read. */
export async function* rowsOf(
  source: Source,
): AsyncGenerator<{ rows: readonly Row[]; bytes: number }> {
  const { file, kind, encoding, delimiter, headers, headerLine } = source;
  if (kind === 'json') {
    const { rows } = await wholeJson(file, encoding);
    const batch = 5000;
    for (let from = 0; from < rows.length; from += batch) {
      const part = rows.slice(from, from + batch);
      yield {
        rows: part.map((cells, index) => ({
          ...{ cells: [...cells], line: from + index + 1, isMangled: false },
        })),
        bytes: Math.round((file.size * Math.min(rows.length, from + batch)) / rows.length),
      };
    }
    return;
  }
  if (kind === 'json lines') {
    let [rest, line] = ['', 1];
    for await (const { text, bytes, isLast } of textOf(file, encoding)) {
      const lines = (rest + text).split('\n');
      rest = isLast ? '' : (lines.pop() ?? '');
      const records = lines.map((each) =>
        each.trim() === '' ? null : (parsed(each) ?? 'no JSON'),
      );
      const rows = records.flatMap((record, index) =>
        record === null ? [] : rowsOfRecords([record], headers, line + index),
      );
      line += lines.length;
      yield { rows, bytes };
    }
    return;
  }
  const table = new TableText(delimiter);
  for await (const { text, bytes, isLast } of textOf(file, encoding)) {
    const rows = table.push(text, isLast);
    const isBefore = (rows[0]?.line ?? Infinity) <= headerLine;
    yield { rows: isBefore ? rows.filter(({ line }) => line > headerLine) : rows, bytes };
  }
}
