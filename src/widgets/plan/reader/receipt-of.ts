/** What is shown of the files that were read, without a name of anybody. */
import type { RowsRead } from '../../../plan/money-read.ts';
import type { PeopleList } from '../../../plan/people-list.ts';
import type { FileReading } from '../../../plan/reading.ts';
import type { FileRead, Opened } from './read-file.ts';
import type { CurrencySums, FileAnswers, FileReceipt, ListReceipt } from './receipt.ts';

export interface FileState {
  readonly file: File;
  answers: FileAnswers;
  opened: Opened | null;
  read: FileRead | null;
  list: PeopleList | null;
  refused: string | null;
}

/** Rows of all files. */
export function countsOf(reads: readonly FileReading[]): RowsRead {
  const counts: RowsRead = {
    ...{ rows: 0, counted: 0, again: 0, aside: 0 },
    ...{ equal: 0, refunds: 0, unpriced: 0, nobody: 0 },
  };
  for (const reading of reads) {
    for (const name of Object.keys(counts) as (keyof RowsRead)[])
      counts[name] += reading.counts[name];
  }
  return counts;
}

/** Sums of all files, a currency each; the largest comes first. */
export function sumsOf(reads: readonly FileReading[]): CurrencySums[] {
  const sums = new Map<string, Record<keyof Omit<CurrencySums, 'currency'>, number>>();
  for (const reading of reads) {
    for (const [currency, money] of reading.byCurrency) {
      const nothing = { use: 0, bill: 0, refunds: 0, aside: 0, again: 0, equal: 0 };
      const sum = sums.get(currency) ?? nothing;
      for (const name of Object.keys(sum) as (keyof typeof sum)[])
        sum[name] += money.sums[name].value;
      sums.set(currency, sum);
    }
  }
  return [...sums].map(([currency, sum]) => ({ currency, ...sum })).sort((a, b) => b.use - a.use);
}

/** What is shown of one file. */
export function fileReceipt(
  { file, opened, read, refused, answers }: FileState,
  list: ListReceipt | null,
): FileReceipt {
  const format = opened?.format ?? null;
  return {
    list,
    name: file.name,
    bytes: file.size,
    format: format ? `${format.maker}: ${format.name}` : null,
    note: format?.note ?? '',
    headerLine: opened?.source.headerLine ?? 1,
    refused,
    questions: [...(opened?.questions ?? []), ...(read?.open ?? [])],
    headers: opened?.source.headers ?? [],
    sample: opened?.source.sample.slice(0, 3).map(({ cells }) => cells) ?? [],
    columns: answers.columns ?? opened?.suggested ?? null,
    counts: read?.reading.counts ?? null,
    encoding: read?.encoding ?? opened?.source.encoding ?? '',
    near: opened?.near
      ? {
          name: `${opened.near.format.maker}: ${opened.near.format.name}`,
          missing: opened.near.missing,
          unknown: opened.near.unknown,
        }
      : null,
    hasMore: opened?.source.hasMore ?? false,
  };
}
