import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { FRAME_OPTIONS, type FrameOptionName } from '../../../src/embed/options.ts';
import { parse } from '../../../src/scenario/parse.ts';
import { oembed } from '../../../src/share/oembed.ts';
import { heightAt, type WidgetHeights } from '../../../src/share/reserve.ts';
import {
  SNIPPET_KINDS,
  snippetKind,
  type Release,
  type Sharing,
} from '../../../src/share/snippets.ts';
import { sharings } from './arbitraries.ts';

/** Every element of a snippet, as a browser reads it, in order. */
function elementsOf(html: string): Tree.Element[] {
  const inside = (node: Tree.ParentNode): Tree.Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...inside(child)] : []));
  return inside(parseFragment(html));
}

const textOf = (node: Tree.Node): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};

const attributesOf = ({ attrs }: Tree.Element): Record<string, string> =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

/** What escaping leaves of a text: its words, on one line. A parser knows no NUL. */
const plainly = (text: string): string => text.replace(/\s+/g, ' ').trim();

const one = (elements: readonly Tree.Element[], name: string): Record<string, string> => {
  const found = elements.filter(({ tagName }) => tagName === name);
  expect(found, `one <${name}>`).toHaveLength(1);
  return attributesOf(found[0]!);
};

/** The names of tags that stay open, in the order of their opening; a text has no “<” of its own. */
function openTags(code: string): string[] {
  const open: string[] = [];
  for (const [tag, slash, name = ''] of code.matchAll(/<(\/?)([a-z-]+)[^>]*>/g)) {
    if (slash) expect(open.pop()).toBe(name);
    else if (!tag.endsWith('/>')) open.push(name);
  }
  return open;
}

const noNul = (sharing: Sharing): boolean =>
  !`${sharing.title}${sharing.picture.finding}`.includes('\u0000');

const shared = sharings.filter(noNul);

function expectFrame(
  elements: readonly Tree.Element[],
  sharing: Sharing,
  { name: version, heights }: Release = { name: 'v1', heights: sharing.heights },
): void {
  const { src = '', title, width, height } = one(elements, 'iframe');
  const { origin, pathname, searchParams } = new URL(src);
  expect(`${origin}${pathname}`).toBe(`${sharing.site}embed/${version}/${sharing.widget}/`);
  expect(parse(searchParams).scenario).toEqual(parse(sharing.query).scenario);
  const { theme = 'auto' } = sharing.options;
  // A frame sees nothing of the page around it.
  const shown = { ...sharing.options, theme: { auto: 'light', system: 'auto' }[theme] ?? theme };
  for (const [name, { key, default: standard }] of Object.entries(FRAME_OPTIONS))
    expect(searchParams.get(key) ?? standard).toBe(shown[name as FrameOptionName]);
  expect(title).toBe(plainly(sharing.title));
  expect(width).toBe('100%');
  const ui = sharing.options.interface as keyof WidgetHeights;
  expect(height).toBe(String(heightAt(heights[ui], 480)));
}

function expectLink(elements: readonly Tree.Element[], sharing: Sharing): void {
  const { href = '' } = one(elements, 'a');
  const { pathname, search } = new URL(href);
  if (sharing.slug) expect(pathname.endsWith(`/s/${sharing.slug}/`)).toBe(true);
  else {
    expect(pathname.endsWith(`/widgets/${sharing.widget}/`)).toBe(true);
    expect(parse(search).scenario).toEqual(parse(sharing.query).scenario);
  }
}

const write = (id: (typeof SNIPPET_KINDS)[number]['id'], sharing: Sharing) =>
  snippetKind(id).write(sharing);

