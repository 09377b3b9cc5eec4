/** One file from its bytes to its sums. */
import { rangeInName, type Format, type Span } from '../../../plan/formats.ts';
import { nearest, recognise, type NearMiss, type Question } from '../../../plan/formats.ts';
import { readAmount } from '../../../plan/amounts.ts';
import { readDate } from '../../../plan/dates.ts';
import {
  chosenLayout,
  layoutOf,
  whyUnreadable,
  type Answers,
  type ColumnChoice,
  type Layout,
} from '../../../plan/layout.ts';
import type { Names } from '../../../plan/people.ts';
import { peopleColumns, PeopleList, type PeopleColumns } from '../../../plan/people-list.ts';
import { suggestColumns } from '../../../plan/suggest.ts';
import type { RowCounts } from '../../../plan/pair-table.ts';
import { FileReading } from '../../../plan/reading.ts';
import type { Ways } from '../../../plan/row-parts.ts';
import { Evidence } from '../../../plan/evidence.ts';
import type { DecimalSign } from '../../../plan/amounts.ts';
import type { DateOrder } from '../../../plan/dates.ts';
import { NotUtf8, UnreadableFile } from './bytes.ts';
import { openSource, rowsOf, type Source } from './source.ts';

/** What a file is, before its rows are read. */
export interface Opened {
  readonly source: Source;
  readonly format: Format | null;
  readonly near: NearMiss | null;
  /** What the reader has to say before it can be read. */
  readonly questions: readonly Question[];
  readonly suggested: ColumnChoice;
  /** The columns of a list of people, where it is that and no bill. */
  readonly people: PeopleColumns | null;
}

const isoDay = (text: string): number | null => readDate(text)['day first'];

/** The days that a file's name speaks of, as makers write them. */
const spanInName = (name: string): Span | null => rangeInName(name, isoDay);

const withoutEnding = (name: string): string => name.replace(/\.[a-z0-9]{1,6}$/i, '');

/**
 * Opens a file and says what it is.
 *
 * @throws {UnreadableFile} for what is no table, and by its name for a format that has no money
 */
export async function openFile(
  file: File,
  formats: readonly Format[],
  answers: Answers = {},
): Promise<Opened> {
  const source = await openSource(file);
  const format = recognise(source.headers, formats);
  if (format?.refused) {
    throw new UnreadableFile(`This is ${format.maker}’s ${format.name}. ${format.refused}`);
  }
  const suggested = suggestColumns(
    source.headers,
    source.sample.slice(0, 50).map(({ cells }) => cells),
  );
  const people = format || answers.columns ? null : peopleColumns(source.headers);
  const asked: readonly Question[] = people ? [] : format ? (format.asks ?? []) : ['columns'];
  const hasSpan = (answers.span ?? spanInName(file.name)) !== null;
  const questions = asked.filter((question) =>
    question === 'columns' ? !answers.columns : !hasSpan,
  );
  return {
    ...{ source, format, questions, suggested, people },
    near: format || people ? null : nearest(source.headers, formats),
  };
}

/** Where the parts stand. Columns that a reader chose count before a format that is none of ours. */
export function layoutFor({ source, format }: Opened, answers: Answers): Layout {
  const span = answers.span ?? spanInName(source.file.name) ?? undefined;
  const person = answers.person ?? withoutEnding(source.file.name);
  if (!format) {
    const { columns } = answers;
    if (!columns) throw new UnreadableFile('Say which columns have person, date and cost.');
    const why = whyUnreadable(columns, span !== undefined);
    if (why) throw new UnreadableFile(why);
    const costHeader = source.headers[columns.cost] ?? '';
    return chosenLayout(
      columns,
      { ...answers, span, person: answers.person },
      'all tools',
      costHeader,
    );
  }
  const isAsked = format.personIf !== undefined || (format.asks?.includes('columns') ?? false);
  return layoutOf(format, source.headers, {
    ...answers,
    span,
    person: isAsked ? answers.person : person,
  });
}

