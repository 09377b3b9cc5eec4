import path from 'node:path';

export interface SourceFile {
  /** From the root of the project, with forward slashes: src/model/index.ts */
  name: string;
  text: string;
}

const views = ['stage', 'picture', 'scenario', 'evidence', 'format', 'plan', 'model'];

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
    'room',
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
  // A scene ends with a widget.
  story: ['prose', 'widgets', ...views, 'content'],
  // The pages about the model say which scenes have its widgets, and what their answers hang on.
  methods: ['story', 'prose', 'widgets', ...views, 'content'],
  // A widget draws itself for somebody else's page, and its files when they are asked for.
  widgets: ['embed', 'downloads', ...views],
  // An embed is a widget in a frame.
  embed: ['widgets', ...views],
  // A still is drawn from what its widget lays out.
  downloads: ['widgets', ...views],
  // A case is told in prose, and a snippet has the options of an embed.
  share: ['prose', 'widgets', 'embed', ...views, 'content'],
  // A lesson shows the story's own steps, and may be led in a live room.
  teach: ['story', 'prose', 'widgets', 'room', ...views, 'content'],
  // The live room's contract and its server know lessons by a list of numbers, and nothing else of the site.
  room: [],
  // The stage is put together from the small parts of pictures, never the other way round.
  stage: ['picture', 'scenario', 'evidence', 'format', 'model'],
  picture: [],
  // What a bill says; whoever shows it formats it.
  plan: ['model'],
  scenario: ['format', 'model'],
  evidence: ['format', 'content'],
  // Numbers in words, whatever they are of.
  format: [],
  model: [],
  styles: [],
  // What the build does with finished pages, and what runs from the command line; neither knows the site but by Astro.
  integrations: ['scripts'],
  scripts: ['integrations', 'room'],
  // Files that Astro wants in src itself, such as content.config.ts.
  src: ['story', 'evidence', 'scenario', 'content'],
};

/** Where a folder may take types alone: the format of a value knows the names of the model's units. */
const mayImportTypes: Record<string, string[]> = { format: ['model'] };

/** Where a folder may import some packages alone. */
const mayImportPackages: Record<string, string[]> = {
  model: [],
  format: ['d3'],
  plan: ['d3'],
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

/** The folder of src that a file stands in, "content", "scripts", or nothing for what lies elsewhere. */
function houseOf(name: string): string | undefined {
  const [top, folder, ...rest] = name.split('/');
  if (top === 'content' || top === 'scripts') return top;
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

function whyWrong(from: string, target: string, isType: boolean): string | undefined {
  const house = houseOf(from);
  if (house === undefined) return undefined;
  const allowed = mayImport[house];
  if (!allowed) return `src/${house} is not in the table of tests/unit/house/arrows.ts`;

  const name = resolve(from, target);
  if (name === undefined) {
    const packages = mayImportPackages[house];
    if (!packages || packages.includes(target)) return undefined;
    return `${house} may import ${packages.join(', ') || 'none'} of all packages`;
  }
  const other = houseOf(name);
  if (other === undefined) return undefined;
  if (other === 'pages') return 'nothing imports a page';
  if (other !== house) {
    if (allowed.includes(other)) return undefined;
    if (isType && mayImportTypes[house]?.includes(other)) return undefined;
    return `${house} may import from ${allowed.join(', ') || 'nothing'} only`;
  }
  // The list of the widgets is where they meet.
  if (from === 'src/widgets/index.ts') return undefined;
  const otherWidget = widgetOf(name);
  if (otherWidget === undefined || otherWidget === widgetOf(from)) return undefined;
  return 'a widget never imports another widget, and what widgets share imports none';
}

const typeImport = /\b(?:import|export)\s+type\b[^'"`;]*?\bfrom\s*['"][^'"]+['"]/g;

/** One line for each import that goes against the arrows. */
export function findWrongArrows(files: SourceFile[]): string[] {
  return files.flatMap(({ name, text }) => {
    const types = (text.match(typeImport) ?? []).join(';');
    const targets = [
      ...findImports(types).map((target) => ({ target, isType: true })),
      ...findImports(text.replace(typeImport, '')).map((target) => ({ target, isType: false })),
    ];
    return targets.flatMap(({ target, isType }) => {
      const reason = whyWrong(name, target, isType);
      return reason === undefined ? [] : [`${name} imports ${target}: ${reason}`];
    });
  });
}
