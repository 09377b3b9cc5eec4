import { csv, csvFile } from '../../format/csv.ts';
import { counted, listSome } from '../../format/index.ts';
import { markOf, readCode } from './code.ts';
import type { FoundCodes, Named } from './log.ts';

/** What the room knows of one guess; all of it is printed while the site is built. */
export interface RoomGuess {
  /** The exercise that it answers, by its id. */
  exercise: string;
  name: string;
  kind: 'scale' | 'choice';
  labels: readonly string[];
  answerAt: number;
  answer: string;
}

export interface RoomLesson {
  id: string;
  number: number;
  title: string;
  guesses: readonly RoomGuess[];
}

/** Fewer answers than this are not shown: a single person could be picked out. */
export const fewest = 5;

export interface Tally {
  /** Answers at each place. */
  counts: readonly number[];
  answers: number;
  /** The middle answer, or the two around the middle; null below `fewest`, and for a choice. */
  median: readonly [low: number, high: number] | null;
}

/** How a room answered one guess. Places beyond the scale are nobody's answer. */
export function tally(places: readonly (number | null)[], { kind, labels }: RoomGuess): Tally {
  const counts = labels.map(() => 0);
  const made = places
    .filter((place): place is number => place !== null && place < labels.length)
    .sort((one, other) => one - other);
  for (const place of made) counts[place] = (counts[place] ?? 0) + 1;
  const answers = made.length;
  const low = made[Math.ceil(answers / 2) - 1];
  const high = made[Math.floor(answers / 2)];
  const isShown = answers >= fewest && kind === 'scale';
  return {
    counts,
    answers,
    median: isShown && low !== undefined && high !== undefined ? [low, high] : null,
  };
}

/**
 * What the people behind some codes answered to each guess of a lesson; codes of other lessons are passed over.
 *
 * @param codes each person's last
 */
export function tallyCodes(codes: readonly string[], lesson: RoomLesson): Tally[] {
  const ballots = codes.flatMap((code) => {
    const reading = readCode(code);
    return reading.kind === 'ballot' && reading.ballot.lesson === lesson.number
      ? [reading.ballot]
      : [];
  });
  return lesson.guesses.map((guess, index) =>
    tally(
      ballots.map(({ guesses }) => guesses[index] ?? null),
      guess,
    ),
  );
}

/** How many people have another guess than before; whoever came later is not among them. */
export function countChanged(
  before: readonly string[],
  after: readonly string[],
  at: number,
): number {
  const places = (codes: readonly string[]): Map<string, number | null> =>
    new Map(
      codes.flatMap((code) => {
        const reading = readCode(code);
        if (reading.kind !== 'ballot') return [];
        return [[markOf(reading), reading.ballot.guesses[at] ?? null] as const];
      }),
    );
  const first = places(before);
  return [...places(after)].filter(([mark, place]) => first.has(mark) && first.get(mark) !== place)
    .length;
}

export interface Bar {
  from: number;
  to: number;
  count: number;
}

const mostBars = 21;

/** A histogram's bars: neighbouring places are put together until there are few enough to see. */
export function bars(counts: readonly number[]): Bar[] {
  const width = Math.ceil(counts.length / mostBars);
  const number = Math.ceil(counts.length / width);
  return Array.from({ length: number }, (_, index) => {
    const from = index * width;
    const inside = counts.slice(from, from + width);
    return {
      from,
      to: from + inside.length - 1,
      count: inside.reduce((sum, count) => sum + count, 0),
    };
  });
}

/** “$60,000”, “between $60,000 and $65,000”, or the choice of most; null below `fewest`. */
export function sayMiddle({ kind, labels }: RoomGuess, tally: Tally): string | null {
  if (tally.answers < fewest) return null;
  if (kind === 'choice') return `most chose “${mostChosen(labels, tally).join('” and “')}”`;
  const [low = 0, high = 0] = tally.median ?? [];
  return low === high ? `${labels[low]}` : `between ${labels[low]} and ${labels[high]}`;
}

