import type { Session, SlideFacts } from './session.ts';
import { nextStage, stageOf, type Stage } from './stages.ts';

const names: Readonly<Record<Stage, string>> = {
  spread: 'Show how the room guessed',
  answer: 'Reveal the answer',
};

/** What the button for revealing does on a slide, in words; nothing where there is nothing to reveal. */
export function sayReveal(slide: SlideFacts, session: Session): string {
  const next = nextStage(slide, session);
  if (next) return names[next];
  return stageOf(slide, session) ? 'Hide it again' : '';
}

/** What the room sees of a question now, in words for the leader. */
export function sayState(slide: SlideFacts, session: Session): string {
  if (!slide.question) return '';
  const stage = stageOf(slide, session);
  const next = nextStage(slide, session);
  const then = next ? ` Next: ${names[next].toLowerCase()}.` : '';
  if (stage === 'answer') return 'The room sees the answer.';
  if (stage === 'spread') return `The room sees how it guessed, no answer.${then}`;
  return `The room sees the question, no guesses, no answer.${then}`;
}
