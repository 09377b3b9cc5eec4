import type { WidgetName } from '../scenario/schema.ts';
import type { Scenario } from './parameters.ts';

/** What can be downloaded of a widget: its picture in two formats, its numbers in two. */
export const formats = [
  { kind: 'svg', ending: '.svg', of: 'picture', name: 'SVG' },
  { kind: 'png', ending: '@2x.png', of: 'picture', name: 'PNG' },
  { kind: 'csv', ending: '.csv', of: 'numbers', name: 'CSV' },
  { kind: 'json', ending: '.json', of: 'numbers', name: 'JSON' },
] as const;

export type FileKind = (typeof formats)[number]['kind'];

/** Where the files are that were made with the page, and the script that makes them for other numbers. */
export interface Downloads {
  readonly picture: string;
  readonly numbers: string;
  readonly script: string;
}

/** How the page of a widget hands them down to where they are shown. */
export const downloadsKey = 'downloads';

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What the script exports. */
export interface FileMaker {
  makeFile: (kind: FileKind, widget: WidgetName, scenario: Scenario) => Promise<MadeFile>;
}
