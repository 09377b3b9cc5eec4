import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Asked, Snapshot } from '../../../src/room/contract.ts';
import { actionsFor } from '../../../src/teach/live/drive.ts';
import { openFeed } from '../../../src/teach/live/feed.ts';
import {
  readLeaderFragment,
  readPhoneFragment,
  writeLeaderFragment,
  writePhoneFragment,
} from '../../../src/teach/live/fragment.ts';
import { countIn, mergedTallies, type KnownRoom } from '../../../src/teach/live/merge.ts';
import { openOutbox } from '../../../src/teach/live/outbox.ts';
import { RoomFault } from '../../../src/teach/live/api.ts';
import { roundsOf, writeRounds } from '../../../src/teach/live/rounds.ts';
import { leaderSilence, timing } from '../../../src/teach/live/timing.ts';
import {
  act,
  newSession,
  type Session,
  type SlideFacts,
} from '../../../src/teach/present/session.ts';
import { writeCode } from '../../../src/teach/room/code.ts';
import { sayMiddle, tally, type RoomLesson } from '../../../src/teach/room/tally.ts';

const labels = Array.from({ length: 10 }, (_, place) => `$${place}`);
const guess = { kind: 'scale', labels, answerAt: 3, answer: '$3' } as const;
const lesson: RoomLesson = {
  id: 'engineers',
  number: 1,
  title: 'An offer',
  guesses: [
    { ...guess, exercise: 'raise', name: 'A raise?' },
    { ...guess, exercise: 'tokens', name: 'Tokens?' },
  ],
};

/** A room of people with their marks and what each answered to the two questions, if anything. */
const roomOf = (
  people: readonly (readonly [number, number | null, number | null])[],
): KnownRoom => ({
  people: people.length,
  marks: people.map(([mark, one, two]) => [mark, Number(one !== null) + 2 * Number(two !== null)]),
  aggregates: [0, 1].map((question) => {
    const places = people.flatMap((person) => person[question + 1] ?? []);
    const counts = labels.map((_, place) => places.filter((one) => one === place).length);
    const answers = places.length;
    return { question, round: 1, answers, counts: answers < 5 ? null : counts, changed: 0 };
  }),
});

const codeOf = (salt: number, guesses: readonly (number | null)[]): string =>
  writeCode({ lesson: 1, salt, guesses });

describe('one tally of codes and of the room', () => {
  it('counts everybody once, whichever way the answers came', () => {
    const place = fc.option(fc.nat(9));
    const people = fc.uniqueArray(fc.tuple(fc.nat(1000), place, place, fc.nat(3)), {
      selector: ([mark]) => mark,
      minLength: 10,
      maxLength: 60,
    });
    fc.assert(
      fc.property(people, (all) => {
        // Of four ways: in the room alone, by a code alone, by both, and in the room for the first question alone.
        const inRoom = all.filter(([, , , way]) => way !== 1);
        const live = inRoom.map(
          ([mark, one, two, way]) => [mark, one, way === 3 ? null : two] as const,
        );
        const pasted = all.filter(([, , , way]) => way !== 0);
        const codes = pasted.map(([mark, one, two]) => codeOf(mark, [one, two]));
        const room = roomOf(live);
        const tallies = mergedTallies(codes, lesson, room, 1);
        for (const question of [0, 1] as const) {
          const places = all.flatMap((person) => person[question + 1] ?? []);
          const { answers, people: number } = countIn(codes, lesson, room, question);
          expect(answers).toBe(places.length);
          expect(number).toBe(all.length);
          const hidden = room.aggregates[question]?.counts === null;
          if (!hidden) expect(tallies[question]).toEqual(tally(places, lesson.guesses[question]!));
        }
      }),
    );
  });

  it('passes over codes of other lessons, and writes both rounds as a table', () => {
    const people = Array.from({ length: 6 }, (_, mark) => [mark, 2, null] as const);
    const first = roomOf(people);
    const second = { question: 0, round: 2, answers: 6, changed: 2 } as const;
    const room: KnownRoom = {
      ...first,
      aggregates: [...first.aggregates, { ...second, counts: [0, 0, 4, 2, 0, 0, 0, 0, 0, 0] }],
    };
    const foreign = writeCode({ lesson: 2, salt: 77, guesses: [9] });
    const rounds = roundsOf(lesson, [foreign], room);
    expect(rounds.map(({ tallies }) => tallies.map(({ answers }) => answers))).toEqual([
      [6, 0],
      [6, 0],
    ]);
    expect(writeRounds(lesson, [], room).split(/\r?\n/)).toEqual([
      '\uFEFFquestion,round,value,answers,model',
      '"A raise?","First round","$2",6,"$3"',
      '"A raise?","Second round","$2",4,"$3"',
      '"A raise?","Second round","$3",2,"$3"',
      '',
    ]);
  });

  it('says the room’s middle, and nothing below five', () => {
    const one = lesson.guesses[0]!;
    expect(sayMiddle(one, tally([1, 2, 3, 4], one))).toBeNull();
    expect(sayMiddle(one, tally([1, 2, 3, 4, 9], one))).toBe('$3');
    expect(sayMiddle(one, tally([1, 2, 3, 4, 9, 9], one))).toBe('between $3 and $4');
    const choice = { ...one, kind: 'choice', labels: ['Yes', 'No'] } as const;
    expect(sayMiddle(choice, tally([0, 0, 0, 1, 1], choice))).toBe('most chose “Yes”');
  });
});

