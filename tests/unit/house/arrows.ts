import path from 'node:path';

export interface SourceFile {
  /** From the root of the project, with forward slashes: src/model/index.ts */
  name: string;
  text: string;
}

const views = ['stage', 'picture', 'scenario', 'evidence', 'model'];

/** Which folder of src may import from which others. Any but pages may import from itself. */
const mayImport: Record<string, string[]> = {
  pages: [
    'styles',
    'site',
    'story',
    'methods',
    'prose',
    'widgets',
    'embed',
    'share',
    'downloads',
    'teach',
    ...views,
    'content',
  ],
  // What a page puts together of parts that may not know each other.
  site: [
    'story',
    'methods',
    'embed',
    'prose',
    'share',
    'downloads',
    'styles',
    'teach',
    'widgets',
    ...views,
    'content',
  ],
  // Whoever writes for readers prints numbers with the same directives.
  prose: views,
  story: ['prose', ...views, 'content'],
  // The pages about the model say which scenes have its widgets.
  methods: ['story', 'prose', ...views, 'content'],
  // A widget draws itself for somebody else's page, and its files when they are asked for.
  widgets: ['embed', 'stills', ...views],
  // An embed is a widget in a frame.
  embed: ['widgets', ...views],
  // A still is drawn from what its widget lays out.
  downloads: ['widgets', ...views],
  // A case is told in prose, and a snippet has the options of an embed.
  share: ['site', 'prose', 'embed', ...views, 'content'],
  // A lesson shows the story's own steps.
  teach: ['site', 'story', 'prose', ...views, 'content'],
  // What every page may need, whatever it is about.
  site: [],
  // The stage is put together from the small parts of pictures, never the other way round.
  stage: ['picture', 'scenario', 'evidence', 'model'],
  picture: ['scenario', 'model'],
  scenario: ['model'],
  evidence: ['content'],
  model: [],
  styles: [],
  // What the build does with finished pages.
  integrations: [],
  // Files that Astro wants in src itself, such as content.config.ts.
  src: ['story', 'evidence', 'scenario', 'content'],
};

const importForms = [
  /(?:^|[;>])\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /(?:^|[;>])\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
  /\bimport\.meta\.glob\s*(?:<[^(]*>)?\(\s*\[?\s*['"`]([^'"`]+)['"`]/g,
  /@import\s+(?:url\(\s*)?['"]?([^'"\s);]+)/g,
];

/** Every place that the text imports from, as it is written there. */
export function findImports(text: string): string[] {
  return importForms.flatMap((form) => [...text.matchAll(form)].map(([, target = '']) => target));
}

/** The folder of src that a file stands in, "content", or nothing for what lies elsewhere. */
function houseOf(name: string): string | undefined {
  const [top, folder, ...rest] = name.split('/');
  if (top === 'content') return 'content';
  if (top !== 'src' || folder === undefined) return undefined;
  return rest.length > 0 ? folder : 'src';
}

/** The widget that a file belongs to; what stands in src/widgets itself or in parts is shared. */
function widgetOf(name: string): string | undefined {
  const [, house, folder, ...rest] = name.split('/');
  return house === 'widgets' && rest.length > 0 && folder !== 'parts' ? folder : undefined;
}

function resolve(from: string, target: string): string | undefined {
  const plain = target.replace(/[?#].*$/, '');
  if (plain.startsWith('/src/') || plain.startsWith('/content/')) return plain.slice(1);
  if (!plain.startsWith('.')) return undefined;
  return path.posix.join(path.posix.dirname(from), plain);
}

function whyWrong(from: string, target: string): string | undefined {
  const house = houseOf(from);
  if (house === undefined) return undefined;
  const allowed = mayImport[house];
  if (!allowed) return `src/${house} is not in the table of tests/unit/house/arrows.ts`;

  const name = resolve(from, target);
  if (name === undefined) {
    return house === 'model' ? 'the model imports nothing from outside itself' : undefined;
  }
  const other = houseOf(name);
  if (other === undefined) return undefined;
  if (other === 'pages') return 'nothing imports a page';
  if (other !== house) {
    if (allowed.includes(other)) return undefined;
    return `${house} may import from ${allowed.join(', ') || 'nothing'} only`;
  }
  const otherWidget = widgetOf(name);
  if (otherWidget === undefined || otherWidget === widgetOf(from)) return undefined;
  return 'a widget never imports another widget, and what widgets share imports none';
}

/** One line for each import that goes against the arrows. */
export function findWrongArrows(files: SourceFile[]): string[] {
  return files.flatMap(({ name, text }) =>
    findImports(text).flatMap((target) => {
      const reason = whyWrong(name, target);
      return reason === undefined ? [] : [`${name} imports ${target}: ${reason}`];
    }),
  );
}
