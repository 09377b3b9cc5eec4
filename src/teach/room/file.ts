/** A day's chat of a whole company is smaller. */
const mostBytes = 20_000_000;

/** The marks by which a file says that it is written in units of two bytes. */
const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
};

/**
 * The text of a log that was kept as a file. Nothing of it leaves the page.
 *
 * @throws an Error that says in a sentence what cannot be read, and what can
 */
export async function readLogFile(file: File): Promise<string> {
  if (file.size > mostBytes)
    throw new Error(`“${file.name}” is larger than 20 MB: a log of a chat is smaller.`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error(`“${file.name}” could not be read. A folder can not; a file of text can.`);
  }
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes('\0'))
    throw new Error(`“${file.name}” is no text. Keep the chat as text, and drop that file.`);
  return text;
}