const slide = (exercise?: string, kind: 'ask' | 'answer' | 'again' = 'ask'): SlideFacts => ({
  part: 'guess',
  minutes: 5,
  question: exercise === undefined ? undefined : { kind, exercise, coded: exercise !== 'hands' },
});

describe('what the leader’s windows tell the room', () => {
  const slides = [
    slide(),
    slide('raise'),
    slide('tokens'),
    slide('tokens', 'again'),
    slide('hands'),
    slide('raise', 'answer'),
    slide('tokens', 'answer'),
  ];
  const begun = { id: 'x', lesson: 'engineers', agenda: '45', given: '', room: 'K7Q2M' };
  const results = (exercise: string) => [{ answer: `of ${exercise}`, middle: null }];

  /** Follows a lesson, and gives what was told after each press of the clicker. */
  function lead() {
    let session: Session = newSession(begun, slides);
    let snapshot: Snapshot = {
      room: 'K7Q2M',
      turn: 0,
      lesson: 'engineers',
      given: '',
      step: { slide: 0, exercise: null },
      asked: {},
    };
    const tell = (): string[] => {
      const actions = actionsFor(session, slides, snapshot, results);
      for (const action of actions) {
        if (action.do === 'step') snapshot = { ...snapshot, step: action };
        else {
          const before = snapshot.asked[action.exercise];
          const next: Asked = {
            round: action.do === 'open' ? action.round : (before?.round ?? 1),
            phase: ({ open: 'open', close: 'closed', reveal: 'revealed' } as const)[action.do],
            results: action.do === 'reveal' ? action.results : [],
          };
          snapshot = { ...snapshot, asked: { ...snapshot.asked, [action.exercise]: next } };
        }
      }
      expect(actionsFor(session, slides, snapshot, results)).toEqual([]);
      return actions.map((action) =>
        action.do === 'step'
          ? `slide ${action.slide}${action.exercise ? ` ${action.exercise}` : ''}`
          : `${action.do} ${action.exercise}${action.do === 'open' ? ` ${action.round}` : ''}`,
      );
    };
    return (todo: 'next' | 'back' | 'reveal' = 'next'): string[] => {
      session = act(session, { do: todo }, slides, 0);
      return tell();
    };
  }

  it('opens what is asked, closes it with the spread, and reveals with the answer and no sooner', () => {
    const press = lead();
    expect(press()).toEqual(['slide 1 raise', 'open raise 1']);
    expect(press()).toEqual(['close raise']);
    expect(press()).toEqual(['slide 2 tokens', 'open tokens 1']);
    expect(press()).toEqual(['close tokens']);
    expect(press()).toEqual(['slide 3 tokens', 'open tokens 2']);
    expect(press()).toEqual(['close tokens']);
    expect(press()).toEqual(['slide 4']);
    expect(press()).toEqual(['slide 5 raise']);
    expect(press()).toEqual(['reveal raise']);
    // What everybody has read is not taken back.
    expect(press('reveal')).toEqual([]);
    expect(press('back')).toEqual(['slide 4']);
  });

  it('tells all of it to a room that missed it', () => {
    const session = [...'nnnnnnnnn'].reduce(
      (one: Session) => act(one, { do: 'next' }, slides, 0),
      newSession(begun, slides),
    );
    const snapshot: Snapshot = {
      ...{ room: 'K7Q2M', turn: 0, lesson: 'engineers', given: '', asked: {} },
      step: { slide: 0, exercise: null },
    };
    expect(actionsFor(session, slides, snapshot, results)).toEqual([
      { do: 'step', slide: 5, exercise: 'raise' },
      { do: 'open', exercise: 'raise', round: 1 },
      { do: 'reveal', exercise: 'raise', results: results('raise') },
      { do: 'open', exercise: 'tokens', round: 2 },
      { do: 'close', exercise: 'tokens' },
    ]);
  });
});

