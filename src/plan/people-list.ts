/** A list of people beside the bill: who has access, in which team, at what cost. */
import { readAmount } from './amounts.ts';
import { headerKey } from './formats.ts';

/** Places in a row; −1 for what is not there. */
export interface PeopleColumns {
  readonly person: number;
  readonly team: number;
  readonly loadedCost: number;
}

const words: Readonly<Record<keyof PeopleColumns, RegExp>> = {
  person:
    /^(?:e-?mail(?:[ _]address)?|user(?:[ _]?name)?|user[ _]email|login|employee|person|name)$/,
  team: /team|department|group|abteilung/,
  loadedCost: /loaded|cost to (?:the )?employer/,
};

/** What only a bill has. */
const ofBills = /date|\bday|month|period|time|spend|usage|amount|price|tokens?\b|charge|model/;

/** The columns of a list of people; `null` for a table that is none. */
export function peopleColumns(headers: readonly string[]): PeopleColumns | null {
  const keys = headers.map(headerKey);
  const place = (role: keyof PeopleColumns): number =>
    keys.findIndex((key) => words[role].test(key));
  const [person, team, loadedCost] = [place('person'), place('team'), place('loadedCost')];
  const isBill = keys.some(
    (key, index) => index !== loadedCost && (ofBills.test(key) || /cost(?!.?cent)/.test(key)),
  );
  if (isBill || person < 0 || (team < 0 && loadedCost < 0)) return null;
  return { person, team, loadedCost };
}

export interface Listed {
  readonly name: string;
  readonly team: string;
}

export class PeopleList {
  readonly people: Listed[] = [];
  /** Rows without a name. */
  nameless = 0;
  /** Costs that are no number. */
  costless = 0;
  readonly #columns: PeopleColumns;
  #costs = 0;
  #sum = 0;

  constructor(columns: PeopleColumns) {
    this.#columns = columns;
  }

  add(cells: readonly string[]): void {
    const { person, team, loadedCost } = this.#columns;
    const name = (cells[person] ?? '').trim();
    if (name === '') {
      this.nameless += 1;
      return;
    }
    this.people.push({ name, team: (cells[team] ?? '').trim() });
    if (loadedCost < 0) return;
    const read = readAmount((cells[loadedCost] ?? '').trim());
    // A yearly cost with decimals is rarer than one with groups of thousands.
    const cost = read['.'] ?? read[','];
    if (cost === null || cost <= 0) this.costless += 1;
    else {
      this.#costs += 1;
      this.#sum += cost;
    }
  }

  /** $ a year, the mean of those whose cost is there; `null` if it is nobody’s. */
  get meanLoadedCost(): number | null {
    return this.#costs > 0 ? this.#sum / this.#costs : null;
  }
}
