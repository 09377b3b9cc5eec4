import { changeAnchor, readChangeLog } from '../methods/read.ts';
import { readWidgetPages } from '../methods/widget-pages.ts';
import { Writer } from '../prose/writer.ts';
import { readScenarios } from '../share/scenarios.ts';
import { loadStory } from '../story/story.ts';
import { readLessons } from '../teach/read.ts';
import { dateOf, readDates } from './dates.ts';
import { ownPages, widgetNamed } from '../widgets/all.ts';

// Runs in Node only, while the site is built or tested.

export interface Published {
  /** From the root of the site, with a fragment for an entry of the change log. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  /** The day it came out, as YYYY-MM-DD. */
  readonly date: string;
}

type Undated = Omit<Published, 'date'>;

const storyPage = (): Undated => ({
  path: '/',
  name: 'Perk or pay?',
  description: loadStory().opening,
});

const widgetPages = (): Undated[] =>
  readWidgetPages().map(({ name, description }) => ({
    path: `/widgets/${name}/`,
    name: widgetNamed(name).question,
    description,
  }));

/** Tools on pages of their own. */
const toolPages = (): Undated[] =>
  ownPages.map(({ address, question, description }) => ({
    path: address,
    name: question,
    description,
  }));

const casePages = (): Undated[] =>
  readScenarios().map(({ slug, title, words }) => ({
    path: `/s/${slug}/`,
    name: title,
    description: words,
  }));

const lessonPages = (): Undated[] =>
  readLessons().map(({ id, file, title, forWhom, scenario }) => {
    const writer = new Writer({ given: scenario });
    return {
      path: `/teach/${id}/`,
      name: `Lesson: ${writer.plain(title, `${file} › title`)}`,
      description: writer.plain(forWhom, `${file} › forWhom`),
    };
  });

const changes = (): Published[] =>
  readChangeLog().map(({ date, change }, index, all) => ({
    path: `/methods/#${changeAnchor(all, index)}`,
    name: 'The model has changed',
    description: change,
    date,
  }));

let cached: Published[] | undefined;

/** What is published at one address. */
export function publishedAt(path: string): Published {
  cached ??= readPublished();
  const found = cached.find((page) => page.path === path);
  if (!found) throw new Error(`Nothing is published at ${path}; see src/site/published.ts.`);
  return found;
}

/** What a reader may want to hear of, the newest first. */
export function readPublished(dates = readDates()): Published[] {
  const pages = [storyPage(), ...widgetPages(), ...toolPages(), ...casePages(), ...lessonPages()];
  return [...pages.map((page) => ({ ...page, date: dateOf(page.path, dates) })), ...changes()].sort(
    (one, other) => other.date.localeCompare(one.date),
  );
}
