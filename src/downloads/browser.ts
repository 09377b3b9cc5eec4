import { serialise } from '../scenario/serialise.ts';
import type { FileKind, FileMaker } from '../widgets/downloads.ts';
import { rangeAt } from '../widgets/range.ts';
import { dataCsv, dataJson, type About } from './data.ts';
import type { Theme } from '../picture/palette.ts';
import { still, stillWidth, type Materials } from './still.ts';
import { plainLetters } from '../picture/svg.ts';

// Runs in the browser only, in a script of its own that is fetched when a file is asked for.

/** What the build knows and the browser does not. */
export interface Kit {
  materials: Materials;
  about: About;
  /** Where the site is served, for the addresses in the files. */
  root: string;
}

const faces = [
  { name: 'text', family: 'Newsreader', property: '--font-text' },
  { name: 'label', family: 'Instrument Sans', property: '--font-label' },
] as const;

/** The theme that the reader sees: the one they chose, or their system's. */
export function themeOf(page: Document): Theme {
  const chosen = page.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The page's own rule for one of its fonts: its address and its weights. */
function faceRule(property: string): CSSFontFaceRule | undefined {
  const [family = ''] = getComputedStyle(document.documentElement)
    .getPropertyValue(property)
    .split(',');
  const plain = (name: string) => name.trim().replace(/^["']|["']$/g, '');
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .find(
      (rule): rule is CSSFontFaceRule =>
        rule instanceof CSSFontFaceRule &&
        plain(rule.style.getPropertyValue('font-family')) === plain(family) &&
        /url\(/.test(rule.style.getPropertyValue('src')),
    );
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('a font of the page could not be read'));
    reader.readAsDataURL(blob);
  });
}

async function fontStyle({ name, family, property }: (typeof faces)[number]): Promise<string> {
  const rule = faceRule(property);
  const [, address] =
    /url\(["']?([^"')]+)["']?\)/.exec(rule?.style.getPropertyValue('src') ?? '') ?? [];
  if (!rule || !address) throw new Error(`the page has no font for its ${name}s`);
  const response = await fetch(new URL(address, rule.parentStyleSheet?.href ?? document.baseURI));
  if (!response.ok) throw new Error(`the font at ${address} answered ${response.status}`);
  const weights = rule.style.getPropertyValue('font-weight');
  const figures = name === 'label' ? '.label{font-variant-numeric:tabular-nums}' : '';
  return `@font-face{font-family:"${family}";src:url(${await dataUrl(await response.blob())}) format("woff2");font-weight:${weights}}${figures}`;
}

let styles: Promise<string> | undefined;

/** The fonts inside the file, so that it looks the same wherever it goes. Fetched once; again after a failure. */
export function fontStyles(): Promise<string> {
  styles ??= Promise.all(faces.map(fontStyle)).then((rules) => rules.join(''));
  styles.catch(() => (styles = undefined));
  return styles;
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Whether a canvas gives back what was drawn on it. Guards against fingerprints make stripes of it; that some change it
 * a little is not seen.
 */
function isHonest(context: CanvasRenderingContext2D): boolean {
  const [side, slack, drawn] = [16, 8, [61, 90, 128, 255]];
  context.fillStyle = `rgb(${drawn.slice(0, 3).join(' ')})`;
  context.fillRect(0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  return data.every((channel, at) => Math.abs(channel - (drawn[at % 4] ?? 0)) <= slack);
}

/** A still as PNG, twice its size. */
export async function pngBlob(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('it has no canvas to draw on');
  if (!isHonest(context)) throw new Error('it gives other pixels back than were drawn');
  const draw = () => context.drawImage(image, 0, 0, canvas.width, canvas.height);
  draw();
  // Safari has the fonts of a picture only after it has drawn it once.
  await wait(100);
  draw();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('it could not write a PNG'));
    }, 'image/png');
  });
}

/** The widget and what is set in it: "perk-or-pay-offer_v-1_s-25e4.csv". */
export function fileName(widget: string, query: string, kind: FileKind): string {
  const state = query.replaceAll('=', '-').replaceAll('&', '_');
  return `${['perk-or-pay-' + widget, state].filter(Boolean).join('_').slice(0, 120)}.${kind}`;
}

const types: Readonly<Record<FileKind, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

export function fileMaker({ materials, about, root }: Kit): FileMaker {
  return async (kind, widget, facts, scenario) => {
    const { name, parameters, choices } = widget;
    const query = serialise(scenario, [...parameters, ...choices]);
    const address = new URL(`widgets/${name}/${query && `?${query}`}`, root).href;
    const range = rangeAt(widget.range, scenario);
    const asked = { widget, facts, scenario, range, address };
    const svg = async (): Promise<string> =>
      still({
        ...asked,
        materials,
        width: stillWidth,
        theme: themeOf(document),
        letters: plainLetters(materials.widths),
        styles: await fontStyles(),
      });
    const blobOf = async (): Promise<Blob> => {
      if (kind === 'png') return pngBlob(await svg());
      const text =
        kind === 'svg'
          ? await svg()
          : kind === 'csv'
            ? dataCsv({ ...asked, about })
            : dataJson({ ...asked, about });
      return new Blob([text], { type: types[kind] });
    };
    return { name: fileName(name, query, kind), blob: await blobOf() };
  };
}
