import { FRAME_OPTION_NAMES, FRAME_OPTIONS, type FrameOptions } from '../embed/options.ts';
import {
  frameAddress,
  loaderAddress,
  pageAddress,
  pictureAddress,
  type Shared,
} from './addresses.ts';
import { escapeHtml } from './escape.ts';
import { mdx } from './mdx.ts';
import { heightAt, heightsOf, keptRoom, type WidgetHeights } from './reserve.ts';

/** A picture of the widget as it stands for one that does not run. */
export interface Picture {
  /** The slug of the scenario that it shows; without one it shows the widget's own numbers. */
  readonly slug?: string | undefined;
  /** What it shows, in a sentence: its text alternative. */
  readonly finding: string;
  /** In CSS pixels; the file has twice as many. */
  readonly width: number;
  readonly height: number;
}

/** All that a snippet is made of. */
export interface Sharing extends Shared {
  readonly options: Partial<FrameOptions>;
  /** Names the widget and its state: the frame's title, and the words of the link under it. */
  readonly title: string;
  readonly picture: Picture;
  readonly heights: WidgetHeights;
  /** The newest frozen version of the embeds; without one there is no snippet of it. */
  readonly frozen?: Release | undefined;
}

/** A version of the embeds that stays as it is. */
export interface Release {
  readonly name: string;
  /** As high as the widget was then. */
  readonly heights: WidgetHeights;
}

/** What is copied in one go. */
export interface Snippet {
  /** Where it goes, where a kind has several parts. */
  readonly place?: string;
  readonly language: 'html' | 'url' | 'markdown' | 'jsx';
  readonly code: string;
}

export interface SnippetKind {
  readonly id: 'plain' | 'exact' | 'link' | 'picture' | 'frozen' | 'blog' | 'mdx' | 'hardened';
  /** What a reader picks it by; `kind-words.ts` says more, which the dialog has no need to carry. */
  readonly name: string;
  readonly write: (sharing: Sharing) => readonly Snippet[];
}

/** An element's attributes: text is escaped, nothing is left out, and true stands for the name alone. */
const attributes = (values: Readonly<Record<string, string | number | true | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => {
      if (value === undefined) return [];
      return value === true ? name : `${name}="${escapeHtml(String(value))}"`;
    })
    .join(' ');

const link = (sharing: Sharing): string =>
  `<p><a ${attributes({ href: pageAddress(sharing) })}>${escapeHtml(sharing.title)}</a></p>`;

/** The width that many columns are near. Where a host takes the style away, the height is that of this width. */
export const COLUMN = 480;

/**
 * The box that the room is reckoned by: `cqi` is a hundredth of its width. Its own width it takes from the column; where
 * the column is as wide as what it holds, it asks for as much as a widget needs at least.
 */
const boxed = (content: string): string =>
  `<div style="container-type:inline-size;contain-intrinsic-width:280px;width:100%">\n${content}\n</div>`;

/**
 * A frame within the room that is kept for it. A browser that knows `frame-sizing` makes it as high as its content;
 * any other as high as the room, which it fills. The room is around the frame: Chromium leaves a lazy frame of
 * another site at its first 150 pixels if its height stays as it was when the content comes.
 */
const FRAME_STYLE =
  'height:100%;height:if(not supports(frame-sizing:content-height):100%);frame-sizing:content-height;border:0';

interface FramePlan {
  /** The heights and the name of a frozen version; without it those of the evergreen one. */
  readonly version?: Release | undefined;
  readonly more?: Readonly<Record<string, string>>;
}

function frame(sharing: Sharing, { version, more = {} }: FramePlan = {}): string {
  const heights = heightsOf({ ...sharing, ...version });
  const element = `<iframe ${attributes({
    src: frameAddress(sharing, sharing.options, version?.name),
    title: sharing.title,
    width: '100%',
    height: heightAt(heights, COLUMN),
    style: FRAME_STYLE,
    frameborder: 0,
    loading: 'lazy',
    ...more,
  })}></iframe>`;
  return `<div style="display:grid;${keptRoom(heights)}">\n${element}\n</div>`;
}

