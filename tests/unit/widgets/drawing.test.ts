import fc from 'fast-check';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Embed from '../../../src/embed/Embed.svelte';
import { parse } from '../../../src/scenario/parse.ts';
import { widgetPropsOf } from '../../../src/site/widget-props.ts';
import { widgetNamed, widgetNames, type WidgetName } from '../../../src/widgets/all.ts';
import type { WidgetProps } from '../../../src/widgets/placement.ts';
import { anyQuery } from '../scenario/arbitraries.ts';

const views = import.meta.glob<{ default: Component<WidgetProps> }>(
  '../../../src/widgets/*/View.svelte',
  { eager: true },
);
const viewOf = (widget: WidgetName): Component<WidgetProps> => {
  const found = Object.entries(views).find(([file]) => file.includes(`/${widget}/`));
  if (!found) throw new Error(`There is no component of ${widget}`);
  return found[1].default;
};

const site = 'https://site.example/base/';

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

describe.each(widgetNames)('the embed of %s', (name) => {
  const widget = widgetNamed(name);
  const drawn = (query: string): string =>
    render(Embed, {
      props: {
        view: viewOf(name),
        widget,
        widgetProps: widgetPropsOf(name),
        site,
        begin: parse(query).scenario,
      },
    }).body;

  it('has no style attribute, which its policy would refuse', () => {
    expect(drawn('')).not.toMatch(/\sstyle=/);
  });

  it('leads out of the frame with every link, and says where', () => {
    const links = drawn('').match(/<a [^>]*>/g) ?? [];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link).toContain('target="_blank" rel="noopener"');
      expect(link).toContain(`href="${site}`);
    }
    expect(drawn('')).toContain(`>site.example/base/widgets/${name}/</a>`);
  });

  it('says in its last line where the same numbers are', () => {
    expect(drawn('t=4000&a=30000&pv=.2&n=5')).toMatch(
      new RegExp(`>site\\.example/base/widgets/${name}/\\?v=2&amp;[^<]+</a></p>`),
    );
  });

  it('has no bad number for thousands of random queries', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const words = drawn(query).replace(/<!--.*?-->/gs, '');
        expect(words).not.toMatch(nonsense);
      }),
      { numRuns: queries[name] },
    );
  }, 300_000);
});
