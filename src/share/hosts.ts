import { frameAddress } from './addresses.ts';
import { snippetKind, type Sharing, type Snippet, type SnippetKind } from './snippets.ts';

/** Somewhere that people write, and how a widget gets in there. */
export interface Host {
  /** Its anchor in the guide. */
  readonly id: string;
  readonly name: string;
  /** Which kinds of snippet it takes, the best first. */
  readonly kinds: readonly SnippetKind['id'][];
  /** What to do, a sentence or a few. */
  readonly how: string;
  /** The code to paste, where it is not that of its first kind. */
  readonly write?: (sharing: Sharing) => readonly Snippet[];
}

const markdown = (sharing: Sharing, hugo: boolean): readonly Snippet[] => {
  const [post, ...short] = snippetKind('blog').write(sharing);
  return hugo ? short : post ? [{ language: 'html', code: post.code }] : [];
};

export const HOSTS: readonly Host[] = [
  {
    id: 'html',
    name: 'A page of your own',
    kinds: ['exact', 'plain', 'hardened'],
    how: 'Where you decide what runs, take the loader: the frame is always as high as the widget. Put its line of script once on the page, for any number of widgets. Where you want no script of ours, take “Any page, no script”.',
  },
  {
    id: 'wordpress',
    name: 'WordPress',
    kinds: ['link', 'plain'],
    how: 'Paste the address on a line of its own. WordPress asks us for the frame, keeps it in a sandbox and sizes it. It shows a widget’s or a case’s own numbers; for numbers of yours, an editor with the right to use HTML pastes “Any page, no script” into a Custom HTML block. Code that is pasted into a paragraph becomes the widget with its own numbers. From an author without that right the link alone is kept.',
  },
  {
    id: 'ghost',
    name: 'Ghost',
    kinds: ['exact', 'plain'],
    how: 'Type /html for an HTML card, and paste the code into it. Mail programs leave the frame out of the newsletter, and keep the link.',
  },
  {
    id: 'notion',
    name: 'Notion',
    kinds: ['plain'],
    how: 'Type /embed and give it the address of the embed. Notion keeps the height that you drag the frame to.',
    write: (sharing) => [{ language: 'url', code: frameAddress(sharing, sharing.options) }],
  },
  {
    id: 'medium',
    name: 'Medium',
    kinds: ['picture', 'link'],
    how: 'Medium shows frames of the sites on its own list alone. Copy the picture into the post, give it its words as alternative text, and make it a link; or paste the address on a line of its own, which becomes a card.',
  },
  {
    id: 'substack',
    name: 'Substack, newsletters, feeds',
    kinds: ['picture', 'link'],
    how: 'Mail runs no frame and no script. The picture carries question, finding, source and address in itself.',
  },
  {
    id: 'discourse',
    name: 'Discourse',
    kinds: ['link', 'plain'],
    how: 'The address on a line of its own becomes a card. Where the forum’s administrator has added our address to “allowed iframes”, paste “Any page, no script”: Discourse takes the style away and keeps the height.',
  },
  {
    id: 'hugo',
    name: 'Hugo',
    kinds: ['blog'],
    how: 'Hugo leaves HTML out of Markdown. Save the code as a short code, and call it in the post.',
    write: (sharing) => markdown(sharing, true),
  },
  {
    id: 'jekyll',
    name: 'Jekyll, Eleventy, Markdown',
    kinds: ['blog', 'exact'],
    how: 'HTML in Markdown stays as it is. Leave an empty line before and after it.',
    write: (sharing) => markdown(sharing, false),
  },
  {
    id: 'astro',
    name: 'Astro',
    kinds: ['exact', 'blog'],
    how: 'In a post or in a template; is:inline tells Astro to leave the script alone. “Hugo, Jekyll, Astro, Markdown” has the code without script.',
    write: (sharing) =>
      snippetKind('exact')
        .write(sharing)
        .map((snippet) => ({
          ...snippet,
          code: snippet.code.replace('<script ', '<script is:inline '),
        })),
  },
  {
    id: 'mdx',
    name: 'Docusaurus, MDX',
    kinds: ['mdx'],
    how: 'MDX reads tags as JSX does, where a style is an object. Other kinds of code stop its build. Leave an empty line before and after it.',
  },
  {
    id: 'github',
    name: 'GitHub and GitLab',
    kinds: ['picture'],
    how: 'A README shows pictures and links alone.',
  },
];

/** The code to paste. */
export const codeFor = ({ kinds, write }: Host, sharing: Sharing): readonly Snippet[] => {
  const [first = 'plain'] = kinds;
  return (write ?? snippetKind(first).write)(sharing);
};
