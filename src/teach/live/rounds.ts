import { writeCsv, type RoomLesson, type Tally } from '../room/tally.ts';
import { mergedTallies, type KnownRoom } from './merge.ts';

/** A round with a tally for each guess of the lesson; one without answers where the round was not held. */
export interface RoundTallies {
  name: string;
  tallies: readonly Tally[];
}

const noAnswers: Tally = { counts: [], answers: 0, median: null };

/** Both rounds of a room, as one tally with the codes that were pasted; the second where it was held. */
export function roundsOf(
  lesson: RoomLesson,
  codes: readonly string[],
  room: KnownRoom,
): RoundTallies[] {
  const first = mergedTallies(codes, lesson, room, 1);
  const second = mergedTallies(codes, lesson, room, 2).map((tally, question) =>
    room.aggregates.some((one) => one.question === question && one.round === 2) ? tally : noAnswers,
  );
  return [
    { name: 'First round', tallies: first },
    { name: 'Second round', tallies: second },
  ];
}

/** A table for a spreadsheet: a line for each question, round and place that anyone chose. */
export const writeRounds = (
  lesson: RoomLesson,
  codes: readonly string[],
  room: KnownRoom,
): string => writeCsv(lesson, roundsOf(lesson, codes, room), 'round');
