import type { Result, Round, Snapshot } from '../../room/contract.ts';
import type { Session, SlideFacts } from '../present/session.ts';
import { questionKey } from '../present/stages.ts';
import type { LeadBody } from './api.ts';

/** Where a question stands in the leader’s windows. */
function wantedOf(session: Session, exercise: string): { round: Round; phase: string } {
  const round: Round = Object.hasOwn(session.before, exercise) ? 2 : 1;
  const reached = (kind: 'exercise' | 'again') =>
    session.questions[questionKey({ kind, exercise })];
  if (reached('exercise') === 'answer') return { round, phase: 'revealed' };
  const isShown = reached(round === 2 ? 'again' : 'exercise') !== undefined;
  return { round, phase: isShown ? 'closed' : 'open' };
}

/**
 * What has to be told to a room so that it stands where the lesson stands, in order. A room that was away, or that
 * missed something, gets all of it; what everybody has read is not taken back.
 *
 * @param resultsOf what is said of an exercise at its reveal
 */
export function actionsFor(
  session: Session,
  slides: readonly SlideFacts[],
  snapshot: Snapshot,
  resultsOf: (exercise: string) => readonly Result[],
): LeadBody[] {
  const seen = slides.slice(0, session.slide + 1).flatMap(({ question }) => question ?? []);
  const exercises = [...new Set(seen.filter(({ coded }) => coded).map(({ exercise }) => exercise))];
  const actions = exercises.flatMap((exercise): LeadBody[] => {
    const { round, phase } = wantedOf(session, exercise);
    const asked = Object.hasOwn(snapshot.asked, exercise) ? snapshot.asked[exercise] : undefined;
    if (asked?.phase === 'revealed') return [];
    const isOther = !asked || asked.round < round;
    const open: LeadBody = { do: 'open', exercise, round };
    const isOpened = isOther || (phase === 'open' && asked.phase === 'closed');
    return [
      ...(isOpened ? [open] : []),
      ...(phase === 'closed' && (isOther || asked.phase === 'open')
        ? [{ do: 'close' as const, exercise }]
        : []),
      ...(phase === 'revealed'
        ? [{ do: 'reveal' as const, exercise, results: resultsOf(exercise) }]
        : []),
    ];
  });
  const question = slides[session.slide]?.question;
  const exercise = question?.coded ? question.exercise : null;
  const { step } = snapshot;
  const isThere = step.slide === session.slide && step.exercise === exercise;
  // Phones leave the question before they get the next one: never are there two.
  return isThere ? actions : [{ do: 'step', slide: session.slide, exercise }, ...actions];
}
