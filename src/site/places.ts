import type { Places } from '../evidence/uses.ts';
import { readPictures, readScenes } from '../story/read.ts';
import { readGlossary, readOpening, readSections } from '../methods/read.ts';
import { readWidgetPages } from '../methods/widget-pages.ts';
import { readGuide, readLessons } from '../teach/read.ts';

// Runs in Node only, while the site is built or tested.

/** Every text in a record. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, part]) => (field === 'tex' ? [] : textsIn(part)));
};

/** The lessons, part by part and with their cards, and the guide. */
function teaching(): Places['pages'] {
  const lessons = readLessons().flatMap(({ id, file, title, parts, cards, ...whole }) => [
    { name: `lesson: ${title}`, href: `/teach/${id}/`, file, texts: textsIn(whole) },
    ...parts.map((part) => ({
      name: `lesson: ${title}, ${part.title}`,
      href: `/teach/${id}/#${part.id}`,
      file,
      texts: textsIn(part),
    })),
    {
      name: `cards: ${title}`,
      href: `/teach/sheets/${id}/`,
      file,
      texts: textsIn(cards),
    },
  ]);
  const { sections, questions, lead } = readGuide();
  const guide = [
    { name: 'guide for teaching', href: '/teach/guide/', texts: [lead] },
    ...sections.map((section) => ({
      name: `guide for teaching: ${section.title}`,
      href: `/teach/guide/#${section.id}`,
      texts: textsIn(section),
    })),
    ...questions.map((question) => ({
      name: `guide for teaching: ${question.asks}`,
      href: `/teach/guide/#${question.id}`,
      texts: textsIn(question),
    })),
  ];
  return [...lessons, ...guide.map((place) => ({ ...place, file: 'content/lessons/guide.yaml' }))];
}

/** All that is written on the site: the story, and the words of the pages behind it. */
export function readPlaces(): Pick<Places, 'scenes' | 'pictures' | 'pages'> {
  const scenes = readScenes();
  const steps = new Set(scenes.flatMap((scene) => scene.steps.map(({ id }) => id)));
  const pages = [
    {
      name: 'methods: Before the formulas',
      href: '/methods/#first',
      file: 'content/methods/opening.yaml',
      texts: textsIn(readOpening()),
    },
    ...readSections().map((section) => ({
      name: `methods: ${section.title}`,
      href: `/methods/#${section.id}`,
      file: `content/methods/${section.id}.yaml`,
      texts: textsIn(section),
    })),
    ...readGlossary(steps).map((term) => ({
      name: `glossary: ${term.term}`,
      href: `/glossary/#${term.id}`,
      file: `content/glossary/${term.id}.yaml`,
      texts: textsIn(term),
    })),
    ...readWidgetPages().map(({ name, ...texts }) => ({
      name: `widgets: ${name}`,
      href: `/widgets/${name}/`,
      file: `content/widgets/${name}.yaml`,
      texts: textsIn(texts),
    })),
    ...teaching(),
  ];
  return { scenes, pictures: readPictures(), pages };
}
