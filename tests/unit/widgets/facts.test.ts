import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../src/evidence/read.ts';
import { SCENARIO_PARAMETERS, type ScenarioName } from '../../../src/scenario/schema.ts';
import { factsOf, readFacts } from '../../../src/site/facts.ts';
import { widgetNamed, widgets } from '../../../src/widgets/all.ts';

const stops = widgets.flatMap((widget) =>
  Object.entries(factsOf(widget).stops).map(([parameter, all]) => ({
    widget: widget.name,
    parameter: parameter as ScenarioName,
    all,
  })),
);

describe('the stops of a slider', () => {
  it.each(stops)(
    'of $parameter in $widget rise, have names, and are taken',
    ({ parameter, all }) => {
      expect(all.length).toBeGreaterThan(1);
      const [low, high] = SCENARIO_PARAMETERS[parameter].hard;
      all.forEach(({ value, name }, index) => {
        expect(name).toMatch(/\w/);
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
        if (index > 0) expect(value).toBeGreaterThan(all[index - 1]!.value);
      });
    },
  );

  it('are the values of figures', () => {
    const cap = readFigures().get('uber-yearly-cap')?.figure.value;
    expect(factsOf(widgetNamed('budget')).stops.tokens?.map(({ value }) => value)).toContain(cap);
    expect(factsOf(widgetNamed('compounding')).stops.amount?.map(({ value }) => value)).toContain(
      cap,
    );
  });

  it('come with what can be chosen, where the widget has a choice', () => {
    expect(factsOf(widgetNamed('budget')).choices.pricedModel?.length).toBeGreaterThan(1);
    expect(factsOf(widgetNamed('offer')).choices).toEqual({});
  });
});

describe('stops with faults', () => {
  const reading = (text: string) => () => {
    const folder = mkdtempSync(join(tmpdir(), 'stops-'));
    writeFileSync(join(folder, 'offer.yaml'), `description: One.\nasks: Two.\nstops:\n${text}`);
    return readFacts(widgetNamed('offer'), folder);
  };

  it.each([
    ['  sigma: [{ value: 1, name: one }]', /offer\.yaml › stops\.sigma: the offer widget has no/],
    ["  salary: [{ value: '@no-such', name: one }]", /stops\.salary › “one”: there is no figure/],
    ['  salary: [{ value: 1 }]', /offer\.yaml › stops\.salary/],
    ['  salary: rungs', /offer\.yaml › stops\.salary/],
  ])('stop the build and name the file and the field: %s', (text, fault) => {
    expect(reading(text)).toThrow(fault);
  });
});
