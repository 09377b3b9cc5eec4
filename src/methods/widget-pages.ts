import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import { figuresOfBases } from '../evidence/bases.ts';
import { readFigures, readYaml, refuse } from '../evidence/read.ts';
import { faultsOf } from '../evidence/schema.ts';
import { printSource } from '../evidence/source.ts';
import { readScenes } from '../story/read.ts';
import { isWidgetName, widgetNamed, type WidgetName } from '../widgets/all.ts';

// Runs in Node only, while the site is built or tested.

const words = z.string({ error: 'expected some words' }).trim().min(1, {
  error: 'expected some words',
});

/** A value is a number, or a sum of products with figures in it, as in a named scenario: “@uber-yearly-cap”. */
const stopSchema = z.strictObject({ value: z.union([z.number(), words]), name: words });

const pageSchema = z.strictObject({
  /** One sentence for search results and link previews. */
  description: words,
  /** What the widget asks, in a few sentences. */
  asks: words,
  /** A step of the story whose text is printed with the widget. */
  printedStep: words.optional(),
  /**
   * Real cases on the way of its sliders, by parameter: a list of its own; `ladder`, the real budgets of the story’s
   * ladder; or `trends`, the readings of how prices move.
   */
  stops: z
    .record(z.string(), z.union([z.enum(['ladder', 'trends']), z.array(stopSchema)]))
    .optional(),
});

/** What the page of a widget says around it. */
export interface WidgetPage extends z.infer<typeof pageSchema> {
  readonly name: WidgetName;
  /** The scene that has the widget, if the story has it. */
  readonly scene: { readonly id: string; readonly title: string } | undefined;
}

/**
 * The texts of all widget pages, in the order of the story; the file's name is the widget's.
 * @throws one Error that lists each fault as "file › field: what is wrong"
 */
export function readWidgetPages(folder = 'content/widgets'): WidgetPage[] {
  const problems: string[] = [];
  const scenes = readScenes();
  const pages: WidgetPage[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    const path = join(folder, file);
    const name = basename(file, '.yaml');
    const { data, problems: unread } = readYaml(path);
    problems.push(...unread);
    if (unread.length > 0) continue;
    if (!isWidgetName(name)) problems.push(`${path}: there is no widget “${name}”`);
    const result = pageSchema.safeParse(data);
    if (!result.success) {
      problems.push(...faultsOf(result.error).map((fault) => `${path} › ${fault}`));
      continue;
    }
    const { printedStep } = result.data;
    if (printedStep && !scenes.some(({ steps }) => steps.some(({ id }) => id === printedStep)))
      problems.push(`${path} › printedStep: the story has no step “${printedStep}”`);
    pages.push({
      name: name as WidgetName,
      ...result.data,
      scene: scenes.find(({ widget }) => widget === name),
    });
  }
  refuse('The widget pages', problems);
  // What no scene has comes last.
  const place = ({ scene }: WidgetPage): number =>
    scene ? scenes.findIndex(({ id }) => id === scene.id) : scenes.length;
  return pages.sort((one, other) => place(one) - place(other));
}

/** The figures behind the defaults of a widget, each source once: where it stands on the sources’ page. */
export function sourcesOf(name: WidgetName): { readonly href: string; readonly name: string }[] {
  const figures = readFigures();
  const behind = figuresOfBases();
  const found = new Map<string, string>();
  for (const id of widgetNamed(name).parameters.flatMap((parameter) => behind[parameter] ?? [])) {
    const placed = figures.get(id);
    if (!placed || placed.figure.seen === 'memory') continue;
    const { name: source } = printSource(placed.figure);
    if (!found.has(source)) found.set(source, `/sources/#${id}`);
  }
  return [...found].map(([source, href]) => ({ href, name: source }));
}
