import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { listenersAsAttributes } from '../../../scripts/lib/string-components.mjs';
import { partsOfEmbed, type EmbedParts } from '../../../src/site/embeds.ts';
import { WIDGET_PARAMETERS, type WidgetName } from '../../../src/scenario/schema.ts';
import { anyQuery } from '../scenario/arbitraries.ts';

const site = 'https://site.example/base/';
const names = Object.keys(WIDGET_PARAMETERS) as WidgetName[];

/** Ten thousand random queries in all, fewer where a drawing takes long. */
const queries: Readonly<Record<WidgetName, number>> = {
  budget: 2800,
  compounding: 1300,
  headcount: 2800,
  offer: 2800,
  substitution: 300,
};

/** What a reader would see of a number that went wrong. */
const nonsense = /\bNaN\b|undefined|Infinity|\[object|\bnull\b/;

describe.each(names)('the embed of %s', (name) => {
  let parts: EmbedParts;
  beforeAll(async () => {
    parts = await partsOfEmbed(name, site);
  }, 60_000);

  it('asks for nothing from outside', () => {
    expect(parts.style).not.toMatch(/url\(|@import/);
    expect(parts.script).not.toMatch(/\bfetch\(|\bimport\(|XMLHttpRequest|localStorage/);
  });

  it('has no style attribute, which its policy would refuse', () => {
    expect(parts.markup).not.toMatch(/\sstyle=/);
    expect(parts.drawn('v=1')).not.toMatch(/\sstyle=/);
  });

  it('leads out of the frame with every link, and says where', () => {
    const links = parts.markup.match(/<a [^>]*>/g) ?? [];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link).toContain('target="_blank" rel="noopener"');
      expect(link).toContain(`href="${site}`);
    }
    expect(parts.markup).toContain(`>site.example/base/widgets/${name}/</a>`);
  });

  it('says in its last line where the same numbers are', () => {
    expect(parts.drawn('t=4000&a=30000&pv=.2&n=5')).toMatch(
      new RegExp(`>site\\.example/base/widgets/${name}/\\?v=1&amp;[^<]+</a></p>$`),
    );
  });

  it('has no bad number for thousands of random queries', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const words = parts
          .drawn(query)
          // What was given is quoted in the notes.
          .replace(/<ul class="notes">.*?<\/ul>/s, '');
        expect(words).not.toMatch(nonsense);
      }),
      { numRuns: queries[name] },
    );
  }, 300_000);

  it('lists what it could not use, of numbers and of the frame’s options', () => {
    const key = name === 'compounding' ? 'a' : name === 'offer' ? 's' : 't';
    const notes = /<ul class="notes">(.*?)<\/ul>/s.exec(parts.drawn(`${key}=x&theme=blue`))?.[1];
    expect(notes?.match(/<li>/g)).toHaveLength(2);
    expect(notes).toContain('“blue”');
  });
});

describe('a component for a page that draws itself from strings', () => {
  it('keeps what an element listens to in one attribute', () => {
    const source = `<script>let go;</script><button onclick={go} onkeydown={(e) => go(e)}>Go</button>`;
    expect(listenersAsAttributes(source, '/hands.ts').replace(/\s+/g, ' ')).toBe(
      `<script> import { heed } from '/hands.ts';let go;</script><button data-heed={heed({ click: go, keydown: (e) => go(e) })} >Go</button>`,
    );
  });

  it('leaves the props of components alone', () => {
    const source = `<script>import P from './P.svelte';</script><P onpick={(x) => x} />`;
    expect(listenersAsAttributes(source, '/hands.ts')).toBe(source);
  });
});
