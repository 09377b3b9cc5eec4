import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutData } from '../../../src/site/about-data.ts';
import { unguardCell } from '../../../src/format/csv.ts';
import { formatDollars, formatSignedPercent } from '../../../src/format/index.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/scenario/schema.ts';
import { dataCsv, dataJson, dataset, type Dataset } from '../../../src/downloads/data.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { widgetNamed, widgetNames, type WidgetName } from '../../../src/widgets/all.ts';
import { anyScenario } from '../scenario/arbitraries.ts';
import { fewDraws } from './few-draws.ts';

const request = (name: WidgetName, scenario: Scenario = DEFAULT_SCENARIO) => ({
  widget: widgetNamed(name),
  scenario,
  range: fewDraws(widgetNamed(name), scenario),
  address: `https://site.example/widgets/${name}/`,
  facts: factsOf(widgetNamed(name)),
  about: aboutData(),
});

const valueOf = ({ numbers }: Dataset, row: string, name: string): number => {
  const found = numbers.find((datum) => datum.row === row && datum.name === name);
  return found?.value ?? NaN;
};

describe('the data behind a widget', () => {
  it.each(widgetNames)('of %s has every parameter with its unit and source', (widget) => {
    const { parameters } = dataset(request(widget));
    expect(parameters.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...widgetNamed(widget).parameters]),
    );
    for (const { unit, source, value, default: usual } of parameters) {
      expect(unit).not.toBe('');
      expect(source).not.toBe('');
      expect(value).toBe(usual);
    }
  });

  it.each(widgetNames)('of %s has the table that the page shows', (widget) => {
    const data = JSON.parse(dataJson(request(widget))) as Dataset;
    const { show } = widgetNamed(widget);
    const shown = show(DEFAULT_SCENARIO, factsOf(widgetNamed(widget)));
    expect(data.table).toEqual(shown.table());
    expect(data.licence).toContain('CC BY 4.0');
  });

  it('has the numbers that the tables print', () => {
    const compounding = dataset(request('compounding'));
    const end = compounding.table.rows.at(-1);
    expect(formatDollars(valueOf(compounding, 'after 10 years', 'raise'))).toBe(end?.cells[0]);
    expect(formatDollars(valueOf(compounding, 'after 10 years', 'tokens'))).toBe(end?.cells[4]);

    const substitution = dataset(request('substitution'));
    const engineers = valueOf(substitution, 'after 3 years', 'engineers');
    const shown = substitution.table.rows.at(-1)?.cells[1];
    expect(formatSignedPercent(engineers - 1)).toBe(shown);

    const offer = dataset(request('offer'));
    const inAll = offer.table.rows.find(({ name }) => name === 'In all');
    expect(formatDollars(valueOf(offer, 'Offer B, to the employer', 'in all'))).toBe(
      inAll?.cells[3],
    );

    const headcount = dataset(request('headcount'));
    expect(valueOf(headcount, 'same output', 'engineers').toFixed(1)).toBe(
      headcount.table.rows.find(({ name }) => name === 'Same output: engineers')?.cells[0],
    );
    expect(valueOf(dataset(request('budget')), 'yours', 'budget for each engineer')).toBe(
      DEFAULT_SCENARIO.tokens,
    );
  });

  it.each(widgetNames)('of %s is the same in both formats for any scenario', (widget) => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const asked = request(widget, scenario);
        const json = JSON.parse(dataJson(asked)) as Dataset;
        const rows = csvParse(dataCsv(asked).replace(/^\uFEFF/, ''));
        const part = (name: string) => rows.filter((row) => row['part'] === name);
        const text = (value: number | string | null) => (value === null ? '' : String(value));
        expect(part('number').map(({ value }) => value)).toEqual(
          json.numbers.map(({ value }) => text(value)),
        );
        expect(part('parameter').map(({ row, value }) => [row, value])).toEqual(
          json.parameters.map(({ name, value }) => [name, text(value)]),
        );
        expect(
          unguardCell(part('about').find(({ name }) => name === 'finding')?.['value'] ?? ''),
        ).toBe(json.finding);
      }),
      { numRuns: 30 },
    );
  });
});