describe('addresses of a live room', () => {
  it('name room, phone and code behind the #, and nothing else is a room', () => {
    const phone = { room: 'K7Q2M', device: 'abcdefghij-_ABCDEFGHIJ', code: '46A92WP3R4AT' };
    expect(readPhoneFragment(writePhoneFragment(phone))).toEqual(phone);
    expect(readPhoneFragment('#k7q2m')).toEqual({ room: 'K7Q2M', device: '', code: '' });
    expect(readPhoneFragment('#k7qOI')).toEqual({ room: 'K7Q01', device: '', code: '' });
    for (const hash of ['', '#', '#engineers', '#K7Q2', '#K7Q2M5', '#K7Q-M'])
      expect(readPhoneFragment(hash)).toBeUndefined();
    const leader = { room: 'K7Q2M', token: phone.device, at: 'http://192.168.1.20:4321/' };
    expect(readLeaderFragment(writeLeaderFragment(leader))).toEqual(leader);
    expect(readLeaderFragment(`#room=K7Q2M&token=${phone.device}&at=javascript:1`)?.at).toBe('');
    expect(readLeaderFragment('#room=K7Q2M&token=short')).toBeUndefined();
  });
});

describe('a phone’s queue', () => {
  const times = { ...timing, firstRetry: 5, lastRetry: 20 };

  it('sends until the room has it, the last answer alone, and says what came too late', async () => {
    const got: number[] = [];
    let isAway = true;
    const faults: (string | undefined)[] = [];
    const box = openOutbox(
      (answer) => {
        if (isAway) return Promise.reject(new RoomFault('away'));
        if (answer.question === 1) return Promise.reject(new RoomFault('closed', 'not open'));
        got.push(answer.place);
        return Promise.resolve();
      },
      () => undefined,
      (fault) => faults.push(fault?.message),
      times,
    );
    box.send({ question: 0, round: 1, place: 3 });
    box.send({ question: 1, round: 1, place: 3 });
    await expect.poll(() => faults.length).toBeGreaterThan(2);
    expect(box.fateOf(0, 1)).toBe('waiting');
    box.send({ question: 0, round: 1, place: 8 });
    isAway = false;
    await expect.poll(() => box.fateOf(0, 1)).toBe('kept');
    await expect.poll(() => box.fateOf(1, 1)).toBe('late');
    expect(got).toEqual([8]);
    box.send({ question: 0, round: 1, place: 8 });
    expect(box.fateOf(0, 1)).toBe('kept');
    expect(box.fateOf(0, 2)).toBeUndefined();
    expect(faults.at(-1)).toBeUndefined();
  });
});

describe('a room that does not answer', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** What is told of silence within so many milliseconds of a clock of the test’s own. */
  async function toldWithin(milliseconds: number, silence: number): Promise<boolean[]> {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no such server')));
    const told: boolean[] = [];
    const feed = openFeed({
      stream: 'http://room.test/events',
      poll: 'http://room.test/',
      hear: () => undefined,
      silent: (isSilent) => told.push(isSilent),
      times: { ...timing, silence },
    });
    await vi.advanceTimersByTimeAsync(milliseconds);
    feed.close();
    return told;
  }

  it('is named on the leader’s screen within a second', async () => {
    expect(await toldWithin(1000, leaderSilence)).toEqual([true]);
  });

  it('is named on a phone after five, and not before', async () => {
    expect(await toldWithin(4999, timing.silence)).toEqual([]);
    expect(await toldWithin(5001, timing.silence)).toEqual([true]);
  });
});
