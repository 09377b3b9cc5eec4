import type { SourceFile } from './arrows.ts';

/** Each place where a pattern fits, as file:line and the line. */
export function findLines(files: SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ name, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ line, place: `${name}:${index + 1}` }))
      .filter(({ line }) => pattern.test(line))
      .map(({ line, place }) => `${place}: ${line.trim().slice(0, 160)}`),
  );
}

const colourWords = 'black|white|gray|grey|red|green|blue|orange|yellow|purple|navy|teal|maroon';

/** A colour that is written out instead of taken from the tokens. */
export const literalColour = new RegExp(
  [
    // Not {#add …} of Svelte's markup, a link to #face or a private #fade().
    String.raw`(?<![{\w/])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b(?!\()(?!["'\x60]?\s*>)`,
    // Mixing from a token is no literal: oklch(from var(--tokens) …).
    String.raw`\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\((?!\s*from\b)`,
    String.raw`\bcolor\(\s*(?:srgb|display-p3|rec2020)`,
    String.raw`(?:fill|stroke|color|background)\s*[:=]\s*["'{]*(?:${colourWords})\b`,
  ].join('|'),
  'i',
);

/** A number that is made text in a way of its own. */
export const numberByHand = /\.toFixed\(|\.toLocaleString\(|\bIntl\.NumberFormat\b/;

/** A note to do something later is followed by a colon and the reason why not now. */
export const noteWithoutReason = /\b(?:TO[D]O|FIX[M]E|XX[X]|HAC[K])\b(?!(?:\([^)]*\))?: ?\S.{9})/;

// Each word ends in brackets, so that the patterns do not find themselves.
const machinePath = /(?<![\w.~-])\/(?:hom[e]|roo[t]|User[s]|wor[k]|tm[p]|mn[t])\/\w/;
const packageHost = /https?:\/\/(?:registr[y]|npm[.]|artifactor[y]|mirro[r])/;

/** A path of one machine or a host that packages came from: true for nobody else. */
export const ownMachine = new RegExp(`${machinePath.source}|${packageHost.source}`, 'i');

/** Relative paths that climb out of the checkout, where a reader has nothing. */
export function findPathsOutside(files: SourceFile[]): string[] {
  return files.flatMap(({ name, text }) => {
    const depth = name.split('/').length - 1;
    const climbs = text.match(/(?<![\w./*])(?:\.\.\/)+[\w./-]*/g) ?? [];
    return climbs
      .filter((climb) => climb.split('../').length - 1 > depth)
      .map((climb) => `${name} names ${climb}`);
  });
}
