/** The numbers behind the page as a file. */
import { csv, csvFile } from '../../format/index.ts';
import { saveFile } from '../save.ts';
import type { Findings } from './findings.ts';
import { numbers } from './numbers.ts';

/** For a spreadsheet. */
export const csvOf = (findings: Findings): string =>
  csvFile(
    csv([
      ['row', 'name', 'value', 'unit'],
      ...numbers(findings).map(({ row, name, value, unit }) => [row, name, value, unit]),
    ]),
  );

export function saveNumbers(findings: Findings): void {
  saveFile('your-offer.csv', new Blob([csvOf(findings)], { type: 'text/csv' }));
}
