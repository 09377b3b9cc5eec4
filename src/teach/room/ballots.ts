import type { Exercise, Guess } from '../exercise.ts';
import type { Lesson } from '../lesson.ts';
import type { RoomLesson } from './tally.ts';

/** The exercises whose guesses a code of this lesson holds, in the code's order. */
export function codedExercises({ code, parts }: Lesson): Exercise[] {
  const exercises = parts.flatMap((part) => part.exercises);
  return code.flatMap((id) => exercises.filter((exercise) => exercise.id === id));
}

export function codedGuesses(lesson: Lesson): Guess[] {
  return codedExercises(lesson).flatMap(({ guesses }) => guesses);
}

/** What the room needs to know of a lesson, as plain data for its script. */
export const roomLesson = (lesson: Lesson): RoomLesson => ({
  id: lesson.id,
  number: lesson.number,
  title: lesson.title,
  guesses: codedGuesses(lesson).map(({ exercise, name, kind, labels, answerAt, answer }) => ({
    exercise,
    name,
    kind,
    labels,
    answerAt,
    answer,
  })),
});
