import { describe, expect, it } from 'vitest';
import { parameterTable, sectionParameters } from '../../../src/methods/parameters.ts';
import { readSections } from '../../../src/methods/read.ts';
import { sectionIds } from '../../../src/methods/schema.ts';
import { symbols } from '../../../src/methods/symbols.ts';
import {
  PARAMETER_NAMES,
  PARAMETERS,
  type Parameter,
  type ParameterName,
} from '../../../src/model/index.ts';
import { parse } from '../../../src/scenario/parse.ts';
import { DEFAULT_SCENARIO, SCENARIO_NAMES } from '../../../src/scenario/schema.ts';
import { readScenes } from '../../../src/story/read.ts';

/** What a link can show: an end of what is drawn, or of the control. */
const rangeOf = (name: ParameterName): readonly [number, number] => {
  const { plausible, track }: Parameter = PARAMETERS[name];
  return plausible ?? track;
};

const scenes = readScenes();
const sceneOf = (section: string) => scenes.find(({ widget }) => widget === section)?.id;
const tables = sectionIds.map((id) => ({ id, ...parameterTable(id, sceneOf(id)) }));
const rows = tables.flatMap((table) => table.rows);

describe('the tables of assumptions', () => {
  it('have every parameter of the model', () => {
    const named = tables.flatMap(({ id, rows }) =>
      rows.map(({ option }) => sectionParameters[id][option]?.name),
    );
    expect([...PARAMETER_NAMES].filter((name) => !named.includes(name))).toEqual([]);
  });

  it('say everything of each', () => {
    for (const row of rows) {
      for (const field of ['label', 'help', 'default', 'track', 'hard', 'basis', 'sure'] as const) {
        expect(row[field], `${row.anchor} ${field}`).toMatch(/\S/);
      }
      expect(row.symbol, row.anchor).toMatch(/^<math/);
    }
  });

  it('say what is drawn, and how, and leave empty what is not', () => {
    for (const { id, rows } of tables) {
      for (const { option, plausible } of rows) {
        const parameter = sectionParameters[id][option]!;
        expect(plausible !== '', option).toBe(parameter.drawn !== undefined);
        expect(plausible.endsWith(', by logarithms'), option).toBe(parameter.drawn === 'log');
      }
    }
  });

  it('have no anchor twice, and lead to those that they have', () => {
    const anchors = rows.map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const { href } of tables.flatMap((table) => table.elsewhere)) {
      expect(anchors).toContain(href.slice(1));
    }
  });

  it('link to a widget wherever the story has one', () => {
    for (const { id, rows } of tables) {
      const expected = sceneOf(id) !== undefined && sectionParameters[id];
      if (expected)
        expect(
          rows.some(({ link }) => link !== null),
          id,
        ).toBe(true);
    }
    for (const id of ['compounding', 'substitution', 'headcount'] as const) {
      expect(parameterTable(id, 'scene').rows.filter(({ link }) => link === null)).toEqual([]);
    }
    const inBudget = parameterTable('budget', 'scene').rows.filter(({ link }) => link !== null);
    expect(inBudget.map(({ option }) => option)).toEqual([
      ...['monthlyBudget', 'priceChange', 'baseline', 'years'],
    ]);
  });
});

describe('the links of the tables', () => {
  const links = rows.flatMap(({ link, anchor }) => (link ? [{ anchor, ...link }] : []));

  it.each(links)('$anchor changes one parameter alone, without a warning', ({ anchor, href }) => {
    const { search, hash } = new URL(href, 'https://site.invalid');
    const { scenario, warnings } = parse(search);
    const changed = SCENARIO_NAMES.filter((name) => scenario[name] !== DEFAULT_SCENARIO[name]);
    const [section = '', option = ''] = anchor.split('-');
    const name = sectionParameters[section as 'compounding'][option]?.name as ParameterName;
    // A month's budget is set as a year's.
    const [set, times] =
      name === 'monthlyBudget' ? (['tokens', 12] as const) : ([name, 1] as const);
    expect(warnings).toEqual([]);
    expect(changed).toEqual([set]);
    expect(rangeOf(name)).toContain(scenario[set as 'salary'] / times);
    expect(hash).toBe(`#${sceneOf(section)}`);
  });

  it('go to the high end, save where that is the default or goes with nothing', () => {
    const low = links.filter(({ href, anchor }) => {
      if (anchor === 'budget-monthlyBudget') return false;
      const { scenario } = parse(new URL(href, 'https://site.invalid').search);
      const [section = '', option = ''] = anchor.split('-');
      const name = sectionParameters[section as 'compounding'][option]?.name as 'salary';
      return scenario[name] !== rangeOf(name)[1];
    });
    const options = new Set(low.map(({ anchor }) => anchor.split('-')[1]));
    expect([...options].sort()).toEqual(['cliffMonths', 'leaveYear', 'liquidity']);
  });
});

describe('the signs of the parameters', () => {
  const tex = new Map(
    readSections().map(({ id, formulas }) => [
      id,
      formulas.map((formula) => formula.tex).join(' '),
    ]),
  );
  const pieces = tex.get('shared') ?? '';

  it.each(sectionIds.filter((id) => id !== 'shared'))('are in the formulas of %s', (id) => {
    const earlier = id === 'offer' ? (tex.get('compounding') ?? '') : '';
    const text = `${pieces} ${earlier} ${tex.get(id)}`;
    for (const { name } of Object.values(sectionParameters[id])) {
      const sign = symbols[name as ParameterName];
      expect(text.includes(sign) ? '' : sign, name).toBe('');
    }
  });

  it.each(sectionIds)('differ within %s', (id) => {
    const signs = Object.values(sectionParameters[id]).map(
      ({ name }) => symbols[name as ParameterName],
    );
    expect(new Set(signs).size).toBe(signs.length);
  });
});