describe('whatever the state, the options and the words, a browser reads', () => {
  test('from the snippet for any page one frame and one link, and nothing else', () => {
    fc.assert(
      fc.property(shared, (sharing) => {
        const elements = elementsOf(write('plain', sharing)[0]!.code);
        expect(elements.map(({ tagName }) => tagName)).toEqual(['div', 'div', 'iframe', 'p', 'a']);
        expectFrame(elements, sharing);
        expectLink(elements, sharing);
        expect(textOf(elements.at(-1)!)).toBe(plainly(sharing.title));
      }),
    );
  });

  test('from the frozen one the same of its version, from the hardened one a sandbox', () => {
    fc.assert(
      fc.property(shared, (sharing) => {
        const frozen = elementsOf(write('frozen', sharing)[0]!.code);
        expectFrame(frozen, sharing, sharing.frozen);
        const hardened = elementsOf(write('hardened', sharing)[0]!.code);
        expectFrame(hardened, sharing);
        const { sandbox = '' } = one(hardened, 'iframe');
        expect(sandbox.split(' ')).toContain('allow-scripts');
        expect(sandbox).not.toContain('allow-same-origin');
      }),
    );
  });

  test('from the one with a loader its element, with a link, and a picture for want of script', () => {
    fc.assert(
      fc.property(shared, (sharing) => {
        const elements = elementsOf(write('exact', sharing)[0]!.code);
        expect(elements.map(({ tagName }) => tagName)).toEqual([
          'div',
          'perk-or-pay',
          // Where script runs this is a text, and no picture is fetched.
          'noscript',
          'a',
          'script',
        ]);
        const { widget, state = '', title, ...rest } = one(elements, 'perk-or-pay');
        expect(widget).toBe(sharing.widget);
        expect(parse(state).scenario).toEqual(parse(sharing.query).scenario);
        expect(title).toBe(plainly(sharing.title));
        expect(rest).not.toHaveProperty('fit');
        expect(one(elements, 'script')).toEqual({ src: `${sharing.site}embed/v1.js`, async: '' });
        const pictured = elementsOf(textOf(elements[2]!));
        expect(pictured.map(({ tagName }) => tagName)).toEqual(['a', 'img']);
        expect(one(pictured, 'img')['alt']).toBe(plainly(sharing.picture.finding));
        expectLink(elements, sharing);
        expectLink(pictured, sharing);
      }),
    );
  });

  test('from the picture its words and its sizes, in the theme that was asked for', () => {
    fc.assert(
      fc.property(shared, (sharing) => {
        const elements = elementsOf(write('picture', sharing)[0]!.code);
        expect(elements.map(({ tagName }) => tagName)).toEqual(['a', 'img']);
        const { src = '', alt, width, height } = one(elements, 'img');
        expect(alt).toBe(plainly(sharing.picture.finding));
        expect(src.endsWith('@2x.png')).toBe(true);
        expect(src.includes('-dark')).toBe(sharing.options.theme === 'dark');
        expect([width, height]).toEqual(['720', String(sharing.picture.height)]);
      }),
    );
  });

  test('in a post of Markdown no line that would end the HTML, and nothing for a template', () => {
    fc.assert(
      fc.property(shared, (sharing) => {
        const [post, short, use] = write('blog', sharing);
        expect(post!.code).not.toMatch(/\n\s*\n|[{}]/);
        expectFrame(elementsOf(post!.code), sharing);
        expect(short!.place).toContain(`/${use!.code.replace(/[{}<> ]/g, '')}.html`);
      }),
    );
  });

  test('no tag left open, which JSX and XML would not take', () => {
    fc.assert(
      fc.property(shared, (sharing) => {
        for (const { write: codeOf } of SNIPPET_KINDS)
          for (const { language, code } of codeOf(sharing))
            if (language === 'html') expect(openTags(code)).toEqual([]);
      }),
    );
  });

  test('from the oEmbed answer one frame with address, sizes and title, and a link that stands in for it', () => {
    fc.assert(
      fc.property(shared, (sharing) => {
        const { html, title, width, height } = oembed(sharing);
        const elements = elementsOf(html);
        expect(elements.map(({ tagName }) => tagName)).toEqual(['blockquote', 'a', 'iframe']);
        expectLink(elements, sharing);
        const frame = one(elements, 'iframe');
        expect(Object.keys(frame).sort()).toEqual([
          'class',
          'frameborder',
          'height',
          'src',
          'title',
          'width',
        ]);
        expect(title).toBe(sharing.title);
        // As wide as its column; the numbers are those that oEmbed asks for.
        expect([frame['width'], frame['height']]).toEqual(['100%', String(height)]);
        expect(width).toBeGreaterThan(500);
      }),
    );
  });

  test('and is asked for an address without a character that needs escaping in a link', () => {
    fc.assert(
      fc.property(shared, (sharing) => {
        expect(write('link', sharing)[0]!.code).toMatch(/^https?:\/\/[\w./:?&=-]+$/);
      }),
    );
  });
});

test('there are eight kinds, and without a frozen version one of them has nothing', () => {
  const [sharing] = fc.sample(sharings, 1);
  expect(SNIPPET_KINDS.map(({ id }) => id)).toHaveLength(8);
  expect(write('frozen', { ...sharing!, frozen: undefined })).toEqual([]);
});
