import type { Kit } from '../downloads/browser.ts';
import type { Scenario } from './parameters.ts';
import type { Facts, Widget } from './widget.ts';

/** What can be downloaded of a widget: its picture in two formats, its numbers in two. */
export const formats = [
  { kind: 'svg', ending: '.svg', of: 'picture', name: 'SVG' },
  { kind: 'png', ending: '@2x.png', of: 'picture', name: 'PNG' },
  { kind: 'csv', ending: '.csv', of: 'numbers', name: 'CSV' },
  { kind: 'json', ending: '.json', of: 'numbers', name: 'JSON' },
] as const;

export type FileKind = (typeof formats)[number]['kind'];

/** Where the files are that were made with the page, and what others are made of in the browser. */
export interface Downloads {
  readonly picture: string;
  readonly numbers: string;
  /** The address of what the script needs of the build, as JSON: `Kit`. */
  readonly kit: string;
}

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Makes a file of a widget with these numbers. */
export type FileMaker = (
  kind: FileKind,
  widget: Widget,
  facts: Facts,
  scenario: Scenario,
) => Promise<MadeFile>;

/**
 * Fetches what makes files in the browser: the script, and the measures and colours that it draws with.
 *
 * @throws an Error that says what did not arrive
 */
export async function makerOfFiles({ kit }: Pick<Downloads, 'kit'>): Promise<FileMaker> {
  const [{ fileMaker }, answer] = await Promise.all([
    import('../downloads/browser.ts'),
    fetch(kit),
  ]);
  if (!answer.ok) throw new Error(`${answer.status} from ${answer.url}`);
  return fileMaker((await answer.json()) as Kit);
}
