import { codeLengths } from './code.ts';
import { hasBoth } from './letters.ts';
import { isSlip } from './slip.ts';
import { GAPS, type Word } from './words.ts';

/** A stretch of a log, by its words. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

type IsKnown = (lesson: number) => boolean;

/** A hyphen, whatever it looks like, and what may stand beside it. */
const hyphen = /^\s*\p{Pd}\s*$/u;
const tight = /^\p{Pd}$/u;

/** Spelled, with a symbol too many. */
const longest = Math.max(...codeLengths) + 1;

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 1;

/** How often digits and letters take turns: rarely in a name or a time, three times and more in most codes. */
const turns = (text: string): number => (text.match(/\d(?=\D)|\D(?=\d)/g) ?? []).length;

/** Neither a name of a program, with its capitals and small letters, nor one with a number behind it. */
const isScrambled = (text: string, casing: Word['casing']): boolean =>
  hasBoth(text) && casing !== 'mixed' && turns(text) >= 3;

const slipped = (text: string, symbols: readonly number[], isKnown: IsKnown): boolean =>
  hasBoth(text) && isSlip(symbols, isKnown);

const casingOfBoth = ({ casing: one }: Word, { casing: other }: Word): Word['casing'] => {
  if (one === other || other === 'none') return one;
  return one === 'none' ? other : 'mixed';
};

/** Whether two words have the lengths of a code's halves; one of them may have one more or less. */
const areHalves = ({ text: one }: Word, { text: other }: Word): boolean =>
  codeLengths.some((length) => {
    const [shorter, longer] = [one.length, other.length].sort((a, b) => a - b) as [number, number];
    const half = length / 2;
    return (shorter === half && isNear(longer, half)) || (longer === half && isNear(shorter, half));
  });

function isMistypedPair(one: Word, other: Word, isChain: boolean, isKnown: IsKnown): boolean {
  if (!areHalves(one, other) || other.gap.length > GAPS.halves) return false;
  const text = one.text + other.text;
  if (slipped(text, [...one.symbols, ...other.symbols], isKnown)) return true;
  // A number of a program, an account or a thing has more parts than two.
  if (isChain || !hyphen.test(other.gap)) return false;
  const isWhole = codeLengths.some(
    (length) => one.text.length === length / 2 && other.text.length === length / 2,
  );
  const casing = casingOfBoth(one, other);
  return isScrambled(text, casing) || (isWhole && casing === 'capitals' && hasBoth(text));
}

/** A name that is glued to a code with one slip in it. */
function isGluedSlip(one: Word, other: Word, isKnown: IsKnown): boolean {
  if (!hyphen.test(other.gap)) return false;
  return codeLengths.some((length) => {
    const half = length / 2;
    if (one.text.length <= half || other.text.length < half) return false;
    const symbols = [...one.symbols.slice(-half), ...other.symbols.slice(0, half)];
    return slipped(one.text.slice(-half) + other.text.slice(0, half), symbols, isKnown);
  });
}

/** Single letters and digits in a row, as many as a code has, or one more or less. */
function spelledLength(run: readonly Word[]): number {
  const end = run.findIndex(
    ({ text, gap }, index) => text.length > 1 || (index > 0 && gap.length > GAPS.pieces),
  );
  const length = end < 0 ? run.length : end;
  const text = run
    .slice(0, length)
    .map((word) => word.text)
    .join('');
  return hasBoth(text) && codeLengths.some((wanted) => isNear(length, wanted)) ? length : 0;
}

function isMistypedWord({ text, symbols, casing }: Word, isKnown: IsKnown): boolean {
  if (slipped(text, symbols, isKnown)) return true;
  return codeLengths.includes(text.length) && casing === 'capitals' && isScrambled(text, casing);
}

/**
 * Finds what could be a code and is none, among words of which none is part of a code: halves with a hyphen that are
 * no words, and whatever is one slip away from a code of a known lesson. In links to other places nothing is looked for.
 */
export function* looksMistyped(run: readonly Word[], isKnown: IsKnown): Generator<Stretch> {
  for (let at = 0; at < run.length;) {
    const [word, behind, third] = run.slice(at, at + 3);
    if (!word) return;
    const next = behind?.link === 'elsewhere' ? undefined : behind;
    let length = 0;
    if (word.link !== 'elsewhere') {
      const isBehindNumber = tight.test(word.gap) && /\d/.test(run[at - 1]?.text ?? '');
      const isChain = isBehindNumber || tight.test(third?.gap ?? '');
      const spelled = word.text.length === 1 ? spelledLength(run.slice(at, at + longest)) : 0;
      if (spelled > 0) length = spelled;
      else if (next && isMistypedPair(word, next, isChain, isKnown)) length = 2;
      else if (next && isGluedSlip(word, next, isKnown)) length = 2;
      else if (isMistypedWord(word, isKnown)) length = 1;
    }
    const last = length > 0 ? run[at + length - 1] : undefined;
    if (last) yield { start: word.start, end: last.end, line: word.line };
    at += Math.max(1, length);
  }
}
