/** Several files as one bill. */
import { UseList, type Bill } from './bill.ts';
import { completeMonths, likelyPeriod, monthOf, type Period } from './calendar.ts';
import { Cells, type CellVisit } from './cells.ts';
import { NOBODY, shuffled, type Names } from './people.ts';
import type { FileReading } from './reading.ts';

export interface LedgerOptions {
  /** ISO 4217: the one currency that is shown, and how many $ each counted one is worth. */
  readonly rates: Readonly<Record<string, number>>;
  /** As a reader corrects it. */
  readonly period?: Period;
  /** Whether rows that equal an earlier one of their file are taken out. */
  readonly dropEqual?: boolean;
  /** Two accounts of one person: the one to the other, by number. */
  readonly joined?: ReadonlyMap<number, number>;
  /** From a list of people: their teams by number, and who has access. */
  readonly listed?: ReadonlyMap<number, string>;
  /** Whether listed people without a row count, as people without use. */
  readonly withoutUse?: boolean;
  /** Shuffles the numbers by which people are shown. */
  readonly salt?: number;
}

export interface Ledger {
  readonly bill: Bill;
  /** The number in `people` of each person of the bill: stays where the names are. */
  readonly numbers: readonly number[];
  readonly period: Period | null;
  /** Listed people without a row. */
  readonly withoutUse: number;
  /** Months that the period has parts of. */
  readonly partial: readonly number[];
}

/** What somebody used in a stretch that is longer than a month. */
interface LongUse {
  readonly person: number;
  readonly days: number;
  readonly use: number;
}

/** The days that the files speak of, as far as they let one think. */
export function periodOf(files: readonly FileReading[]): Period | null {
  const first = Math.min(...files.map((file) => file.first));
  const last = Math.max(...files.map((file) => file.last));
  return Number.isFinite(first) && Number.isFinite(last) ? likelyPeriod({ first, last }) : null;
}

/** All sums of the files in $, people joined, equal rows taken out where that is asked for. */
function merged(
  files: readonly FileReading[],
  { rates, joined, dropEqual = false }: LedgerOptions,
): { dated: Cells; ranged: LongUse[] } {
  const dated = new Cells();
  const ranged: LongUse[] = [];
  const whoIs = (person: number): number => joined?.get(person) ?? person;
  for (const file of files) {
    for (const [currency, { cells, equals, ranged: long }] of file.byCurrency) {
      const rate = rates[currency] ?? 0;
      if (rate === 0) continue;
      const take =
        (factor: number): CellVisit =>
        (person, day, tool, use, bill) =>
          dated.add(whoIs(person), day, tool, factor * use, factor * bill);
      cells.each(take(rate));
      if (dropEqual) equals.each(take(-rate));
      long.each((person, _day, _tool, use) => {
        const days = file.last - file.first + 1;
        ranged.push({ person: whoIs(person), days, use: rate * use });
      });
    }
  }
  return { dated, ranged };
}

/** The team in which each person used most; a list of people has the last word. */
function teamsOf(
  files: readonly FileReading[],
  teams: Names,
  { joined, listed }: LedgerOptions,
): Map<number, string> {
  const most = new Map<number, { team: string; use: number }>();
  const sums = new Map<string, number>();
  for (const file of files) {
    for (const { teamUse } of file.byCurrency.values()) {
      teamUse.each((person, team, use) => {
        const who = joined?.get(person) ?? person;
        const key = `${who} ${team}`;
        const sum = (sums.get(key) ?? 0) + use;
        sums.set(key, sum);
        const name = teams.name(team);
        const best = most.get(who);
        const isMore = !best || sum > best.use || (sum === best.use && name < best.team);
        if (isMore || best.team === name) most.set(who, { team: name, use: sum });
      });
    }
  }
  const result = new Map([...most].map(([person, { team }]) => [person, team]));
  for (const [person, team] of listed ?? []) if (team !== '') result.set(person, team);
  return result;
}

/**
 * The bill of some files.
 *
 * @param people names by number, number 0 being nobody
 */
export function ledgerOf(
  files: readonly FileReading[],
  { people, teams, tools }: { people: Names; teams: Names; tools: Names },
  options: LedgerOptions,
): Ledger {
  const { listed, withoutUse = true, salt = 0 } = options;
  const { dated, ranged } = merged(files, options);
  const period = options.period ?? periodOf(files);
  const months = period === null ? [] : completeMonths(period);
  const place = new Map(months.map((month, index) => [month, index]));

  const withRows = new Set(ranged.map(({ person }) => person));
  dated.each((person) => withRows.add(person));
  withRows.delete(NOBODY);
  const idle = [...(listed?.keys() ?? [])].filter((person) => !withRows.has(person));
  const counted = [...withRows, ...(withoutUse ? idle : [])];
  const order = shuffled(
    counted.map((person) => people.name(person).toLowerCase()),
    salt,
  );
  const numbers = order.map((index) => counted[index]!);
  const inBill = new Map(numbers.map((person, index) => [person, index]));

  const teamOf = teamsOf(files, teams, options);
  const teamNames = [...new Set(numbers.flatMap((person) => teamOf.get(person) ?? []))].sort();
  const size = numbers.length * months.length;
  const bill = {
    people: numbers.length,
    team: Int32Array.from(numbers, (person) => teamNames.indexOf(teamOf.get(person) ?? '')),
    teams: teamNames,
    tools: Array.from({ length: tools.size }, (_, tool) => tools.name(tool)),
    months,
    hasDays:
      files.some((file) => file.counts.counted > 0) && !files.some((file) => file.parts.hasMonths),
    use: new Float64Array(size),
    billed: new Float64Array(size),
    total: new Float64Array(numbers.length),
    yearly: new Float64Array(numbers.length),
    nobody: new Float64Array(months.length),
  };

  const kept = new UseList(dated.size);
  dated.each((person, day, tool, use, billed) => {
    if (period !== null && (day < period.first || day > period.last)) return;
    const month = place.get(monthOf(day)) ?? -1;
    const who = inBill.get(person);
    if (who === undefined) {
      if (month >= 0) bill.nobody[month]! += billed;
      return;
    }
    bill.total[who]! += use;
    if (month < 0) return;
    bill.use[who * months.length + month]! += use;
    bill.billed[who * months.length + month]! += billed;
    if (use > 0) kept.add(who, month, day, tool, use);
  });
  for (const { person, days, use } of ranged) {
    const who = inBill.get(person);
    if (who === undefined) continue;
    bill.total[who]! += use;
    bill.yearly[who]! += (use * 365) / days;
  }
  const uses = kept.sorted();
  const partial =
    period === null
      ? []
      : [monthOf(period.first), monthOf(period.last)].filter(
          (month, index, both) => !place.has(month) && both.indexOf(month) === index,
        );
  return { bill: { ...bill, uses }, numbers, period, withoutUse: idle.length, partial };
}
