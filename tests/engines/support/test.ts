import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { findChromium } from '../../../scripts/lib/chromium.mjs';
import { modules } from '../../../scripts/lib/paths.mjs';
import { findFirefox, findWebKit } from '../../../scripts/lib/engines.mjs';
import { startByPuppeteer } from './puppeteer.ts';
import { Reader } from './reader.ts';
import type { Engine, EngineName } from './tab.ts';
import { startWebKit } from './webdriver.ts';

export { expect };

/** Where what Chromium saw is kept for the others to be held against. */
const kept = path.join(modules, '.cache/engines/seen');

/** Starts an engine; undefined where there is none of its name. */
async function start(name: EngineName): Promise<Engine | undefined> {
  if (name === 'webkit') {
    const found = findWebKit();
    return found && startWebKit(found);
  }
  const program = name === 'firefox' ? findFirefox() : findChromium();
  return program ? startByPuppeteer(name, program) : undefined;
}

interface Fixtures {
  /** A reader with one tab. */
  reader: Reader;
  /** Notes what was seen in Chromium, and expects the same of the others. */
  same: (what: string, seen: unknown) => void;
  /** What Chromium saw; undefined in Chromium itself, where it is noted. */
  chromiums: <Seen>(what: string, seen: Seen) => Seen | undefined;
}

/** Playwright's test, in a browser that Playwright does not drive: the project names its engine. */
export const test = base.extend<Fixtures, { engine: Engine | undefined }>({
  engine: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, { project }) => {
      const engine = await start(project.name as EngineName);
      await use(engine);
      await engine?.stop();
    },
    { scope: 'worker' },
  ],
  reader: async ({ engine, baseURL }, use, info) => {
    if (!engine) {
      info.skip(true, `${info.project.name}, which is not installed here`);
      return;
    }
    const reader = new Reader(engine, await engine.open(), baseURL ?? '');
    await use(reader);
    if (info.error) await reader.keepPicture(info);
    await engine.clear();
  },
  // eslint-disable-next-line no-empty-pattern
  chromiums: async ({}, use, { project, titlePath }) => {
    await use((what, seen) => {
      const name = [...titlePath.slice(1), what].join(' ').replace(/\W+/g, '-');
      const file = path.join(kept, `${name}.json`);
      if (project.name !== 'chromium') return JSON.parse(readFileSync(file, 'utf8')) as typeof seen;
      mkdirSync(kept, { recursive: true });
      writeFileSync(file, JSON.stringify(seen));
      return undefined;
    });
  },
  same: async ({ chromiums }, use) => {
    await use((what, seen) => {
      const other = chromiums(what, seen);
      if (other !== undefined) expect(seen, what).toEqual(other);
    });
  },
});
