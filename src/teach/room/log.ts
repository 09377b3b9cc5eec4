import { codeLength, readCode, showCode, type Ballot } from './code.ts';

export interface FoundCodes {
  /** Each code once, in the order of the log. */
  ballots: { code: string; ballot: Ballot }[];
  /** How many times a code came again. */
  repeats: number;
  /** What looks like a code and is none: mistyped. As it stands in the log, each once. */
  mistyped: string[];
  /** Whole codes of a version that this page does not know. */
  newer: string[];
  /** All of these as they stand in the log, repeats too: the log without its talk. */
  texts: string[];
}

/** A chat has more words than that of letters alone; a code nearly always has both. */
const hasBoth = (text: string): boolean => /\d/.test(text) && /[a-z]/i.test(text);

const half = codeLength / 2;
const hyphens = /^[-‐-―−]$/;
const parts = /^[-‐-―−\s\u00a0]$/;

/** Two groups joined by a hyphen, about as long as a code's: one symbol may be lost or doubled. */
const looksParted = (first: string, second: string, between: string): boolean =>
  hyphens.test(between) &&
  hasBoth(first + second) &&
  Math.abs(first.length - half) <= 1 &&
  Math.abs(second.length - half) <= 1;

/**
 * Finds the codes in a whole chat log, among names, times, links and talk. Words by chance pass for a code about
 * once in ten thousand of the right length, and then belong to no lesson.
 */
export function findCodes(log: string): FoundCodes {
  const found = new Map<string, Ballot>();
  const mistyped = new Set<string>();
  const newer = new Set<string>();
  const texts: string[] = [];
  let repeats = 0;

  const take = (text: string): boolean => {
    const reading = readCode(text);
    if (reading.kind === 'wrong') return false;
    texts.push(showCode(reading.code));
    if (reading.kind === 'newer') newer.add(showCode(reading.code));
    else if (found.has(reading.code)) repeats += 1;
    else found.set(reading.code, reading.ballot);
    return true;
  };

  const words = /[0-9A-Za-z]+/g;
  let word = words.exec(log);
  while (word) {
    const next = words.exec(log);
    const [text] = word;
    if (text.length === codeLength) {
      if (!take(text) && hasBoth(text)) mistyped.add(text);
    } else if (next) {
      const between = log.slice(word.index + text.length, next.index);
      const isPair = text.length === half && next[0].length === half && parts.test(between);
      const isTaken = isPair && take(text + next[0]);
      if (!isTaken && looksParted(text, next[0], between)) mistyped.add(text + between + next[0]);
      if (isTaken || looksParted(text, next[0], between)) {
        word = words.exec(log);
        continue;
      }
    }
    word = next;
  }
  return {
    ballots: [...found].map(([code, ballot]) => ({ code, ballot })),
    repeats,
    mistyped: [...mistyped],
    newer: [...newer],
    texts: [...texts, ...mistyped],
  };
}