const plain = (sharing: Sharing, plan?: FramePlan): string =>
  `${boxed(frame(sharing, plan))}\n${link(sharing)}`;

function pictured(sharing: Sharing): string {
  const { site, widget, options, picture } = sharing;
  const { slug, finding, width, height } = picture;
  const theme = options.theme === 'dark' ? 'dark' : 'light';
  const image = attributes({
    src: pictureAddress({ site, widget, slug }, theme, 2),
    alt: finding,
    width,
    height,
    style: 'max-width:100%;height:auto',
  });
  return `<a ${attributes({ href: pageAddress(sharing) })}><img ${image} /></a>`;
}

/**
 * What stands for the widget where the loader does not run: a link, which a feed keeps, and the picture for a reader
 * without script. Any other browser would fetch it beside the widget.
 */
const fallback = (sharing: Sharing): string =>
  `<noscript>${pictured(sharing)}</noscript><a ${attributes({ href: pageAddress(sharing) })}>${escapeHtml(sharing.title)}</a>`;

/** The loader's element has the options as attributes, each by its key. */
function loaded(sharing: Sharing): string {
  const { site, widget, query, title, options } = sharing;
  const settings = Object.fromEntries(
    FRAME_OPTION_NAMES.flatMap((name) => {
      const { key, default: standard } = FRAME_OPTIONS[name];
      const value = options[name];
      // It fits because of the loader, unasked.
      return name === 'fit' || value === undefined || value === standard ? [] : [[key, value]];
    }),
  ) as Record<string, string>;
  const opening = attributes({
    widget,
    state: query || undefined,
    ...settings,
    title,
    style: `display:block;${keptRoom(heightsOf(sharing))}`,
  });
  const element = `<perk-or-pay ${opening}>${fallback(sharing)}</perk-or-pay>`;
  return `${boxed(element)}\n<script ${attributes({ src: loaderAddress(site), async: true })}></script>`;
}

const html = (code: string, place?: string): Snippet => ({
  ...(place && { place }),
  language: 'html',
  code,
});

/** Hugo leaves HTML out of Markdown; a short code of one's own brings it in. */
function hugo(sharing: Sharing): Snippet[] {
  const name = `perk-or-pay-${sharing.slug ?? sharing.widget}`;
  return [
    html(plain(sharing), `Hugo, in layouts/shortcodes/${name}.html`),
    { place: 'Hugo, in the post', language: 'markdown', code: `{{< ${name} >}}` },
  ];
}

/** All kinds, the one for most pages first. */
export const SNIPPET_KINDS: readonly SnippetKind[] = [
  {
    id: 'plain',
    name: 'Any page, no script',
    write: (sharing) => [html(plain(sharing))],
  },
  {
    id: 'exact',
    name: 'Exact height',
    write: (sharing) => [html(loaded(sharing))],
  },
  {
    id: 'link',
    name: 'WordPress, and others that take a link',
    write: (sharing) => [{ language: 'url', code: pageAddress(sharing) }],
  },
  {
    id: 'picture',
    name: 'Newsletter, Substack, Medium, feeds',
    write: (sharing) => [html(pictured(sharing))],
  },
  {
    id: 'frozen',
    name: 'Frozen version',
    write: (sharing) => (sharing.frozen ? [html(plain(sharing, { version: sharing.frozen }))] : []),
  },
  {
    id: 'blog',
    name: 'Hugo, Jekyll, Astro, Markdown',
    write: (sharing) => [html(plain(sharing), 'Jekyll, Astro, Markdown'), ...hugo(sharing)],
  },
  {
    id: 'mdx',
    name: 'Docusaurus, MDX',
    write: (sharing) => [{ language: 'jsx', code: mdx(sharing) }],
  },
  {
    id: 'hardened',
    name: 'Hardened',
    write: (sharing) => [
      html(
        plain(sharing, {
          more: {
            sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
            referrerpolicy: 'no-referrer',
          },
        }),
      ),
    ],
  },
];

export const snippetKind = (id: SnippetKind['id']): SnippetKind =>
  SNIPPET_KINDS.find((kind) => kind.id === id) ?? (SNIPPET_KINDS[0] as SnippetKind);
