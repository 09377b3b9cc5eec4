import { putWords } from '../put-words.ts';
import type { RoomEvent, Snapshot } from '../../room/contract.ts';
import { copyOrSelect } from '../join/copy.ts';
import { readCode, saltValues, showCode, writeCode } from '../room/code.ts';
import { ask, join, put, roomAddress, RoomFault } from './api.ts';
import { followSight, openFeed } from './feed.ts';
import { newKey, readPhoneFragment, writePhoneFragment } from './fragment.ts';
import { openOutbox, type Answer } from './outbox.ts';
import { startQuestion, type PhoneQuestion } from './question.ts';

interface PhoneLesson {
  section: HTMLElement;
  id: string;
  number: number;
  questions: readonly PhoneQuestion[];
}

const newMark = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % saltValues;

const tryFragment = '#try';

/** A phone that was asked to try whether it gets through. */
function tryOnly(rooms: string, say: (words: string) => void): void {
  ask(new URL('room/v1/tried', rooms).href, { method: 'POST' }).then(
    () => say('This phone reaches the room. Whoever leads sees that it got through.'),
    () => say('The page came, and the room does not answer. Load it again.'),
  );
}

/**
 * The page of a phone in a room: it follows the step, sends guesses until the room has them, and makes their code as
 * well, for when the room does not answer.
 *
 * @param rooms the folder of the site, where its rooms are
 */
