import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Format } from '../../../src/plan/formats.ts';
import type { Receipt } from '../../../src/widgets/plan/reader/receipt.ts';
import { PlanSession } from '../../../src/widgets/plan/reader/session.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The formats as content has them. */
export const formats: readonly Format[] = Object.entries(
  parse(readFileSync(path.join(root, 'content/plan/formats.yaml'), 'utf8')) as Record<
    string,
    Omit<Format, 'id'>
  >,
).map(([id, format]) => ({ id, ...format }));

export const formatText = (name: string): string =>
  readFileSync(path.join(root, 'tests/fixtures/plan/formats', name), 'utf8');

export const fileOf = (text: string | Uint8Array<ArrayBuffer>, name = 'export.csv'): File =>
  new File([text], name);

/** A session that has read some files. */
export async function read(...files: File[]): Promise<{ session: PlanSession; receipt: Receipt }> {
  const session = new PlanSession(formats, 1);
  return { session, receipt: await session.add(files) };
}

/** Text as UTF-16 with its mark, little end first. */
export function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at + 2, text.charCodeAt(at), true);
  return bytes;
}

/** Text as one byte a sign, as far as Latin-1 goes. */
export const latin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);
