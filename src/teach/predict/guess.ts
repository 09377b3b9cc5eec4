import { upperFirst } from '../../format/index.ts';

/** What the page's script knows of one guess; all of it is printed while the site is built. */
export interface GuessData {
  labels: readonly string[];
  /** How far each place is from the answer; left out where nothing is revealed. */
  gaps?: readonly string[];
  /** Where the answer is, in places and parts of one. */
  answerAt?: number;
  answer?: string;
  /** Where on a line, or nothing. */
  anchor: string;
  /** The same in short, and how far along, from 0 to 1. */
  mark?: string;
  along?: number;
}

export type PredictKind = 'number' | 'choice' | 'line';

function sayNumber({ labels, gaps = [], answer = '' }: GuessData, place: number): string {
  return `You said ${labels[place]}. The model says ${answer}: ${gaps[place]}.`;
}

function sayChoice({ labels, answerAt, answer = '' }: GuessData, place: number): string {
  return place === answerAt
    ? `You chose “${labels[place]}”, and so does the model.`
    : `You chose “${labels[place]}”. The model’s answer is “${answer}”.`;
}

function sayLine(guesses: readonly GuessData[], places: readonly number[]): string {
  const away = guesses.map(({ answerAt = 0 }, index) => Math.abs((places[index] ?? 0) - answerAt));
  const furthest = away.indexOf(Math.max(...away));
  const guess = guesses[furthest];
  const place = places[furthest];
  if (!guess || place === undefined) return '';
  if (Math.max(...away) <= 0.5) return 'Your line lies on the model’s, as near as the scale goes.';
  return `You are furthest off ${guess.anchor}. ${sayNumber(guess, place)}`;
}

/** The gap between a locked guess and the answer, in a sentence or two. */
export function sayGap(
  kind: PredictKind,
  guesses: readonly GuessData[],
  places: readonly number[],
): string {
  const [guess] = guesses;
  const [place] = places;
  if (!guess || place === undefined) return '';
  if (kind === 'line') return sayLine(guesses, places);
  return kind === 'choice' ? sayChoice(guess, place) : sayNumber(guess, place);
}

/** What is still to be set before a guess can be locked in. */
export function sayMissing(kind: PredictKind, guesses: readonly GuessData[]): string {
  if (kind === 'choice') return 'Choose one first.';
  const anchors = guesses.map(({ anchor }) => anchor).filter(Boolean);
  if (anchors.length === 0) return 'Move the slider first.';
  return `Set the line first: ${upperFirst(anchors.join(', '))}.`;
}
