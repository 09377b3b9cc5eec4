import { fewest } from '../room/tally.ts';
import type { Session, SlideFacts } from './session.ts';

/** How far a question has come: the room sees how it guessed, or the model’s answer as well. */
export const stages = ['spread', 'answer'] as const;

export type Stage = (typeof stages)[number];

type Question = NonNullable<SlideFacts['question']>;

/** The second round of a question has a spread of its own. */
export const questionKey = ({ kind, exercise }: Pick<Question, 'kind' | 'exercise'>): string =>
  kind === 'again' ? `${exercise} again` : exercise;

/** Whether the slide is a place where the question is answered, and not only asked. */
const isAnswered = ({ kind }: Question): boolean => kind === 'answer' || kind === 'exercise';

/** What can be revealed on a slide, in order: how the room guessed, where enough codes are in or answers
 * come in by themselves, and the answer. */
function stagesOf(
  { question }: SlideFacts,
  { codes, room }: Pick<Session, 'codes' | 'room'>,
): readonly Stage[] {
  if (!question) return [];
  const hasSpread = question.coded && (codes.length >= fewest || room !== undefined);
  return stages.filter((stage) => (stage === 'spread' ? hasSpread : isAnswered(question)));
}

/** How far the question of a slide has come on it; an answer is never shown where the question is only asked. */
export function stageOf(facts: SlideFacts, session: Session): Stage | undefined {
  const { question } = facts;
  if (!question) return undefined;
  const reached = session.questions[questionKey(question)];
  return reached === 'answer' && !isAnswered(question) ? 'spread' : reached;
}

/** What the next press reveals on a slide, if it reveals anything. */
export function nextStage(facts: SlideFacts, session: Session): Stage | undefined {
  const reached = stageOf(facts, session);
  const from = reached ? stages.indexOf(reached) + 1 : 0;
  return stagesOf(facts, session).find((stage) => stages.indexOf(stage) >= from);
}

export const withStage = (session: Session, facts: SlideFacts, stage: Stage): Session =>
  facts.question
    ? { ...session, questions: { ...session.questions, [questionKey(facts.question)]: stage } }
    : session;

/** The question was only asked: what it had revealed is hidden. */
export function closed(session: Session, { question }: SlideFacts): Session {
  if (!question) return session;
  const rest = Object.entries(session.questions).filter(([key]) => key !== questionKey(question));
  return { ...session, questions: Object.fromEntries(rest) };
}
