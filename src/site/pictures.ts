import { compounding, PARAMETERS } from '../model/index.ts';
import { formatDollars } from '../format/index.ts';
import { siteAddress } from '../scenario/place.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../scenario/schema.ts';
import { readScenarios } from '../share/scenarios.ts';
import { createStage } from '../stage/draw.ts';
import { cardScale, stageCard, widgetCard, type Card } from '../downloads/card.ts';
import { loadMaterials } from '../downloads/materials.ts';
import type { Theme } from '../picture/palette.ts';
import { pngOf } from '../downloads/raster.ts';
import { printed, still, stillWidth } from '../downloads/still.ts';
import { writeSvg } from '../picture/svg.ts';
import { loadStory } from '../story/story.ts';
import { widgetNamed, widgets } from '../widgets/all.ts';
import { rateSentence } from '../widgets/answer/sentences.ts';
import { range as rateRange } from '../widgets/rate-range.ts';
import { rangeAt } from '../widgets/range.ts';
import type { Widget } from '../widgets/widget.ts';
import { factsOf } from './facts.ts';

// Runs in Node only, while the site is built or tested.

/** A widget with some numbers, of which there are pictures. */
export interface Pictured {
  /** What follows /img/v1/: "offer", or "s/uber-cap" for a case. */
  readonly name: string;
  readonly widget: Widget;
  readonly scenario: Scenario;
  /** What a case is called; a widget is called by its question. */
  readonly asked?: string;
  /** Its page, from the root of the site. */
  readonly page: string;
}

let cached: readonly Pictured[] | undefined;

/** Every widget at the defaults, then every named scenario. */
export const pictured = (): readonly Pictured[] =>
  (cached ??= [
    ...widgets.map((widget) => ({
      name: widget.name,
      widget,
      scenario: DEFAULT_SCENARIO,
      page: `widgets/${widget.name}/`,
    })),
    ...readScenarios().map(({ slug, widget, values, title }) => ({
      name: `s/${slug}`,
      widget: widgetNamed(widget),
      scenario: values,
      asked: title,
      page: `s/${slug}/`,
    })),
  ]);

/** @throws an Error that says what there is when there is no picture of that name */
export function picturedAs(name: string): Pictured {
  const found = pictured().find((each) => each.name === name);
  if (!found)
    throw new Error(
      `There is no picture “${name}”; there are ${pictured()
        .map((each) => each.name)
        .join(', ')}.`,
    );
  return found;
}

const themes: readonly Theme[] = ['light', 'dark'];
const scales = [1, 2] as const;

/** Every still of a picture, by what follows its name: ".png", "-dark@2x.png". */
export const variants = [
  ...themes.flatMap((theme) =>
    scales.map((scale) => ({
      theme,
      scale,
      ending: `${theme === 'dark' ? '-dark' : ''}${scale === 2 ? '@2x' : ''}.png`,
    })),
  ),
  ...themes.map((theme) => ({
    theme,
    scale: 0,
    ending: `${theme === 'dark' ? '-dark' : ''}.svg`,
  })),
] as const;

export type Variant = (typeof variants)[number];

/** Where the site is served: its address, with the folder that it may be in. */
export const siteRoot = (site: URL | undefined, base: string): URL =>
  new URL(siteAddress('/', site, base));

const made = new Map<string, Promise<unknown>>();

/** Made once in a build, however many files are made of it. */
function once<Result>(key: string, make: () => Promise<Result>): Promise<Result> {
  const before = made.get(key) as Promise<Result> | undefined;
  if (before) return before;
  const result = make();
  made.set(key, result);
  return result;
}

export function stillSvg(
  { name, widget, scenario, asked, page }: Pictured,
  theme: Theme,
  root: URL,
): Promise<string> {
  return once(`${name} ${theme} ${root.href}`, async () => {
    const materials = await loadMaterials();
    return still({
      widget,
      scenario,
      range: rangeAt(widget.range, scenario),
      asked,
      theme,
      materials,
      width: stillWidth,
      address: new URL(page, root).href,
      facts: factsOf(widget),
      letters: materials.letters,
    });
  });
}

export const stillPng = (
  picture: Pictured,
  { theme, scale }: Variant,
  root: URL,
): Promise<Buffer> =>
  once(`${picture.name} ${theme} ${scale} ${root.href}`, async () =>
    pngOf(await stillSvg(picture, theme, root), scale),
  );

/** The card's name in its address: "story", "offer", "s-uber-cap". */
export const cardNameOf = (name: string): string => name.replace('/', '-');

export const cardNames = (): readonly string[] => [
  'story',
  ...pictured().map(({ name }) => cardNameOf(name)),
];

/** What the story comes to, with its last picture of the stage. */
async function storyCard(root: URL): Promise<Card> {
  const story = loadStory();
  const last = story.scenes.at(-1)?.steps.at(-1);
  if (!last) throw new Error('The story has no step whose picture could stand on its card.');
  const stage = createStage(story.facts);
  return stageCard({
    kicker: `${formatDollars(PARAMETERS.amount.default)} a year: as a raise, as stock or as AI tokens?`,
    headline: rateSentence(compounding(), DEFAULT_SCENARIO),
    last: rangeAt(rateRange, DEFAULT_SCENARIO)?.short ?? '',
    site: printed(root.href).replace(/\/$/, ''),
    draw: (frame) => stage({ ...last.state, focus: null }, frame),
    materials: await loadMaterials(),
  });
}

export function card(name: string, root: URL): Promise<Card> {
  return once(`card ${name} ${root.href}`, async () => {
    if (name === 'story') return storyCard(root);
    const { widget, scenario, asked } = picturedAs(name.replace(/^s-/, 's/'));
    const materials = await loadMaterials();
    const site = printed(root.href).replace(/\/$/, '');
    const range = rangeAt(widget.range, scenario);
    return widgetCard({ widget, scenario, range, asked, site, materials, facts: factsOf(widget) });
  });
}

/** Where the card is served, and what it says. */
export async function cardMeta(name: string, root: URL): Promise<{ src: string; alt: string }> {
  const { picture } = await card(name, root);
  return { src: new URL(`cards/${name}.png`, root).href, alt: picture.description };
}

export function cardPng(name: string, root: URL): Promise<Buffer> {
  return once(`card ${name} ${root.href} png`, async () => {
    const { palettes, letters } = await loadMaterials();
    const { picture } = await card(name, root);
    return pngOf(writeSvg(picture, { palette: palettes.light, letters }), cardScale);
  });
}
