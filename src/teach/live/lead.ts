import type { RoomEvent } from '../../room/contract.ts';
import { saveFile } from '../../widgets/save.ts';
import type { LiveAnswers } from '../present/live.ts';
import type { Session } from '../present/session.ts';
import type { Deck } from '../present/slides.ts';
import { sayMiddle, type RoomLesson } from '../room/tally.ts';
import { lead, remove, roomAddress, RoomFault } from './api.ts';
import { actionsFor } from './drive.ts';
import { followSight, openFeed, type Feed } from './feed.ts';
import { readLeaderFragment, roomsHere, writeLeaderFragment } from './fragment.ts';
import { showRoomAddress } from './join-slide.ts';
import { openLease } from './lease.ts';
import { countIn, mergedTallies } from './merge.ts';
import { writeRounds } from './rounds.ts';
import { nothingKnown, shareRoom, type Known } from './shared.ts';
import slideStyles from './slide.css?url';
import { showStatus } from './status.svelte.ts';
import { leaderSilence, timing } from './timing.ts';

const fallback = 'Ask for the codes in the chat; nobody counts twice.';
const retryMilliseconds = 1000;

/** Styles that no page has that names no room. */
function addStyles(page: Document, href: string): void {
  const link = page.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  page.head.append(link);
}

/**
 * The live room in a leader’s window: one window holds its stream and tells it where the lesson is, all of them show what
 * comes in.
 * @returns nothing where the address is no leader’s
 */
export function openLead(
  hash: string,
  page: Document,
  lessons: readonly RoomLesson[],
): LiveAnswers | undefined {
  const named = readLeaderFragment(hash);
  if (!named) return undefined;
  const { token } = named;
  const address = roomAddress(roomsHere(), named.room);
  const phoneAddress = new URL(named.room, named.at || roomsHere()).href;
  const listeners: (() => void)[] = [];
  let known: Known = nothingKnown;
  let feed: Feed | undefined;
  let session: Session | null = null;
  let deck: Deck | undefined;
  let [isDriving, isStale] = [false, false];

  const lessonOf = (id: string | undefined): RoomLesson | undefined =>
    lessons.find((lesson) => lesson.id === id);
  addStyles(page, slideStyles);
  const show = showStatus(page, {
    keepAddress: new URL(
      `teach/live/after/${location.search}${writeLeaderFragment(named)}`,
      roomsHere(),
    ).href,
    remove: () => {
      remove(address, token).then(
        () => take({ ...known, isEnded: true, words: '' }),
        (fault: RoomFault) => take({ ...known, words: fault.message }),
      );
    },
    save: () => {
      const lesson = lessonOf(known.snapshot?.lesson);
      if (!lesson) return;
      const table = writeRounds(lesson, session?.codes ?? [], known.overview);
      saveFile('room.csv', new Blob([table], { type: 'text/csv' }));
    },
  });

  const say = (): void => {
    const { words, isEnded, snapshot, overview } = known;
    const isOther =
      session !== null && snapshot !== undefined && snapshot.lesson !== session.lesson;
    const wrong = isEnded
      ? 'This room has ended; nothing of it is left in its store.'
      : isOther
        ? `Room ${named.room} was opened for another lesson, and does not follow this one.`
        : words && `${words} ${fallback}`;
    show({
      isWrong: wrong !== '',
      said: wrong || `Room ${named.room}, ${overview.people} in it`,
    });
  };

  /** What is known here from now on; the window with the stream tells the others. */
  const take = (next: Known): void => {
    known = next;
    if (feed) shared.tell(known);
    say();
    for (const listener of listeners) listener();
  };

  const hear = (event: RoomEvent): void => {
    if (event.kind === 'overview') {
      take({ ...known, snapshot: event.snapshot, overview: event.overview, words: '' });
      void drive();
    } else if (event.kind === 'trouble') take({ ...known, words: event.words });
    else if (event.kind === 'ended') take({ ...known, isEnded: true, words: '' });
  };

  const resultsOf = (exercise: string) => {
    const lesson = lessonOf(session?.lesson);
    if (!lesson || !session) return [];
    const isSecond = Object.hasOwn(session.before, exercise);
    const tallies = live.tallies(session.codes, lesson, isSecond);
    return lesson.guesses.flatMap((guess, index) => {
      const tally = tallies[index];
      if (guess.exercise !== exercise || !tally) return [];
      return [{ answer: guess.answer, middle: sayMiddle(guess, tally) }];
    });
  };

  /** Brings the room to where the lesson is, as often as it takes. */
  async function drive(): Promise<void> {
    isStale = true;
    if (isDriving || !feed) return;
    isDriving = true;
    try {
      while (isStale && feed) {
        isStale = false;
        const { snapshot, isEnded } = known;
        if (!session || !deck || !snapshot || isEnded || snapshot.lesson !== session.lesson) break;
        for (const action of actionsFor(session, deck.slides, snapshot, resultsOf))
          await lead(address, token, action);
      }
    } catch (error) {
      const fault = error instanceof RoomFault ? error : new RoomFault(String(error));
      if (fault.mayPass) {
        if (fault.refusal !== 'too often') take({ ...known, words: fault.message });
        setTimeout(() => void drive(), retryMilliseconds);
      }
    } finally {
      isDriving = false;
    }
  }

  const live: LiveAnswers = {
    room: named.room,
    tallies: (codes, lesson, isSecond) =>
      mergedTallies(codes, lesson, known.overview, isSecond ? 2 : 1),
    sayIn(of, lesson, exercise) {
      const at = lesson.guesses.findIndex((guess) => guess.exercise === exercise);
      if (at < 0) return '';
      const { answers, people, changed } = countIn(of.codes, lesson, known.overview, at);
      const isIn = `${answers} of ${people} in`;
      return Object.hasOwn(of.before, exercise) ? `${isIn}, ${changed} changed their guess` : isIn;
    },
    follow(nextSession, nextDeck) {
      [session, deck] = [nextSession, nextDeck];
      say();
      void drive();
    },
    showAddress: (slide) => showRoomAddress(slide, phoneAddress),
    onChange: (listener) => void listeners.push(listener),
  };

  const shared = shareRoom(
    named.room,
    () => known,
    (of) => {
      if (!feed) take(of);
    },
  );
  openLease((isHolder) => {
    feed?.close();
    feed = undefined;
    if (!isHolder) return;
    feed = openFeed({
      stream: `${address}/overview/events`,
      poll: `${address}/overview`,
      token,
      times: { ...timing, silence: leaderSilence },
      hear,
      silent: (isSilent) => take({ ...known, words: isSilent ? 'The room does not answer.' : '' }),
    });
    void drive();
  });
  followSight(page, { again: () => feed?.again(), close: () => undefined });
  say();
  return live;
}
