import { readFileSync } from 'node:fs';
import { bases } from '../evidence/bases.ts';
import { readChangeLog } from '../methods/read.ts';
import { modelNameOf, SCENARIO_NAMES } from '../scenario/schema.ts';
import type { About } from '../downloads/data.ts';

let about: About | undefined;

/** What the site’s files of data say of themselves. Runs in Node only. */
export function aboutData(): About {
  if (about) return about;
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const [latest] = readChangeLog();
  about = {
    version: latest ? `${version}, model as of ${latest.date}` : version,
    bases: Object.fromEntries(SCENARIO_NAMES.map((name) => [name, bases[modelNameOf(name)].words])),
  };
  return about;
}
