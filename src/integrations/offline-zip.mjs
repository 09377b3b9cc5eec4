import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { packOffline, zipName } from './offline.mjs';

/** Where the page of the lessons says how large the zip is. */
const place = '<span data-zip-size></span>';

const inMegabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

const zipIn = (dir) => fileURLToPath(new URL(`teach/${zipName}`, dir));

/** Before the pages are finished: the link to the zip has to lead to a file. */
export const placeForZip = () => ({
  name: 'place-for-zip',
  hooks: { 'astro:build:done': ({ dir }) => writeFile(zipIn(dir), '') },
});

/** At the end of a build, packs the lessons into a zip beside them, and writes its size beside its link. */
export const offlineZip = (base) => ({
  name: 'offline-zip',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const zip = await packOffline(fileURLToPath(dir), base);
      await writeFile(zipIn(dir), zip);
      const page = fileURLToPath(new URL('teach/index.html', dir));
      const html = await readFile(page, 'utf8');
      if (!html.includes(place)) throw new Error(`dist/teach/index.html has no ${place}`);
      await writeFile(page, html.replace(place, `<span>${inMegabytes(zip.length)}</span>`));
    },
  },
});
