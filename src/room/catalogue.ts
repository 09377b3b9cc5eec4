import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from './contract.ts';

/** Where the site says which questions its lessons have, and how many places each. */
export const catalogueFile = 'teach/live/lessons.json';

/**
 * @param site the folder of the built site
 * @throws an Error that says what to do where the file is not there
 */
export function readCatalogue(site: string): Catalogue {
  const file = path.join(site, catalogueFile);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Catalogue;
  } catch (error) {
    throw new Error(
      `The lessons of the site cannot be read from ${file}. Run "npm run build" first.`,
      { cause: error },
    );
  }
}
