import { mount, unmount, type ComponentProps } from 'svelte';
import { countChanged, tallyCodes, type RoomLesson, type Tally } from '../room/tally.ts';
import type { LiveAnswers } from './live.ts';
import type { Session } from './session.ts';
import type { DeckSlide } from './slides.ts';
import Spread from './Spread.svelte';
import { stageOf } from './stages.ts';

type SpreadProps = ComponentProps<typeof Spread>;

/** What the room guessed, on the slide that is shown. */
export interface SlideSpread {
  /** The slide has been drawn anew: its spread goes into it. */
  open(slide: DeckSlide, drawn: HTMLElement): void;
  /** Shows how far the question has come, and what is in. */
  follow(session: Session): void;
  close(): void;
}

interface Round {
  name: string;
  tallies: readonly Tally[];
}

/**
 * Keeps how the room guessed on the slide of the question, as far as the session has come.
 *
 * @param lessons what each lesson’s codes hold, by the lesson’s id
 * @param live answers that come in by themselves, where there is a live room
 */
export function slideSpread(lessons: readonly RoomLesson[], live?: LiveAnswers): SlideSpread {
  const props: SpreadProps = $state({ guesses: [], rounds: [], revealed: false });
  let shown: DeckSlide | undefined;
  let drawn: HTMLElement | undefined;
  let component: Record<string, unknown> | undefined;

  const close = (): void => {
    if (component) void unmount(component);
    component = undefined;
    shown = undefined;
    drawn = undefined;
  };

  /** "23 of 30 in", and of a second round how many changed their guess. */
  const sayIn = (session: Session, lesson: RoomLesson, exercise: string): string => {
    if (live) return live.sayIn(session, lesson, exercise);
    const at = lesson.guesses.findIndex((guess) => guess.exercise === exercise);
    const all = session.codes.length;
    if (at < 0 || all === 0) return '';
    const answers = tallyCodes(session.codes, lesson)[at]?.answers ?? 0;
    const before = session.before[exercise];
    const changed = before ? countChanged(before, session.codes, at) : 0;
    const isIn = `${answers} of ${all} in`;
    return before ? `${isIn}, ${changed} changed their guess` : isIn;
  };

  const roundsOf = (session: Session, lesson: RoomLesson, exercise: string): Round[] => {
    const own = (codes: readonly string[], isSecond: boolean): Tally[] =>
      (live?.tallies(codes, lesson, isSecond) ?? tallyCodes(codes, lesson)).filter(
        (_, index) => lesson.guesses[index]?.exercise === exercise,
      );
    const before = session.before[exercise];
    const name = before ? 'After talking' : 'The room';
    const now = { name, tallies: own(session.codes, before !== undefined) };
    return before && (before.length > 0 || live)
      ? [{ name: 'First', tallies: own(before, false) }, now]
      : [now];
  };

  return {
    open(slide, element) {
      close();
      shown = slide;
      drawn = element;
      const place = element.querySelector<HTMLElement>('[data-spread]');
      if (place) component = mount(Spread, { target: place, props });
    },
    follow(session) {
      const { question } = shown ?? {};
      if (!shown || !drawn || !question) return;
      const stage = stageOf(shown, session);
      const lesson = lessons.find(({ id }) => id === session.lesson);
      const hasAny = session.codes.length > 0 || live !== undefined;
      const isSpread = stage !== undefined && question.coded && hasAny;
      drawn.toggleAttribute('data-spread-shown', isSpread);
      drawn.toggleAttribute('data-revealed', stage === 'answer');
      const count = drawn.querySelector('[data-in]');
      if (!lesson || !question.coded) return;
      const isSecond = Object.hasOwn(session.before, question.exercise);
      // The spread says how many there are; of a second round how many moved is said beside it.
      if (count)
        count.textContent = isSpread && !isSecond ? '' : sayIn(session, lesson, question.exercise);
      Object.assign(props, {
        guesses: lesson.guesses.filter(({ exercise }) => exercise === question.exercise),
        rounds: isSpread ? roundsOf(session, lesson, question.exercise) : [],
        revealed: stage === 'answer',
      });
    },
    close,
  };
}
