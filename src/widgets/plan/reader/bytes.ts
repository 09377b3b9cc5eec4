/** A file's bytes as text, a slice at a time. */

/** Why a file is not read, in a sentence that says what was expected. */
export class UnreadableFile extends Error {}

/** Bytes that are taken at once: small enough that a page stays alive where no worker does it. */
export const SLICE_BYTES = 512 * 1024;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const beginsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

const csvWanted = 'a table as text (CSV) or JSON was expected';

/**
 * The encoding that a file begins in, by its mark or by its zeros.
 *
 * @throws {UnreadableFile} for what is no text, by its first bytes
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes.length === 0) throw new UnreadableFile(`The file is empty; ${csvWanted}.`);
  if (beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    throw new UnreadableFile(
      'This is a spreadsheet (XLSX) or another zip; open it and save the sheet as CSV, then choose that file.',
    );
  }
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnreadableFile(
      'This is an old spreadsheet (XLS); open it and save the sheet as CSV, then choose that file.',
    );
  }
  if (beginsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
    throw new UnreadableFile(`This is a PDF; ${csvWanted}. Fetch the export, not the invoice.`);
  }
  if (beginsWith(bytes, 0x1f, 0x8b)) {
    throw new UnreadableFile('This is packed (gzip); unpack it and choose the file within.');
  }
  if (beginsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (beginsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const zeros = [0, 0];
  bytes.subarray(0, 4096).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0) return 'utf-8';
  const half = Math.min(bytes.length, 4096) / 2;
  if (odd > 0.6 * half && even === 0) return 'utf-16le';
  if (even > 0.6 * half && odd === 0) return 'utf-16be';
  throw new UnreadableFile(`This is no text: it has bytes of 0; ${csvWanted}.`);
}

/** Said where bytes are no UTF-8: the file is read again from its beginning in the older encoding. */
export class NotUtf8 extends Error {}

/** Text of a file from its beginning, with the share of bytes that were read. */
export async function* textOf(
  file: Blob,
  encoding: Encoding,
): AsyncGenerator<{ text: string; bytes: number; isLast: boolean }> {
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' });
  for (let from = 0; from === 0 || from < file.size; from += SLICE_BYTES) {
    const to = Math.min(file.size, from + SLICE_BYTES);
    const bytes = new Uint8Array(await file.slice(from, to).arrayBuffer());
    const isLast = to >= file.size;
    let text;
    try {
      text = decoder.decode(bytes, { stream: !isLast });
    } catch {
      if (encoding === 'utf-8') throw new NotUtf8();
      throw new UnreadableFile(
        `The file says that it is ${encoding.toUpperCase()} and is not, between bytes ${from} and ${to}.`,
      );
    }
    yield { text, bytes: to, isLast };
  }
}
