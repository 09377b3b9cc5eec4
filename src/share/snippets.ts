import { FRAME_OPTION_NAMES, FRAME_OPTIONS, type FrameOptions } from '../embed/options.ts';
import {
  embedAddress,
  loaderAddress,
  pageAddress,
  pictureAddress,
  type Shared,
} from './addresses.ts';
import { escapeHtml } from './escape.ts';
import { reservedHeight, type WidgetHeights } from './reserve.ts';

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
  readonly frozen?: string | undefined;
}

/** What is copied in one go. */
export interface Snippet {
  /** Where it goes, where a kind has several parts. */
  readonly place?: string;
  readonly language: 'html' | 'url' | 'markdown';
  readonly code: string;
}

export interface SnippetKind {
  readonly id: 'plain' | 'exact' | 'link' | 'picture' | 'frozen' | 'blog' | 'hardened';
  readonly name: string;
  /** Whom it is for, and what it does there. */
  readonly about: string;
  readonly write: (sharing: Sharing) => readonly Snippet[];
}

/** An element's attributes: text is escaped, nothing is left out, and true stands for the name alone. */
const attributes = (given: Readonly<Record<string, string | number | true | undefined>>): string =>
  Object.entries(given)
    .flatMap(([name, value]) => {
      if (value === undefined) return [];
      return value === true ? name : `${name}="${escapeHtml(String(value))}"`;
    })
    .join(' ');

const link = (sharing: Sharing): string =>
  `<p><a ${attributes({ href: pageAddress(sharing) })}>${escapeHtml(sharing.title)}</a></p>`;

const heightsOf = ({ heights, options }: Sharing) =>
  heights[(options.interface ?? 'full') as keyof WidgetHeights];

/** The box that its content's height is reckoned by: `cqi` is a hundredth of its width. */
const boxed = (content: string): string =>
  `<div style="container-type:inline-size">\n${content}\n</div>`;

interface FramePlan {
  readonly version?: string | undefined;
  readonly more?: Readonly<Record<string, string>>;
}

function frame(sharing: Sharing, { version, more = {} }: FramePlan = {}): string {
  const heights = heightsOf(sharing);
  return `<iframe ${attributes({
    src: embedAddress(sharing, sharing.options, version),
    title: sharing.title,
    width: '100%',
    // For a host that takes the style away.
    height: heights['480'],
    style: `height:auto;min-height:${reservedHeight(heights)};frame-sizing:content-height;border:0`,
    frameborder: 0,
    loading: 'lazy',
    allow: 'clipboard-write; web-share',
    ...more,
  })}></iframe>`;
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
  return `<a ${attributes({ href: pageAddress(sharing) })}><img ${image}></a>`;
}

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
    style: `display:block;min-height:${reservedHeight(heightsOf(sharing))}`,
  });
  const element = `<perk-or-pay ${opening}>${pictured(sharing)}</perk-or-pay>`;
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

/** The seven kinds, the one for most pages first. */
export const SNIPPET_KINDS: readonly SnippetKind[] = [
  {
    id: 'plain',
    name: 'Any page, no script',
    about:
      'For any page that takes an iframe. It keeps the room that the widget was measured to need; a link stands under it.',
    write: (sharing) => [html(plain(sharing))],
  },
  {
    id: 'exact',
    name: 'Exact height',
    about:
      'For a page that may run our one kilobyte of script: the frame is always as high as its content. Without script, in feeds and in print a linked picture stands there.',
    write: (sharing) => [html(loaded(sharing))],
  },
  {
    id: 'link',
    name: 'WordPress, and others that take a link',
    about:
      'Paste the address on a line of its own. A host that knows oEmbed puts the widget there with its own numbers, or those of the named case; the link opens yours.',
    write: (sharing) => [{ language: 'url', code: pageAddress(sharing) }],
  },
  {
    id: 'picture',
    name: 'Newsletter, Substack, Medium, feeds',
    about: 'A picture with its finding in words, linked to the widget. Mail and feeds run nothing.',
    write: (sharing) => [html(pictured(sharing))],
  },
  {
    id: 'frozen',
    name: 'Frozen version',
    about: 'The widget as it is today, byte for byte, for ever: no fix reaches it, and no change.',
    write: (sharing) => (sharing.frozen ? [html(plain(sharing, { version: sharing.frozen }))] : []),
  },
  {
    id: 'blog',
    name: 'Hugo, Jekyll, Astro, Markdown',
    about:
      'For a post in Markdown. Leave an empty line before and after it. Hugo takes no HTML in a post, unless it comes as a short code.',
    write: (sharing) => [html(plain(sharing), 'Jekyll, Astro, Markdown'), ...hugo(sharing)],
  },
  {
    id: 'hardened',
    name: 'Hardened',
    about:
      'The frame may run its own script and open a link, and nothing else: no forms, no cookies, no word of where it stands.',
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
