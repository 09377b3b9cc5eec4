import { ALPHABET } from '../../room/alphabet.ts';

export { ALPHABET };

/** A letter or a digit that no code has. */
export const FOREIGN = '?';

const symbols = new Map([...ALPHABET].map((letter, symbol) => [letter, symbol]));
for (const letter of 'IL') symbols.set(letter, 1);
symbols.set('O', 0);

/** What a capital or a digit stands for in a code, from 0 to 31; -1 where it stands for nothing. */
export const symbolOf = (letter: string): number => symbols.get(letter) ?? -1;

/** What parts words. */
export const GAP = ' ';

/** What nobody sees. */
export const SILENT = '';

/** Controls of direction and joining, soft hyphens, marks on letters, chosen variants, empty letters. */
const unseen = /^[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]$/u;
const wordly = /^[\p{L}\p{N}]$/u;
const plain = /^[0-9A-Z]$/;

function reckon(sign: string): string {
  if (unseen.test(sign)) return SILENT;
  // Full width, mathematical, in a circle: all are the letter that they look like.
  const folded = sign.normalize('NFKC').toUpperCase();
  if (plain.test(folded)) return folded;
  return wordly.test(sign) ? FOREIGN : GAP;
}

const cached = new Map<string, string>();

/**
 * What a sign of a text is to a code: a capital or an ASCII digit, as small and wide letters are too; or `FOREIGN`,
 * `GAP`, `SILENT`.
 */
export function meaningOf(sign: string): string {
  let meaning = cached.get(sign);
  if (meaning === undefined) cached.set(sign, (meaning = reckon(sign)));
  return meaning;
}

/** The symbols of a text, whatever parts them; -1 for a foreign letter. */
export function symbolsIn(text: string): number[] {
  const found: number[] = [];
  for (const sign of text) {
    const meaning = meaningOf(sign);
    if (meaning !== SILENT && meaning !== GAP) found.push(symbolOf(meaning));
  }
  return found;
}

/** Whether a word has a digit and a letter, as nearly every code has and few words of a talk. */
export const hasBoth = (text: string): boolean => /\d/.test(text) && /[A-Z]/.test(text);
