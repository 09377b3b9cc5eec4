import type { SnippetKind } from './snippets.ts';

/** Whom each kind of snippet is for, and what it does there. */
export const KIND_WORDS: Readonly<Record<SnippetKind['id'], string>> = {
  plain:
    'For any page that takes an iframe. It keeps the room that the widget was measured to need, and Chrome makes it as high as its content; a link stands under it.',
  exact:
    'For a page that may run our script of little more than a kilobyte: the frame is always as high as its content, and suits the page’s ground. Without script a linked picture stands there, in feeds a link.',
  link: 'Paste the address on a line of its own. A host that knows oEmbed puts the widget there with its own numbers, or those of the named case; the link opens yours.',
  picture: 'A picture with its finding in words, linked to the widget. Mail and feeds run nothing.',
  frozen: 'The widget as it is today, byte for byte, for ever: no fix reaches it, and no change.',
  blog: 'For a post in Markdown. Leave an empty line before and after it. Hugo takes no HTML in a post, unless it comes as a short code.',
  mdx: 'For a page in MDX, or in JSX: styles are objects there, and every tag is closed. As high as the room that was measured, or as its content where the browser knows how.',
  hardened:
    'The frame may run its own script and open a link, and nothing else: no forms, no cookies, no word of where it stands.',
};
