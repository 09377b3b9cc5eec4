import { noteOn, type Work } from './bibliography.ts';

/**
 * Braces that do not pair end a field too early, even behind a backslash, so they are named. Letters
 * beyond ASCII stay: every BibTeX of the last ten years reads UTF-8.
 */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  ...Object.fromEntries([...'$&#_%'].map((character) => [character, `\\${character}`])),
};

export const escapeBibtex = (text: string): string =>
  text.replace(/[\\{}~^$&#_%]/g, (character) => escapes[character] ?? character);

/** An address is printed as it stands; only what would end the field is spelled in percent. */
const addressForBibtex = (url: string): string =>
  url.replace(/[\\{}]/g, (character) => encodeURIComponent(character));

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export function bibtexEntry(work: Work): string {
  const [year = '', month] = work.date.split('-');
  // Two pairs of braces: our wording of names and capitals is kept as it is.
  const kept = (text: string | undefined) => text && `{{${escapeBibtex(text)}}}`;
  const fields: [string, string | undefined][] = [
    ['author', kept(work.author)],
    ['title', kept(work.title)],
    ['publisher', kept(work.publisher)],
    ['year', `{${year}}`],
    ['month', month && months[Number(month) - 1]],
    ['date', `{${work.date}}`],
    ['url', work.url && `{${addressForBibtex(work.url)}}`],
    ['note', `{${escapeBibtex(noteOn(work))}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@misc{${work.key},\n${lines.join(',\n')}\n}\n`;
}

export const bibtex = (works: readonly Work[]): string => works.map(bibtexEntry).join('\n');
