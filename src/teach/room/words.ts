import { GAP, meaningOf, SILENT, symbolOf } from './letters.ts';

/** How many signs may part a code in two, and how many its other pieces. */
export const GAPS = { halves: 12, pieces: 8 } as const;

/** Letters and digits of a log that stand together, but for what nobody sees. */
export interface Word {
  /** In capitals and ASCII digits, with `FOREIGN` for any letter beyond. */
  readonly text: string;
  /** The same as symbols; -1 for a letter that no code has. */
  readonly symbols: readonly number[];
  readonly start: number;
  /** Behind its last sign. */
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly casing: 'capitals' | 'small' | 'mixed' | 'none';
  /** What is seen between the word before and this one. */
  readonly gap: string;
  /** Of a link: whether it leads to the guessing page. */
  readonly link: 'to us' | 'elsewhere' | undefined;
}

/** Addresses, also without their scheme, and the long numbers that programs give to things. */
const links =
  /(?:https?:\/\/|www\.)[^\s<>"']+|\b[\w-]+(?:\.[\w-]+)+\/[^\s<>"']+|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly toUs: boolean;
}

const spansOf = (log: string): Span[] =>
  [...log.matchAll(links)].map(({ 0: link, index }) => ({
    start: index,
    end: index + link.length,
    toUs: /\/teach\/join\b/.test(link),
  }));

/** Of the signs that an address writes as “%” and two digits, those that part a code. */
const escapedGap = /^%(?:0[AD]|2[0-9A-F]|3[A-F]|5[B-F]|7[B-E])/i;

const casingOf = (raw: string): Word['casing'] => {
  const [capital, small] = [/\p{Lu}/u.test(raw), /\p{Ll}/u.test(raw)];
  if (capital && small) return 'mixed';
  return capital ? 'capitals' : small ? 'small' : 'none';
};

/** The words of a log, in its order. */
export function wordsOf(log: string): Word[] {
  const spans = spansOf(log);
  const words: Word[] = [];
  let [span, line, gap] = [0, 1, ''];
  let [text, start, end, startLine] = ['', 0, 0, 1];
  let symbols: number[] = [];

  const close = (): void => {
    if (text === '') return;
    while ((spans[span]?.end ?? Infinity) <= start) span += 1;
    const around = spans[span];
    const link = around && around.start < end ? (around.toUs ? 'to us' : 'elsewhere') : undefined;
    const raw = log.slice(start, end);
    words.push({ text, symbols, start, end, line: startLine, casing: casingOf(raw), gap, link });
    text = '';
    symbols = [];
    gap = '';
  };

  for (let at = 0; at < log.length;) {
    const sign = String.fromCodePoint(log.codePointAt(at) ?? 0);
    const escaped = sign === '%' && escapedGap.test(log.slice(at, at + 3));
    const meaning = meaningOf(sign);
    const next = at + (escaped ? 3 : sign.length);
    if (meaning === GAP) {
      close();
      gap += escaped ? String.fromCharCode(parseInt(log.slice(at + 1, next), 16)) : sign;
    } else if (meaning !== SILENT) {
      if (text === '') [start, startLine] = [at, line];
      text += meaning;
      symbols.push(symbolOf(meaning));
      end = next;
    }
    if (sign === '\n' || (sign === '\r' && log[at + 1] !== '\n')) line += 1;
    at = next;
  }
  close();
  return words;
}
