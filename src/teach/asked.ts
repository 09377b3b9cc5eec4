import type { ExerciseSource } from './schema.ts';

/** What an exercise asks of the model, as plain data: what a page needs to ask it anew with other numbers. */
export interface AskedExercise {
  id: string;
  /** compounding.end.raise; empty for an open question. */
  model: string;
  /** The variant of the lesson's numbers, or "" for none. */
  variant: string;
  /** How the answer is printed. */
  as: string;
  scale?: { low: number; high: number; step: number };
  choices?: readonly { from?: number | undefined; to?: number | undefined }[];
  /** Of a line, what each point changes. */
  anchors?: readonly Readonly<Record<string, number>>[];
}

export function askedOf(exercise: ExerciseSource, ofPart: string | undefined): AskedExercise {
  const { id } = exercise;
  if (exercise.kind === 'open') return { id, model: '', variant: '', as: '' };
  const { model, variant } = exercise.answer;
  const shared = { id, model, variant: variant ?? exercise.variant ?? ofPart ?? '' };
  switch (exercise.kind) {
    case 'number':
      return { ...shared, as: exercise.scale.as, scale: exercise.scale };
    case 'choice':
      return {
        ...shared,
        as: exercise.answer.as,
        choices: exercise.choices.map(({ from, to }) => ({ from, to })),
      };
    case 'line':
      return {
        ...shared,
        as: exercise.scale.as,
        scale: exercise.scale,
        anchors: exercise.anchors.map(({ options }) => options),
      };
  }
}
