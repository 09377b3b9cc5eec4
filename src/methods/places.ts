import type { Places } from '../evidence/uses.ts';
import { readPictures, readScenes } from '../story/read.ts';
import { readGlossary, readOpening, readSections } from './read.ts';

// Runs in Node only, while the site is built or tested.

/** Every text in a record. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, part]) => (field === 'tex' ? [] : textsIn(part)));
};

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
  ];
  return { scenes, pictures: readPictures(), pages };
}
