import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readItem, refuse } from '../evidence/read.ts';
import { picturesSchema, sceneSchema } from './schema.ts';
import type { PicturesSource, SceneSource } from './schema.ts';

// Runs in Node only, while the site is built or tested.

/**
 * Every scene of the story, in order of its number.
 * @throws one Error that lists each fault as "file › field: what is wrong"
 */
export function readScenes(folder = 'content/story'): SceneSource[] {
  const problems: string[] = [];
  const scenes: SceneSource[] = [];
  const seen = new Map<string, string>();
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  for (const name of files.sort()) {
    const path = join(folder, name);
    const scene = readItem(path, sceneSchema, problems);
    if (!scene) continue;
    for (const [field, id] of [
      ['id', scene.id] as const,
      ...scene.steps.flatMap((step, index) => [
        [`steps[${index}].id`, step.id] as const,
        ...(step.formerly ?? []).map((old) => [`steps[${index}].formerly`, old] as const),
      ]),
    ]) {
      const before = seen.get(id);
      if (before) problems.push(`${path} › ${field}: “${id}” is taken already, in ${before}`);
      seen.set(id, path);
    }
    scenes.push(scene);
  }
  if (files.length === 0)
    problems.push(`${folder}: expected a .yaml file for each scene, found none`);
  refuse('The story', problems);
  return scenes.sort((a, b) => a.number - b.number);
}

/** The list of outside figures that the stage draws. */
export function readPictures(path = 'content/stage/pictures.yaml'): PicturesSource {
  const problems: string[] = [];
  const pictures = readItem(path, picturesSchema, problems);
  refuse('The stage’s figures', problems);
  return pictures as PicturesSource;
}
