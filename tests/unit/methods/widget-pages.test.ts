import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSources } from '../../../src/evidence/sources.ts';
import { readPlaces } from '../../../src/site/places.ts';
import { Writer } from '../../../src/prose/writer.ts';
import { readWidgetPages, sourcesOf } from '../../../src/methods/widget-pages.ts';
import { readScenes } from '../../../src/story/read.ts';

const pages = readWidgetPages();

describe('the pages of the widgets', () => {
  it('are there for every widget of the story, in its order', () => {
    const inStory = readScenes().flatMap(({ widget }) => widget ?? []);
    expect(pages.map(({ name }) => name)).toEqual(inStory);
  });

  it.each(pages)('$name has a view, a scene, words without a loose directive', (page) => {
    expect(existsSync(`src/widgets/${page.name}/Island.astro`)).toBe(true);
    expect(page.scene?.title).toMatch(/\w/);
    expect(page.description.length).toBeLessThanOrEqual(170);
    expect(new Writer().plain(page.asks, page.name)).toMatch(/^[A-Z].*\.$/);
  });

  it.each(pages)('$name leads to figures that the sources have', ({ name }) => {
    const { figures } = loadSources(readPlaces());
    const sources = sourcesOf(name);
    expect(sources.length).toBeGreaterThan(3);
    for (const { href } of sources) expect(figures.has(href.replace('/sources/#', ''))).toBe(true);
  });
});

describe('a page of a widget with faults', () => {
  const readOne = (file: string, text: string) => () => {
    const folder = mkdtempSync(join(tmpdir(), 'widgets-'));
    writeFileSync(join(folder, file), text);
    return readWidgetPages(folder);
  };
  const whole = 'description: One.\nasks: Two.\n';

  it.each([
    ['offer.yaml', 'description: One.\n', /offer\.yaml › asks/],
    ['offer.yaml', `${whole}prints: x\n`, /offer\.yaml › .*prints/],
    ['offer.yaml', `${whole}printedStep: no-step\n`, /the story has no step “no-step”/],
    ['perks.yaml', whole, /there is no widget “perks”/],
  ])('stops the build and names the file and the field: %s, %j', (file, text, fault) => {
    expect(readOne(file, text)).toThrow(fault);
  });
});
