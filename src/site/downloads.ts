import type { Downloads } from '../widgets/downloads.ts';
import { picturedAs } from './pictures.ts';

/**
 * What a widget's page offers to download.
 *
 * @param name of its pictures: "offer", or "s/uber-cap" for a case
 */
export function downloadsOf(name: string, base: string): Downloads {
  const folder = base.replace(/\/?$/, '/');
  // A name that has no files is found out here and not by a reader.
  const { name: file } = picturedAs(name);
  return {
    picture: `${folder}img/v1/${file}`,
    numbers: `${folder}data/v1/${file}`,
    kit: `${folder}widgets/files.json`,
  };
}
