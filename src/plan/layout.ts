/** Where in a file's rows the parts of a bill stand: from a known format, or from what a reader chose. */
import { placeOf, type Format, type Span } from './formats.ts';

/** Places in a row; −1 for what is not there. */
export interface Layout {
  /** The first of them that is filled. */
  readonly person: readonly number[];
  readonly personIf: number;
  /** Whom rows without a column of persons belong to; `null` for nobody. */
  readonly fixedPerson: string | null;
  readonly date: number;
  /** The days that all rows are of, where there is no column of dates. */
  readonly span: Span | null;
  readonly use: number;
  /** The same as `use` where there is one price. */
  readonly bill: number;
  readonly currency: number;
  readonly fixedCurrency: string;
  readonly team: number;
  readonly tool: number;
  readonly fixedTool: string;
  readonly key: number;
  readonly factor: number;
  readonly nobody: ReadonlySet<string>;
  readonly unpriced: ReadonlySet<string>;
  readonly included: { readonly place: number; readonly says: ReadonlySet<string> };
  readonly emptyIsNothing: boolean;
  readonly equalRowsAreUsual: boolean;
}

/** What a reader says of a file: columns by their places, −1 for none. */
export interface ColumnChoice {
  readonly person: number;
  readonly date: number;
  readonly cost: number;
  readonly currency: number;
  readonly team: number;
  readonly tool: number;
}

/** What is asked of a reader besides columns. */
export interface Answers {
  readonly columns?: ColumnChoice;
  /** The days of a file that names none. */
  readonly span?: Span;
  /** Who a file without persons is of; nothing for nobody. */
  readonly person?: string;
  /** Of a file that names none. */
  readonly currency?: string;
}

const lowered = (words: readonly string[] = []): ReadonlySet<string> =>
  new Set(words.map((word) => word.toLowerCase()));

/** Where a known format has its parts. */
export function layoutOf(format: Format, headers: readonly string[], answers: Answers): Layout {
  const columns = format.columns ?? { use: '' };
  const at = (name: string | undefined): number =>
    name === undefined ? -1 : placeOf(headers, name);
  const chosen = answers.columns;
  const persons = [columns.person ?? []]
    .flat()
    .map(at)
    .filter((place) => place >= 0);
  const use = at(columns.use);
  return {
    person: chosen && chosen.person >= 0 ? [chosen.person] : persons,
    personIf: at(format.personIf),
    fixedPerson: answers.person ?? null,
    date: at(columns.date),
    span: answers.span ?? null,
    use,
    bill: columns.bill === undefined ? use : at(columns.bill),
    currency: at(columns.currency),
    fixedCurrency: answers.currency ?? format.currency ?? 'USD',
    team: chosen && chosen.team >= 0 ? chosen.team : at(columns.team),
    tool: at(columns.tool),
    fixedTool: format.tool ?? format.maker,
    key: at(columns.key),
    factor: format.factor ?? 1,
    nobody: lowered(format.nobody),
    unpriced: lowered(format.unpriced),
    included: { place: at(format.included?.column), says: lowered(format.included?.says) },
    emptyIsNothing: format.emptyIsNothing ?? false,
    equalRowsAreUsual: format.equalRowsAreUsual ?? false,
  };
}

const currencies: readonly (readonly [sign: RegExp, code: string])[] = [
  [/€|\bEUR\b|\beuros?\b/i, 'EUR'],
  [/£|\bGBP\b/i, 'GBP'],
  [/\bCHF\b/i, 'CHF'],
  [/\bCAD\b|CA\$/i, 'CAD'],
  [/\bAUD\b|AU\$/i, 'AUD'],
  [/\bINR\b|₹/i, 'INR'],
  [/\bJPY\b|¥/i, 'JPY'],
  [/\bBRL\b|R\$/i, 'BRL'],
  [/\b(?:SEK|NOK|DKK|PLN|CZK|SGD|NZD|HKD|CNY|KRW|ILS|ZAR|MXN)\b/i, ''],
];

/** The currency that a header names, as in “Cost (EUR)”; `null` if it names none. */
export function currencyNamed(header: string): string | null {
  const spaced = header.replaceAll('_', ' ');
  for (const [sign, code] of currencies) {
    const found = sign.exec(spaced);
    if (found) return code || found[0].toUpperCase();
  }
  return null;
}

/**
 * Where a reader says that the parts stand.
 *
 * @param costHeader of the column of costs: it may name the currency
 */
export function chosenLayout(
  choice: ColumnChoice,
  answers: Answers,
  tool: string,
  costHeader = '',
): Layout {
  return {
    person: choice.person >= 0 ? [choice.person] : [],
    personIf: -1,
    fixedPerson: answers.person ?? null,
    date: choice.date,
    span: answers.span ?? null,
    use: choice.cost,
    bill: choice.cost,
    currency: choice.currency,
    fixedCurrency: answers.currency ?? currencyNamed(costHeader) ?? 'USD',
    team: choice.team,
    tool: choice.tool,
    fixedTool: tool,
    key: -1,
    factor: 1,
    nobody: lowered(),
    unpriced: lowered(),
    included: { place: -1, says: lowered() },
    emptyIsNothing: false,
    equalRowsAreUsual: false,
  };
}

/** Why a choice of columns cannot be read, as a sentence; `null` if it can. */
export function whyUnreadable(choice: ColumnChoice, hasSpan: boolean): string | null {
  if (choice.cost < 0) return 'Say which column has the cost: without money there is no bill.';
  if (choice.date < 0 && !hasSpan)
    return 'Say which column has the date, or which days the file is of.';
  const places = [choice.person, choice.date, choice.cost].filter((place) => place >= 0);
  if (new Set(places).size < places.length) {
    return 'Person, date and cost are three columns; one of them was chosen twice.';
  }
  return null;
}