export interface ReadOptions {
  readonly layout: Layout;
  readonly zone: number;
  readonly people: Names;
  readonly teams: Names;
  readonly tools: Names;
  readonly before: RowCounts;
  /** How the columns are written, where the reader was asked. */
  readonly ways?: Partial<Ways>;
  /** Called for each slice, with the bytes that are read. */
  readonly onBytes?: (bytes: number) => void;
  readonly signal?: AbortSignal;
  /** Lets the page do something else. */
  readonly pause?: () => Promise<void>;
}

export interface FileRead {
  readonly reading: FileReading;
  readonly ways: Ways;
  /** What the rows do not settle. */
  readonly open: readonly ('decimal' | 'order')[];
  readonly encoding: Source['encoding'];
}

/** Stopped by the reader. */
export class Stopped extends Error {}

/** How the first rows are written: a guess that all of them confirm or overrule. */
function firstWays({ source }: Opened, layout: Layout): Ways {
  const decimals = new Evidence<DecimalSign>(['.', ','], '.');
  const orders = new Evidence<DateOrder>(['day first', 'month first'], 'month first');
  for (const { cells } of source.sample) {
    const amount = readAmount((cells[layout.use] ?? '').trim());
    decimals.see(amount['.'], amount[',']);
    const date = readDate(cells[layout.date] ?? '');
    orders.see(date['day first'], date['month first']);
  }
  return { decimal: decimals.verdict().way, order: orders.verdict().way };
}

async function readOnce(
  opened: Opened,
  source: Source,
  ways: Ways,
  options: ReadOptions,
): Promise<FileReading> {
  const { layout, zone, people, teams, tools, before, onBytes, signal, pause } = options;
  const { headers } = opened.source;
  const reading = new FileReading({ headers, layout, ways, zone, people, teams, tools, before });
  for await (const { rows, bytes } of rowsOf(source)) {
    if (signal?.aborted) throw new Stopped();
    for (const { cells, line, isMangled } of rows) {
      if (isMangled) reading.refuse(line, cells.length);
      else reading.add(cells, line);
    }
    onBytes?.(bytes);
    await pause?.();
  }
  return reading;
}

/**
 * Reads a file's rows: again where its encoding or the way that its columns are written turns out to be another one.
 *
 * @throws {UnreadableFile} naming the line; {Stopped} where the signal says so
 */
export async function readFile(opened: Opened, options: ReadOptions): Promise<FileRead> {
  let source = opened.source;
  let ways: Ways = { ...firstWays(opened, options.layout), ...options.ways };
  for (let attempt = 0; ; attempt += 1) {
    let reading: FileReading;
    try {
      reading = await readOnce(opened, source, ways, options);
    } catch (error) {
      if (!(error instanceof NotUtf8)) throw error;
      source = { ...source, encoding: 'windows-1252' };
      continue;
    }
    const [decimal, order] = [reading.parts.decimals.verdict(), reading.parts.orders.verdict()];
    const found: Ways = { decimal: decimal.way, order: order.way, ...options.ways };
    const isSettled = found.decimal === ways.decimal && found.order === ways.order;
    if (isSettled || attempt > 2) {
      if (reading.counts.rows === 0) {
        throw new UnreadableFile(
          'The file has a header and no rows; a row a line was expected below it.',
        );
      }
      const open = [
        ...(decimal.isOpen && !options.ways?.decimal && !opened.format
          ? (['decimal'] as const)
          : []),
        ...(order.isOpen && !options.ways?.order ? (['order'] as const) : []),
      ];
      return { reading, ways, open, encoding: source.encoding };
    }
    ways = found;
  }
}

/** Reads a list of people. */
export async function readPeople({ source, people }: Opened): Promise<PeopleList> {
  if (!people) throw new RangeError('The file is no list of people.');
  const list = new PeopleList(people);
  for await (const { rows } of rowsOf(source)) for (const { cells } of rows) list.add(cells);
  return list;
}
