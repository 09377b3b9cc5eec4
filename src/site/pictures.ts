import { PARAMETERS } from '../model/index.ts';
import { formatDollars } from '../format/index.ts';
import { siteAddress } from '../scenario/place.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../scenario/schema.ts';
import { readScenarios } from '../share/scenarios.ts';
import { cardScale, guessCard, questionCard, widgetCard, type Card } from '../downloads/card.ts';
import { loadMaterials } from '../downloads/materials.ts';
import type { Theme } from '../picture/palette.ts';
import { pngOf } from '../downloads/raster.ts';
import { printed, still, stillWidth } from '../downloads/still.ts';
import { writeSvg } from '../picture/svg.ts';
import { ownPages, widgetNamed, widgets } from '../widgets/all.ts';
import { ways } from '../widgets/guesses.ts';
import { rangeAt } from '../widgets/range.ts';
import type { OwnPage } from '../widgets/own-page.ts';
import type { Widget } from '../widgets/widget.ts';
import { spelledYears } from '../widgets/words.ts';
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
  /** What a case answers on its card, where the widget's headline does not. */
  readonly answered?: string | undefined;
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
    ...readScenarios().map(({ slug, widget, values, title, answer }) => ({
      name: `s/${slug}`,
      widget: widgetNamed(widget),
      scenario: values,
      asked: title,
      answered: answer,
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
const cardNameOf = (name: string): string => name.replace('/', '-');

export const cardNames = (): readonly string[] => [
  'story',
  ...ownPages.map(({ name }) => name),
  ...pictured().map(({ name }) => cardNameOf(name)),
];

/** What the story asks: it keeps the answer for those who read it. */
async function storyCard(root: URL): Promise<Card> {
  const amount = PARAMETERS.amount.default;
  const years = spelledYears(PARAMETERS.years.default);
  return guessCard({
    kicker: `${formatDollars(amount)} a year more, one of three ways`,
    question: `Same cost to them. What is each worth to you, ${years} on?`,
    ways: ways.map(({ name, role }) => ({ name, kind: role })),
    dots: amount / 1000,
    site: printed(root.href).replace(/\/$/, ''),
    materials: await loadMaterials(),
  });
}

/** A page that asks for what is the reader’s own has a card without a number. */
async function ownPageCard({ subject, question, card: parts }: OwnPage, root: URL): Promise<Card> {
  return questionCard({
    kicker: subject,
    question,
    site: printed(root.href).replace(/\/$/, ''),
    parts: parts(),
    materials: await loadMaterials(),
  });
}

export function card(name: string, root: URL): Promise<Card> {
  return once(`card ${name} ${root.href}`, async () => {
    if (name === 'story') return storyCard(root);
    const ownPage = ownPages.find((page) => page.name === name);
    if (ownPage) return ownPageCard(ownPage, root);
    const { widget, scenario, asked, answered } = picturedAs(name.replace(/^s-/, 's/'));
    const materials = await loadMaterials();
    const site = printed(root.href).replace(/\/$/, '');
    const facts = factsOf(widget);
    return widgetCard({ widget, scenario, asked, answered, site, materials, facts });
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
