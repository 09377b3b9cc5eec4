import type { Overview, Round } from '../../room/contract.ts';
import { readCode } from '../room/code.ts';
import { tally, type RoomLesson, type Tally } from '../room/tally.ts';

/** What is known of a room. */
export type KnownRoom = Pick<Overview, 'people' | 'aggregates' | 'marks'>;

export const emptyRoom: KnownRoom = { people: 0, aggregates: [], marks: [] };

const placesOf = (counts: readonly number[]): number[] =>
  counts.flatMap((count, place) => Array.from({ length: Math.max(0, count) }, () => place));

function ballotsOf(codes: readonly string[], lesson: RoomLesson) {
  return codes.flatMap((code) => {
    const reading = readCode(code);
    if (reading.kind !== 'ballot' || reading.ballot.lesson !== lesson.number) return [];
    // The first version’s marks are too short to tell people apart: they are nobody’s in the room.
    const { ballot, version } = reading;
    return [{ mark: version === 1 ? undefined : ballot.salt, guesses: ballot.guesses }];
  });
}

/** A question in a round; before its second round is opened, as it stood after the first. */
function aggregateOf({ aggregates }: KnownRoom, question: number, round: Round) {
  const own = aggregates.filter((one) => one.question === question && one.round <= round);
  return own.at(-1);
}

/** What of the pasted codes the room does not have, and what it has, as places on each question’s scale. */
function both(codes: readonly string[], lesson: RoomLesson, room: KnownRoom, round: Round) {
  const answered = new Map(room.marks);
  const ballots = ballotsOf(codes, lesson);
  return lesson.guesses.map((_, question) => {
    const live = aggregateOf(room, question, round);
    const pasted = ballots
      .filter(({ mark }) => mark === undefined || !((answered.get(mark) ?? 0) & (1 << question)))
      .map(({ guesses }) => guesses[question] ?? null)
      .filter((place) => place !== null);
    return { live, pasted };
  });
}

/** One tally of pasted codes and of the room: whoever answered in both counts once, as in the room. */
export const mergedTallies = (
  codes: readonly string[],
  lesson: RoomLesson,
  room: KnownRoom,
  round: Round,
): Tally[] =>
  both(codes, lesson, room, round).map(({ live, pasted }, question) =>
    tally([...pasted, ...placesOf(live?.counts ?? [])], lesson.guesses[question]!),
  );

/** How many have answered a question, also before their answers may be seen, and how many there are. */
export function countIn(
  codes: readonly string[],
  lesson: RoomLesson,
  room: KnownRoom,
  question: number,
): { answers: number; people: number; changed: number } {
  const { live, pasted } = both(codes, lesson, room, 2)[question] ?? { pasted: [] };
  const known = new Set(room.marks.map(([mark]) => mark));
  const others = ballotsOf(codes, lesson).filter(
    ({ mark }) => mark === undefined || !known.has(mark),
  );
  return {
    answers: pasted.length + (live?.answers ?? 0),
    people: room.people + others.length,
    changed: live?.changed ?? 0,
  };
}
