import { codeLengths, markOf, readSymbols, showCode, type Ballot, type Reading } from './code.ts';
import { hasBoth } from './letters.ts';
import { looksMistyped } from './mistyped.ts';
import { GAPS, wordsOf, type Word } from './words.ts';

/** Something in the log that is no ballot, as it stands there. */
export interface Named {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

export interface FoundCodes {
  /** Each person once, by the last of their codes, in the order of the log. */
  ballots: { code: string; ballot: Ballot }[];
  /** How many times a code came again. */
  repeats: number;
  /** How many people changed a guess; the last code of each is among the ballots. */
  changed: number;
  /** What could be a code and is none, each once. */
  mistyped: Named[];
  /** Whole codes of a version that this page does not know. */
  newer: Named[];
  /** All of these in their order, repeats too: the log without its talk. */
  texts: string[];
}

const longest = Math.max(...codeLengths);

type Whole = Exclude<Reading, { kind: 'wrong' }>;

const whole = (symbols: readonly number[]): Whole | undefined => {
  if (!codeLengths.includes(symbols.length)) return undefined;
  const reading = readSymbols(symbols);
  return reading.kind === 'wrong' ? undefined : reading;
};

interface Found {
  readonly reading: Whole;
  /** How many words it takes. */
  readonly length: number;
}

/** What joins two halves and is more than a space. */
const hyphens = /^[\s>]*[\p{Pd}_.]+[\s>]*$/u;

/** Whether so many symbols of a word are a name beside a half; one alone is a slip of the finger. */
const isName = (more: number): boolean => more === 0 || more > 1;

/** A code in two words, of which each ends or begins with a half. */
function readHalves(
  { symbols: left }: Word,
  { symbols: right, gap }: Word,
  isKnown: (lesson: number) => boolean,
): Whole | undefined {
  if (gap.length > GAPS.halves) return undefined;
  const isHyphened = hyphens.test(gap);
  for (const length of codeLengths) {
    const half = length / 2;
    const [before, behind] = [left.length - half, right.length - half];
    const isGlued = before + behind > 0;
    if (before < 0 || behind < 0 || (isGlued && !isHyphened)) continue;
    const reading = whole([...left.slice(before), ...right.slice(0, half)]);
    if (!reading) continue;
    const isBallot = reading.kind === 'ballot';
    if (!isGlued && (isBallot || isHyphened)) return reading;
    // Two words that end and begin by chance with what fits are less rare than two halves.
    const isOurs = isBallot && isKnown(reading.ballot.lesson);
    if (isOurs && isName(before) && isName(behind)) return reading;
  }
  return undefined;
}

/** A code in one word, alone or with a name glued to it. */
function readOne({ symbols, text }: Word, isKnown: (lesson: number) => boolean): Whole | undefined {
  const alone = whole(symbols);
  if (alone && (alone.kind === 'ballot' || hasBoth(text))) return alone;
  for (const length of codeLengths) {
    if (symbols.length < length + 2) continue;
    for (const part of [symbols.slice(-length), symbols.slice(0, length)]) {
      const reading = whole(part);
      if (reading?.kind === 'ballot' && isKnown(reading.ballot.lesson)) return reading;
    }
  }
  return undefined;
}

/** A code in more pieces: spelled, or broken by a line's end. */
function readPieces(
  words: readonly Word[],
  at: number,
  isKnown: (lesson: number) => boolean,
): Found | undefined {
  let symbols: number[] = [];
  let text = '';
  for (let index = at; index < words.length; index += 1) {
    const word = words[index] as Word;
    if (index > at && word.gap.length > GAPS.pieces) return undefined;
    if (symbols.length + word.symbols.length > longest) return undefined;
    symbols = [...symbols, ...word.symbols];
    text += word.text;
    const length = index - at + 1;
    const isSpelled = symbols.length === length;
    if (length === 1 || !codeLengths.includes(symbols.length)) continue;
    if (!isSpelled && !hasBoth(text)) continue;
    const reading = whole(symbols);
    if (!reading) continue;
    if (isSpelled || (reading.kind === 'ballot' && isKnown(reading.ballot.lesson)))
      return { reading, length };
  }
  return undefined;
}

/** The code that begins in a word, if one does. */
function readAt(
  words: readonly Word[],
  at: number,
  isKnown: (lesson: number) => boolean,
): Found | undefined {
  const [word, next] = [words[at] as Word, words[at + 1]];
  const alone = readOne(word, isKnown);
  if (alone) return { reading: alone, length: 1 };
  const both = next && readHalves(word, next, isKnown);
  if (both) return { reading: both, length: 2 };
  return readPieces(words, at, isKnown);
}

/**
 * Finds the codes in a whole chat log, among names, times, links and talk. A code is found however it is cased, parted,
 * quoted, broken and decorated; what could be one and is none is named with its line. Words by chance pass for a code
 * about once in eight thousand of the right length, and most of those belong to no lesson.
 *
 * @param isKnown whether a lesson has this number: what only looks like a code of another is left in peace
 */
export function findCodes(
  log: string,
  isKnown: (lesson: number) => boolean = () => true,
): FoundCodes {
  const words = wordsOf(log);
  const taken = new Map<number, Found>();
  const left: Word[][] = [[]];
  for (let at = 0; at < words.length;) {
    const found = readAt(words, at, isKnown);
    if (found) {
      taken.set(at, found);
      left.push([]);
      at += found.length;
    } else {
      left.at(-1)?.push(words[at] as Word);
      at += 1;
    }
  }

  const people = new Map<string, { code: string; ballot: Ballot }>();
  const codes = new Map<string, Set<string>>();
  const newer = new Map<string, Named>();
  const texts: { at: number; text: string }[] = [];
  let repeats = 0;
  for (const [at, { reading }] of taken) {
    const { start = 0, line = 1 } = words[at] ?? {};
    const text = showCode(reading.code);
    texts.push({ at: start, text });
    if (reading.kind === 'newer') {
      newer.set(text, { text, line });
      continue;
    }
    const mark = markOf(reading);
    const before = codes.get(mark) ?? new Set();
    if (before.has(reading.code)) repeats += 1;
    codes.set(mark, before.add(reading.code));
    people.delete(mark);
    people.set(mark, { code: reading.code, ballot: reading.ballot });
  }

  const mistyped = new Map<string, Named>();
  for (const run of left)
    for (const { start, end, line } of looksMistyped(run, isKnown)) {
      const text = log.slice(start, end).replace(/\s+/g, ' ');
      texts.push({ at: start, text });
      if (!mistyped.has(text)) mistyped.set(text, { text, line });
    }
  return {
    ballots: [...people.values()],
    repeats,
    changed: [...codes.values()].filter(({ size }) => size > 1).length,
    mistyped: [...mistyped.values()],
    newer: [...newer.values()],
    texts: texts.sort((one, other) => one.at - other.at).map(({ text }) => text),
  };
}
