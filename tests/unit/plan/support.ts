import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chosenLayout, type Layout } from '../../../src/plan/layout.ts';
import { ledgerOf, type Ledger, type LedgerOptions } from '../../../src/plan/ledger.ts';
import { RowCounts } from '../../../src/plan/pair-table.ts';
import { Names, peopleNames } from '../../../src/plan/people.ts';
import { FileReading } from '../../../src/plan/reading.ts';
import type { Ways } from '../../../src/plan/row-parts.ts';
import { suggestColumns } from '../../../src/plan/suggest.ts';
import { dayOf } from '../../../src/plan/calendar.ts';

const folder = fileURLToPath(new URL('../../fixtures/plan/', import.meta.url));

export const fixture = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

/** A table without quotation marks, as rows of cells. */
export const cellsOf = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

export const day = (text: string): number => {
  const [year, month, date] = text.split('-').map(Number);
  return dayOf(year!, month!, date!)!;
};

const usualWays: Ways = { decimal: '.', order: 'month first' };

/** Reads tables one after the other, as files of one format. */
export class Desk {
  readonly people = peopleNames();
  readonly teams = new Names();
  readonly tools = new Names();
  readonly seen = new RowCounts();
  readonly files: FileReading[] = [];

  read(
    rows: readonly (readonly string[])[],
    { layout, ways = usualWays, zone = 0 }: { layout?: Layout; ways?: Ways; zone?: number } = {},
  ): FileReading {
    const [headers = [], ...rest] = rows;
    const { people, teams, tools, seen } = this;
    const reading = new FileReading({
      ...{ headers, ways, zone, people, teams, tools, before: seen },
      layout: layout ?? chosenLayout(suggestColumns(headers), {}, 'a tool'),
    });
    rest.forEach((cells, index) => reading.add(cells, index + 2));
    seen.raise(reading.seen);
    this.files.push(reading);
    return reading;
  }

  ledger(options: Partial<LedgerOptions> = {}): Ledger {
    return ledgerOf(this.files, this, { rates: { USD: 1 }, ...options });
  }
}

/** The printed bill of forty rows, July to October 2026. */
export function fortyRows(): { desk: Desk; reading: FileReading; ledger: Ledger } {
  const desk = new Desk();
  const reading = desk.read(cellsOf(fixture('forty-rows.csv')));
  const period = { first: day('2026-07-01'), last: day('2026-10-31') };
  return { desk, reading, ledger: desk.ledger({ period }) };
}
