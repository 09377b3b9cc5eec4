import type { FileAnswers, FileReceipt } from './receipt.ts';
import type { FileRead, Opened } from './read-file.ts';

/** A file of a reader's, as far as it has been read. */
export interface FileState {
  readonly file: File;
  answers: FileAnswers;
  opened: Opened | null;
  read: FileRead | null;
  refused: string | null;
}

/** What is told of a file, without a name of anybody. */
export function fileReceipt({ file, opened, read, refused, answers }: FileState): FileReceipt {
  const format = opened?.format ?? null;
  return {
    name: file.name,
    bytes: file.size,
    format: format ? `${format.maker}: ${format.name}` : null,
    note: format?.note ?? '',
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
