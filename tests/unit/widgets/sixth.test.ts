import { sensitivitySentence } from '../../../src/widgets/tornado.ts';
import { csvParse } from 'd3';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { widgetCard } from '../../../src/downloads/card.ts';
import { dataCsv, dataJson, type Dataset } from '../../../src/downloads/data.ts';
import { loadMaterials } from '../../../src/downloads/materials.ts';
import { still, stillPicture } from '../../../src/downloads/still.ts';
import { textsOf } from '../../../src/picture/drawing.ts';
import { plainLetters } from '../../../src/picture/svg.ts';
import { DEFAULT_SCENARIO } from '../../../src/scenario/schema.ts';
import { aboutData } from '../../../src/site/about-data.ts';
import type { Facts } from '../../../src/widgets/widget.ts';
import View from '../../fixtures/bill/View.svelte';
import { widget } from '../../fixtures/bill/widget.ts';

// A widget is one folder: what follows is made of the definition of one that the site does not have.

const facts: Facts = {
  stops: { tokens: [{ value: 18000, name: 'Uber’s cap' }] },
  choices: {},
};
const scenario = { ...DEFAULT_SCENARIO, tokens: 28600, loadedCost: 286000 };
const materials = await loadMaterials();
const request = {
  widget,
  scenario,
  range: null,
  facts,
  materials,
  address: 'https://site.example/widgets/bill/?v=1&t=28600',
};

describe('a widget that is added', () => {
  it('has a still with its question, its finding and its picture', () => {
    const drawing = stillPicture({ ...request, width: 720 });
    const texts = textsOf(drawing).map(({ text }) => text);
    const said = texts.join(' ');
    expect(said).toContain(widget.question);
    expect(said).toContain('$28,600 of tokens is 10% of what an engineer costs.');
    expect(said).toContain('Set here: token budget $28,600.');
    expect(said).toContain('site.example/methods/#bill');
    expect(texts).toContain('10%');
    const [outline, bar] = drawing.items.filter((item) => item.kind === 'rect');
    expect(bar?.width).toBeCloseTo((outline?.width ?? 0) / 10, 6);
  });

  it('has it as an SVG of its own, and a card', () => {
    const svg = still({
      ...request,
      width: 720,
      theme: 'dark',
      letters: plainLetters(materials.widths),
    });
    expect(svg).toMatch(/^<svg .*<\/svg>$/s);
    expect(svg).toContain(materials.palettes.dark.tokens);
    const { lines } = widgetCard({ ...request, site: 'site.example' });
    expect(lines.join(' ')).toContain('10% of what an engineer costs goes into tokens.');
    expect(lines).toContain('10%');
  });

  it('has its numbers once, as CSV, as JSON and as a table', () => {
    const asked = { ...request, about: aboutData() };
    const rows = csvParse(dataCsv(asked).replace(/^\uFEFF/, ''));
    const share = rows.find(({ name }) => name === 'share of an engineer’s cost');
    expect(share).toMatchObject({ part: 'number', row: 'the bill', value: '0.1', unit: 'rate' });
    const { numbers, table } = JSON.parse(dataJson(asked)) as Dataset;
    expect(numbers).toEqual(widget.show(scenario, facts).numbers());
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['$28,600', '10%']);
  });

  it('stands on its page with the same words, its controls and their stops', () => {
    const { body } = render(View, {
      props: {
        facts,
        sensitivity: sensitivitySentence(widget.mainAnswer(scenario, facts)),
        placement: { place: 'page', headingLevel: 1, begin: scenario },
      },
    });
    const words = body.replace(/<!--.*?-->/gs, '');
    expect(words).toContain('$28,600 of tokens is 10% of what an engineer costs.');
    expect(words).toMatch(/<text[^>]*>10%<\/text>/);
    expect(words.match(/type="range"/g)).toHaveLength(2);
    expect(words).toMatch(/<option value=.18000.>Uber’s cap · \$18,000 a year/);
    expect(words).toContain('The bill’s share of what an engineer costs hangs most on');
  });
});
