/** Which column is which, as far as headers and first rows let one think: never taken without the reader’s word. */
import { readAmount } from './amounts.ts';
import { readDate } from './dates.ts';
import { headerKey } from './formats.ts';
import type { ColumnChoice } from './layout.ts';

/** Words by which headers name a column, the telling ones first. */
const telling: Readonly<Record<keyof ColumnChoice, readonly RegExp[]>> = {
  person: [
    /e-?mail/,
    /^user([ _.]?name)?$|login/,
    /employee|member|person|mitarbeiter|benutzer|utilisateur|usuario|actor|developer|engineer/,
    /user|name|owner/,
  ],
  date: [
    /^(usage[ _])?(date|day|datum|fecha)$/,
    /date|\bday|_day|datum|timestamp/,
    /month|period|time/,
  ],
  cost: [
    /net.*(cost|amount|spend)|(cost|amount|spend|charge)s?.*(usd|\$|eur|gbp|€|£)/,
    /cost|spend|kosten|coste|coût/,
    /amount|charge|betrag|importe|montant|price|fee/,
    /usd|eur|\$|€|total/,
  ],
  currency: [/currency|w(ae|ä)hrung|devise|moneda/],
  team: [
    /^team$/,
    /team|department|cost.?cent|group|abteilung/,
    /organi[sz]ation|workspace|project/,
  ],
  tool: [/^tool$/, /tool|product|vendor|service|editor|provider/],
};

/** What is no cost of a row, whatever else the header says; and what counts something else than money. */
const noCost = /cost.?cent|(?:^|[_ ])per[_ ]|^unit[_ ]|discount(?:$|[_ ]amount)/;
const counts = /token|request|quantity|(?:^|[_ ])counts?$|seats?$|lines|(?:^|[_ ])(?:rate|id)$/;

const filled = (rows: readonly (readonly string[])[], place: number): string[] =>
  rows.map((row) => (row[place] ?? '').trim()).filter((cell) => cell !== '');

/** Whether most of a column’s cells can be read as what it is taken for; true where there are none. */
const mostly = (cells: readonly string[], fits: (cell: string) => boolean): boolean =>
  2 * cells.filter(fits).length >= cells.length;

const isAmount = (cell: string): boolean => {
  const read = readAmount(cell);
  return read['.'] !== null || read[','] !== null;
};

const isDay = (cell: string): boolean => {
  const read = readDate(cell);
  return read['day first'] !== null || read['month first'] !== null;
};

const fits: Readonly<Record<keyof ColumnChoice, (cell: string) => boolean>> = {
  person: (cell) => !isDay(cell),
  date: isDay,
  cost: isAmount,
  currency: (cell) => /^[a-z]{3}$/i.test(cell),
  team: () => true,
  tool: () => true,
};

/**
 * What a table’s header and first rows suggest.
 *
 * @param rows the first ones, as cells
 */
export function suggestColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[] = [],
): ColumnChoice {
  const keys = headers.map(headerKey);
  const taken = new Set<number>();
  const find = (role: keyof ColumnChoice): number => {
    const isFree = (index: number): boolean =>
      !taken.has(index) && mostly(filled(rows, index), fits[role]);
    const isNamed = (key: string, pattern: RegExp): boolean => {
      if (!pattern.test(key)) return false;
      if (role !== 'cost' || /cost|spend/.test(key)) return role !== 'cost' || !noCost.test(key);
      return !noCost.test(key) && !counts.test(key);
    };
    const places = telling[role].map((pattern) =>
      keys.findIndex((key, index) => isNamed(key, pattern) && isFree(index)),
    );
    // A column of days is one, whatever it is called; of nothing else could so much be said.
    if (role === 'date') {
      places.push(keys.findIndex((_, at) => filled(rows, at).length > 0 && isFree(at)));
    }
    const place = places.find((at) => at >= 0) ?? -1;
    if (place >= 0) taken.add(place);
    return place;
  };
  // From what is told most surely to what is told least.
  const [currency, date, cost, person] = [
    find('currency'),
    find('date'),
    find('cost'),
    find('person'),
  ];
  return { currency, date, cost, person, team: find('team'), tool: find('tool') };
}
