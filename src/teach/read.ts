import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readFigures, readItem, refuse, shownPath } from '../evidence/read.ts';
import type { PlacedFigure } from '../evidence/schema.ts';
import { readScenes } from '../story/read.ts';
import { faultsOfLesson } from './check.ts';
import { guideSchema, lessonSchema, type GuideSource, type LessonSource } from './schema.ts';

// Runs in Node only, while the site is built or tested.

export interface PlacedLesson extends LessonSource {
  /** The name of its file, and its place in the address. */
  id: string;
  /** content/lessons/engineers.yaml */
  file: string;
}

const guideName = 'guide.yaml';

/**
 * Every lesson, in order of its number.
 * @throws one Error that lists each fault as "file › field: what is wrong"
 */
export function readLessons(
  folder = 'content/lessons',
  figures: ReadonlyMap<string, PlacedFigure> = readFigures(),
  steps: ReadonlySet<string> = storySteps(),
): PlacedLesson[] {
  const problems: string[] = [];
  const lessons: PlacedLesson[] = [];
  const numbers = new Map<number, string>();
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== guideName);
  for (const name of files.sort()) {
    const path = join(folder, name);
    const lesson = readItem(path, lessonSchema, problems);
    if (!lesson) continue;
    const file = shownPath(path);
    const before = numbers.get(lesson.number);
    if (before) problems.push(`${file} › number: ${lesson.number} is taken already, in ${before}`);
    numbers.set(lesson.number, file);
    const faults = faultsOfLesson(lesson, figures, steps);
    problems.push(...faults.map((fault) => `${file} › ${fault}`));
    lessons.push({ id: basename(name, '.yaml'), file, ...lesson });
  }
  if (files.length === 0)
    problems.push(`${shownPath(folder)}: expected a .yaml file for each lesson`);
  refuse('The lessons', problems);
  return lessons.sort((one, other) => one.number - other.number);
}

/** The facilitator's guide. */
export function readGuide(path = join('content/lessons', guideName)): GuideSource {
  const problems: string[] = [];
  const guide = readItem(path, guideSchema, problems);
  refuse('The guide', problems);
  return guide as GuideSource;
}

const storySteps = (): Set<string> =>
  new Set(readScenes().flatMap(({ steps }) => steps.map(({ id }) => id)));