export function sayMedian(guess: RoomGuess, tally: Tally): string {
  const people = counted(tally.answers, 'answer', 'answers');
  if (!tally.median) return people;
  const [low, high] = tally.median;
  return `${people}, the middle ${low === high ? 'one ' : ''}${sayMiddle(guess, tally)}`;
}

const mostChosen = (labels: readonly string[], { counts }: Tally): string[] =>
  labels.filter((_, place) => counts[place] === Math.max(...counts));

export const sayChoices = ({ labels }: RoomGuess, tally: Tally): string =>
  `${tally.answers} answers, most of them “${mostChosen(labels, tally).join('” and “')}”`;

const longestList = 8;
const longestWord = 24;

const list = (items: readonly Named[]): string =>
  listSome(
    items.map(({ text, line }) => `${text.slice(0, longestWord)} (line ${line})`),
    longestList,
  );

/** What was found in a log, in sentences: what counts, what does not, and why. */
export function sayFound(
  log: string,
  found: FoundCodes,
  lesson: RoomLesson,
  lessons: readonly RoomLesson[],
): string[] {
  if (log.trim() === '')
    return ['There is nothing here yet. Paste the chat, all of it; the codes are found in it.'];
  const { ballots, repeats, changed, mistyped, newer } = found;
  const own = ballots.filter(({ ballot }) => ballot.lesson === lesson.number).length;
  const lines: string[] = [];
  if (ballots.length + mistyped.length + newer.length === 0)
    return [
      'No code is in this text. A code has twelve letters and digits, such as 84C0RX-9K2TDM.',
    ];
  lines.push(`${counted(own, 'code counts', 'codes count')} for “${lesson.title}”.`);
  if (repeats > 0)
    lines.push(`${counted(repeats, 'code came', 'codes came')} again and count once.`);
  if (changed > 0)
    lines.push(
      `${counted(changed, 'person changed a guess', 'people changed a guess')}: the last code counts.`,
    );
  for (const other of lessons) {
    if (other.number === lesson.number) continue;
    const foreign = ballots.filter(({ ballot }) => ballot.lesson === other.number).length;
    if (foreign > 0)
      lines.push(
        `${counted(foreign, 'code belongs', 'codes belong')} to “${other.title}”, not counted here.`,
      );
  }
  const known = new Set(lessons.map((one) => one.number));
  const unknown = ballots.filter(({ ballot }) => !known.has(ballot.lesson)).length;
  if (unknown > 0)
    lines.push(`${counted(unknown, 'code belongs', 'codes belong')} to no lesson of this site.`);
  if (newer.length > 0)
    lines.push(
      `${counted(newer.length, 'code is', 'codes are')} of a newer page than this one: reload it. ${list(newer)}.`,
    );
  if (mistyped.length > 0)
    lines.push(
      `${counted(mistyped.length, 'code is', 'codes are')} mistyped and left out; ask for it again: ${list(mistyped)}.`,
    );
  return lines;
}

/** The lesson that most codes belong to. */
export function likelyLesson(
  { ballots }: FoundCodes,
  lessons: readonly RoomLesson[],
): RoomLesson | undefined {
  const counts = lessons.map(
    ({ number: wanted }) => ballots.filter(({ ballot }) => ballot.lesson === wanted).length,
  );
  const most = Math.max(0, ...counts);
  return most > 0 ? lessons[counts.indexOf(most)] : undefined;
}

/**
 * A table for a spreadsheet: a line for each question, room and place that anyone chose.
 *
 * @param what the lists are: rooms, or rounds of one room
 */
export function writeCsv(
  lesson: RoomLesson,
  rooms: readonly { name: string; tallies: readonly Tally[] }[],
  what: 'room' | 'round' = 'room',
): string {
  const rows = lesson.guesses.flatMap((guess, index) =>
    rooms.flatMap(({ name, tallies }) => {
      const { counts, answers } = tallies[index] ?? { counts: [], answers: 0 };
      if (answers < fewest) return [];
      return counts
        .map((count, place) => [guess.name, name, guess.labels[place] ?? '', count, guess.answer])
        .filter((_, place) => counts[place] !== 0);
    }),
  );
  return csvFile(
    csv([['question', what, 'value', 'answers', 'model']]),
    csv(rows, { quoteText: true }),
  );
}
