import {
  agendas,
  questionSlides,
  type Agenda,
  type PartSource,
  type QuestionSlide,
  type ShownSource,
} from './schema.ts';

/** One thing that the room sees, and in which of the agendas. */
export type Shown = { in: readonly Agenda[] } & (
  | { kind: 'points' | 'widget' | 'cards' | 'join' }
  | { kind: 'step'; step: string }
  | { kind: QuestionSlide; exercise: string }
);

/** The agendas that a part is in. */
export const agendasOf = ({ minutes }: Pick<PartSource, 'minutes'>): Agenda[] =>
  agendas.filter((agenda) => minutes[agenda] !== undefined);

function read(entry: ShownSource, ofPart: readonly Agenda[]): Shown {
  if (typeof entry === 'string') return { kind: entry, in: ofPart };
  const within = ofPart.filter((agenda) => entry.in?.includes(agenda) ?? true);
  const kind = questionSlides.find((one) => entry[one] !== undefined);
  return kind
    ? { kind, exercise: entry[kind] ?? '', in: within }
    : { kind: 'step', step: entry.step ?? '', in: within };
}

/** What a part shows, in order. */
export const shownIn = (part: Pick<PartSource, 'minutes' | 'show'>): Shown[] =>
  part.show.map((entry) => read(entry, agendasOf(part)));

/** The steps of the story that a part shows, each once. */
export const stepsIn = (part: Pick<PartSource, 'minutes' | 'show'>): string[] => [
  ...new Set(shownIn(part).flatMap((shown) => (shown.kind === 'step' ? [shown.step] : []))),
];

/** The agendas in which an exercise of a lesson is asked. */
export function askedIn(
  parts: readonly { readonly show: readonly Shown[] }[],
  exercise: string,
): Agenda[] {
  const shown = parts.flatMap(({ show }) => show);
  const isAsked = (one: Shown, agenda: Agenda): boolean =>
    (one.kind === 'ask' || one.kind === 'exercise') &&
    one.exercise === exercise &&
    one.in.includes(agenda);
  return agendas.filter((agenda) => shown.some((one) => isAsked(one, agenda)));
}