export function startPhone(page: Document, rooms: string): void {
  const find = <Kind extends HTMLElement>(name: string): Kind =>
    page.querySelector<Kind>(`[data-${name}]`) as Kind;
  const [said, wait, panel] = [find('live-said'), find('wait'), find('code-panel')];
  const [output, copied] = [find<HTMLOutputElement>('code'), find('copied')];
  const say = (words: string): void => {
    putWords(said, words);
  };
  addEventListener('hashchange', () => location.reload());
  if (location.hash === tryFragment) {
    tryOnly(rooms, say);
    return;
  }
  const named = readPhoneFragment(location.hash);
  if (!named) {
    say('This address names no room. Scan the code on the wall, or type the address beside it.');
    return;
  }
  const room = roomAddress(rooms, named.room);
  const device = named.device || newKey();
  const before = readCode(named.code);
  let mark = before.kind === 'ballot' ? before.ballot.salt : newMark();
  let joined: Promise<void> | undefined;
  let snapshot: Snapshot | undefined;
  let [isSilent, isOver, isStoreAway] = [false, false, false];
  let shownExercise: string | null = null;

  const outbox = openOutbox(
    async (answer) => {
      await joinOnce();
      await put(room, { device, ...answer });
    },
    () => show(),
    (fault) => {
      isStoreAway = fault?.refusal === 'store full' || fault?.refusal === 'store gone';
      show();
    },
  );

  const lessons = [...page.querySelectorAll<HTMLElement>('[data-lesson]')].map(
    (section): PhoneLesson => ({
      section,
      id: section.dataset['lesson'] ?? '',
      number: Number(section.dataset['number']),
      questions: [...section.querySelectorAll<HTMLElement>('[data-first]')].map((element) =>
        startQuestion(element, {
          outbox,
          first: Number(element.dataset['first']),
          changed: () => show(),
        }),
      ),
    }),
  );
  const ofCode = before.kind === 'ballot' ? before.ballot.lesson : undefined;
  const lessonNow = (): PhoneLesson | undefined =>
    lessons.find(({ id, number }) => (snapshot ? id === snapshot.lesson : number === ofCode));

  /** Gives the places of a lesson’s codes to its questions. */
  const restore = (lesson: PhoneLesson, places: readonly (number | null)[]): void => {
    let at = 0;
    for (const question of lesson.questions) {
      const count = question.sent().length;
      question.restore(places.slice(at, at + count).map((place) => place ?? null));
      at += count;
    }
  };

  const showCodeOf = (lesson: PhoneLesson): void => {
    const guesses = lesson.questions.flatMap((question) => question.sent());
    const hasGuess = guesses.some((place) => place !== null);
    const code = hasGuess ? writeCode({ lesson: lesson.number, salt: mark, guesses }) : '';
    panel.hidden = !hasGuess;
    const isAlone = isSilent || isOver || isStoreAway;
    panel.toggleAttribute('data-alone', isAlone);
    if (output.value !== showCode(code)) output.value = showCode(code);
    const fragment = writePhoneFragment({ room: named.room, device, code });
    try {
      if (location.hash !== fragment) history.replaceState(history.state, '', fragment);
    } catch {
      // A frame that may not; the phone then joins anew when it is loaded again.
    }
  };

  const sayState = (): void => {
    const why = isOver
      ? 'There is no such room: it has ended, or its code is another one.'
      : isStoreAway
        ? 'The room cannot keep answers at the moment.'
        : isSilent
          ? 'The room does not answer.'
          : '';
    if (!why) return say('');
    const hasCode = !panel.hidden;
    say(hasCode ? `${why} Your code is ${output.value}: paste it into the chat.` : why);
  };

  const show = (): void => {
    const lesson = lessonNow();
    const isAlone = isSilent || isOver;
    for (const { section } of lessons) section.hidden = section !== lesson?.section;
    const { asked = {}, step } = snapshot ?? {};
    const present = step?.exercise ?? null;
    let visible = 0;
    for (const question of lesson?.questions ?? []) {
      const own = Object.hasOwn(asked, question.exercise) ? asked[question.exercise] : undefined;
      const isOpen = own?.phase === 'open';
      const isNow = question.exercise === present && own !== undefined;
      const isUnanswered = isOpen && question.sent().includes(null);
      const isVisible = isNow || isUnanswered || (isOpen && question.isInHand()) || isAlone;
      if (isVisible) visible += 1;
      question.show(own, isVisible);
    }
    wait.hidden = visible > 0 || isOver || snapshot === undefined;
    if (lesson) showCodeOf(lesson);
    sayState();
    // The step comes before its question.
    if (present === null || Object.hasOwn(asked, present)) followStep(lesson, present);
  };

  /** The present question is seen, unless somebody is about to answer another one. */
  const followStep = (lesson: PhoneLesson | undefined, present: string | null): void => {
    if (present === shownExercise || !lesson) return;
    shownExercise = present;
    if (lesson.questions.some((one) => one.exercise !== present && one.isInHand())) return;
    const at = lesson.questions.findIndex(({ exercise }) => exercise === present);
    const element = lesson.section.querySelectorAll('[data-first]')[at];
    if (element && at > 0) element.scrollIntoView({ block: 'nearest' });
  };

  async function joinAs(): Promise<void> {
    for (let tries = 0; ; tries += 1)
      try {
        const known = await join(room, device, mark);
        mark = known.mark;
        take(known.snapshot);
        outbox.know(known.own);
        const lesson = lessonNow();
        if (lesson) restoreOwn(lesson, known.own);
        return;
      } catch (error) {
        // Somebody in the room has it; nobody has seen this phone’s code yet.
        if (!(error instanceof RoomFault) || error.refusal !== 'mark taken' || tries > 20)
          throw error;
        mark = newMark();
      }
  }

  const joinOnce = (): Promise<void> => {
    joined ??= joinAs().catch((error: unknown) => {
      joined = undefined;
      throw error;
    });
    return joined;
  };

  /** What the room has is shown; what it has not, and the code of the address has, is sent. */
  const restoreOwn = (lesson: PhoneLesson, own: readonly Answer[]): void => {
    const ofAddress = before.kind === 'ballot' ? before.ballot.guesses : [];
    const sent = lesson.questions.flatMap((question) => question.sent());
    const places = sent.map((place, question) => {
      const last = own.filter((answer) => answer.question === question).at(-1);
      return place ?? last?.place ?? ofAddress[question] ?? null;
    });
    restore(lesson, places);
    let at = 0;
    for (const question of lesson.questions)
      for (const place of question.sent()) {
        const asked = snapshot?.asked[question.exercise];
        const isKnown = own.some((answer) => answer.question === at);
        if (place !== null && !isKnown && asked?.phase === 'open')
          outbox.send({ question: at, round: asked.round, place });
        at += 1;
      }
    show();
  };

  const take = (next: Snapshot): void => {
    if (snapshot && next.turn < snapshot.turn) return;
    snapshot = next;
    isOver = false;
    show();
  };

  const hear = (event: RoomEvent): void => {
    if (event.kind === 'snapshot') take(event.snapshot);
    else if (event.kind === 'trouble') isStoreAway = true;
    else if (event.kind === 'ended') isOver = true;
    if (event.kind === 'snapshot') {
      isStoreAway = false;
      joinOnce().catch((error: unknown) => {
        if (error instanceof RoomFault && error.refusal === 'room full') say(error.message);
      });
      outbox.again();
    }
    show();
  };

  page.querySelector('[data-copy]')?.addEventListener('click', () => {
    void copyOrSelect(output).then((words) => (copied.textContent = words));
  });
  const lesson = lessonNow();
  if (lesson && before.kind === 'ballot') restore(lesson, before.ballot.guesses);
  const feed = openFeed({
    stream: `${room}/events`,
    poll: room,
    hear,
    silent: (next) => {
      isSilent = next;
      if (!next) outbox.again();
      show();
    },
  });
  followSight(page, feed);
  show();
}
