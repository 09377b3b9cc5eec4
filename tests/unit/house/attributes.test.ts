import { describe, expect, it } from 'vitest';
import { readSources } from './files.ts';
import { findLines } from './findings.ts';

/**
 * A place or a size of SVG in em or rem: Safari up to 26 and Firefox before 119 ignore it, and what should stand there
 * stands at the upper left. Text grows with the reader’s by style, and places are in percent and px.
 */
const emInAttribute =
  /\s(?:x|y|dx|dy|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|offset|transform)=(?:"[^"]*?|'[^']*?|\{[^}]*?)(?:\d|\})r?em\b/;

describe('places in SVG', () => {
  const sources = readSources(/^src\/.*\.(svelte|astro|ts)$/);

  it('are nowhere in em or rem', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(findLines(sources, emInAttribute)).toEqual([]);
  });

  it.each([
    '<text x="{at}%" y="1.25rem">',
    '<text dy="0.3em">',
    '<svg height="1.875rem">',
    '<line y2={`${place}rem`} />',
    "<text dx={x > 0 ? '1.5rem' : 0}>",
  ])('would be found in %s', (text) => {
    expect(findLines([{ name: 'src/one.svelte', text }], emInAttribute)).toHaveLength(1);
  });

  it.each(['<p class="y">1.25rem</p>', '<svg sizes="(min-width: 40rem) 10px" height="20">'])(
    'are not seen in %s',
    (text) => {
      expect(findLines([{ name: 'src/one.svelte', text }], emInAttribute)).toEqual([]);
    },
  );
});
