import { csv, csvFile } from '../format/csv.ts';
import {
  SCENARIO_PARAMETERS,
  SCHEMA_VERSION,
  type Scenario,
  type ScenarioName,
} from '../scenario/schema.ts';
import { SCENARIO_CHOICES } from '../scenario/choices.ts';
import type { Table } from '../widgets/table.ts';
import type { Datum } from '../widgets/numbers.ts';
import type { RangeView } from '../widgets/range.ts';
import type { Facts, Widget } from '../widgets/widget.ts';
import { questionOf } from './still.ts';

/** What the site says of its files of data, whatever the numbers. */
export interface About {
  /** Of the site, and of its model. */
  readonly version: string;
  /** Where the default of each parameter comes from, in words. */
  readonly bases: Readonly<Partial<Record<ScenarioName, string>>>;
}

interface Setting {
  readonly name: string;
  readonly label: string;
  readonly value: number | string | null;
  readonly unit: string;
  readonly default: number | string | null;
  /** Where the default comes from. */
  readonly source: string;
}

/** Everything behind a widget with some numbers, as a file. */
export interface Dataset {
  readonly title: string;
  readonly question: string;
  readonly finding: string;
  readonly address: string;
  readonly licence: string;
  readonly version: string;
  readonly units: string;
  readonly parameters: readonly Setting[];
  readonly numbers: readonly Datum[];
  /** The table as the page shows it. */
  readonly table: Table;
}

const units =
  'Money is in US dollars; in results it is valued today. Rates are decimals: 0.35 is 35%. A ratio to today is 1 where nothing changes. An empty value or null is none, or none that can be counted.';

export const licence = 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/';

export interface DataRequest {
  widget: Widget;
  scenario: Scenario;
  /** How sure the answer is, drawn at the same numbers; nothing where nothing is drawn. */
  range: RangeView | null;
  asked?: string | undefined;
  address: string;
  /** What the widget is told of the world. */
  facts: Facts;
  about: About;
}

function settings({ widget, scenario, about }: DataRequest): Setting[] {
  const parameters = widget.parameters.map((name): Setting => {
    const { label, unit, default: usual } = SCENARIO_PARAMETERS[name];
    const source = about.bases[name] ?? '';
    return { name, label, value: scenario[name], unit, default: usual, source };
  });
  const choices = widget.choices.map((name): Setting => {
    const { label, default: usual } = SCENARIO_CHOICES[name];
    const source = 'list prices; each with its date on the sources’ page';
    return { name, label, value: scenario[name], unit: 'a name', default: usual, source };
  });
  return [...parameters, ...choices];
}

export function dataset(request: DataRequest): Dataset {
  const { widget, scenario, range, asked, address, facts, about } = request;
  const shown = widget.show(scenario, facts);
  return {
    title: `Perk or pay? ${widget.subject}`,
    question: asked ?? questionOf(widget),
    finding: [shown.finding, range?.words].filter(Boolean).join(' '),
    address,
    licence,
    version: `${about.version}, addresses of version ${SCHEMA_VERSION}`,
    units,
    parameters: settings(request),
    numbers: [...shown.numbers(), ...(range?.numbers ?? [])],
    table: shown.table(),
  };
}

export const dataJson = (request: DataRequest): string =>
  `${JSON.stringify(dataset(request), null, 1)}\n`;

const columns = ['part', 'row', 'name', 'value', 'unit', 'default', 'source'] as const;

/**
 * The same as one table, a number a line, so that each has its unit beside it: what the file is about, then the
 * parameters, then the numbers.
 */
export function dataCsv(request: DataRequest): string {
  const {
    title,
    question,
    finding,
    address,
    licence: terms,
    version,
    parameters,
    numbers,
    ...rest
  } = dataset(request);
  const about = { title, question, finding, address, licence: terms, version, units: rest.units };
  return csvFile(
    csv([
      columns,
      ...Object.entries(about).map(([name, value]) => ['about', '', name, value, '', '', '']),
      ...parameters.map((each) => [
        ...['parameter', each.name, each.label, each.value],
        ...[each.unit, each.default, each.source],
      ]),
      ...numbers.map(({ row, name, value, unit }) => [
        ...['number', row, name, value, unit, '', ''],
      ]),
    ]),
  );
}
