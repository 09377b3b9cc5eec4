import { readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { z } from 'astro/zod';
import { readFigures, readYaml, refuse } from '../evidence/read.ts';
import { readProse } from '../evidence/prose.ts';
import { faultsOf, type PlacedFigure } from '../evidence/schema.ts';
import { prose, slug } from '../prose/fields.ts';
import { Writer } from '../prose/writer.ts';
import type { Scenario } from '../scenario/schema.ts';
import { serialise } from '../scenario/serialise.ts';
import { widgetNamed, widgetNames, type WidgetName } from '../widgets/all.ts';
import { readState, type GivenState } from './state.ts';

// Runs in Node only, while the site is built or tested.

/** More words than these are not read on a card. */
const mostWords = 14;

const scenarioSchema = z.strictObject({
  widget: z.enum(widgetNames, { error: `expected one of ${widgetNames.join(', ')}` }),
  /** A question or a plain phrase: the page's heading, the card's, and the name in every list. */
  title: prose,
  /** One or two sentences. */
  text: prose,
  /** What its title asks, answered in at most 14 words, where the widget's headline does not. */
  answer: prose.optional(),
  /** What differs from the defaults, by the names of the parameters. */
  state: z.record(z.string(), z.union([z.number(), z.string(), z.null()]), {
    error: 'expected the names of parameters, each with its value; {} for the defaults',
  }),
  /** Figures that it rests on beside those in its state and its words. */
  sources: z.array(z.string({ error: 'expected the id of a figure' })).default([]),
});

/** A widget with the numbers of one case in it, under an address of its own: `/s/<slug>/`. */
export interface NamedScenario {
  /** The name of its file. Never used again for another. */
  readonly slug: string;
  /** content/scenarios/uber-cap.yaml */
  readonly file: string;
  readonly widget: WidgetName;
  /** In plain words, every number printed. */
  readonly title: string;
  /** The same of its one or two sentences. */
  readonly words: string;
  /** What its card answers, in plain words; nothing where the widget's headline does. */
  readonly answer: string | undefined;
  /** The sentences as the author wrote them, for a `Writer` that is given `given`. */
  readonly text: string;
  /** What the author set, by parameter: what `:given[tokens]` prints. */
  readonly given: Readonly<Record<string, number>>;
  readonly values: Scenario;
  /** Of the widget's address, without question mark; empty for the defaults. */
  readonly query: string;
  /** Ids of the figures that it rests on, those of its state first. */
  readonly sources: readonly string[];
}

/** As an author would type it, whatever the system. */
const shown = (path: string): string => relative(process.cwd(), path).split(sep).join('/');

type Source = z.infer<typeof scenarioSchema>;

/** Figures whose value an author typed instead of naming them. */
function typedFigures(
  { state }: Source,
  sources: readonly string[],
  figures: ReadonlyMap<string, PlacedFigure>,
): string[] {
  return Object.entries(state).flatMap(([name, typed]) => {
    const twin = sources.find((id) => figures.get(id)?.figure.value === typed);
    return typeof typed === 'number' && twin !== undefined
      ? [`state.${name}: ${typed} is typed, and is the figure “${twin}”; write '@${twin}'`]
      : [];
  });
}

const numbersOf = ({ set }: GivenState): Record<string, number> =>
  Object.fromEntries(
    Object.entries(set).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );

/** Everything about one scenario; its faults go into `faults`, as "field: what is wrong". */
function build(
  id: string,
  file: string,
  source: Source,
  figures: ReadonlyMap<string, PlacedFigure>,
  faults: string[],
): NamedScenario | undefined {
  const state = readState(widgetNamed(source.widget), source.state, figures);
  faults.push(...state.faults);
  if (state.faults.length > 0) return undefined;

  const given = numbersOf(state);
  const writer = new Writer({ given }, undefined, new Map(figures));
  const print = (field: 'title' | 'text' | 'answer'): string => {
    try {
      return writer.plain(source[field] ?? '', field);
    } catch (error) {
      faults.push((error as Error).message);
      return '';
    }
  };
  const named = [source.title, source.text, source.answer ?? ''].flatMap(
    (text) => readProse(text).figures,
  );
  const sources = [...new Set([...state.figures, ...named, ...source.sources])];
  source.sources.forEach((figure, index) => {
    if (!figures.has(figure))
      faults.push(`sources.${index}: there is no figure “${figure}” in content/figures`);
  });
  const answer = source.answer && print('answer');
  const words = answer?.split(' ').length ?? 0;
  if (words > mostWords)
    faults.push(`answer: has ${words} words as it is printed; a card has room for ${mostWords}`);
  if (sources.length === 0)
    faults.push('sources: expected a figure that the scenario rests on, here or in its state');
  faults.push(...typedFigures(source, sources, figures));
  return {
    slug: id,
    file,
    widget: source.widget,
    title: print('title'),
    words: print('text'),
    answer,
    text: source.text,
    given,
    values: state.values,
    query: serialise(state.values),
    sources,
  };
}

/** In the order of the widgets' list, and by title within one. */
const byWidget = (one: NamedScenario, other: NamedScenario): number =>
  widgetNames.indexOf(one.widget) - widgetNames.indexOf(other.widget) ||
  one.title.localeCompare(other.title, 'en');

/**
 * Every named scenario; the file's name is its slug.
 * @throws one Error that lists each fault as "file › field: what is wrong"
 */
export function readScenarios(
  folder = 'content/scenarios',
  figures: ReadonlyMap<string, PlacedFigure> = readFigures(),
): NamedScenario[] {
  const problems: string[] = [];
  const scenarios: NamedScenario[] = [];
  const titles = new Map<string, string>();
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  for (const name of files.sort()) {
    const path = join(folder, name);
    const place = shown(path);
    const id = basename(name, '.yaml');
    if (!slug.safeParse(id).success)
      problems.push(`${place}: a file is named in lower-case words joined by hyphens`);
    const { data, problems: unread } = readYaml(path);
    problems.push(...unread);
    if (unread.length > 0) continue;
    const result = scenarioSchema.safeParse(data);
    if (!result.success) {
      problems.push(...faultsOf(result.error).map((fault) => `${place} › ${fault}`));
      continue;
    }
    const faults: string[] = [];
    const scenario = build(id, place, result.data, figures, faults);
    const before = scenario && titles.get(scenario.title);
    if (before) faults.push(`title: “${scenario.title}” is taken already, in ${before}`);
    problems.push(...faults.map((fault) => `${place} › ${fault}`));
    if (!scenario) continue;
    titles.set(scenario.title, place);
    scenarios.push(scenario);
  }
  if (files.length === 0)
    problems.push(`${shown(folder)}: expected a .yaml file for each scenario`);
  refuse('The scenarios', problems);
  return scenarios.sort(byWidget);
}
