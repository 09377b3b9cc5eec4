import { describe, expect, it } from 'vitest';
import { CHOICE_NAMES } from '../../../src/scenario/choices.ts';
import { SCENARIO_NAMES } from '../../../src/scenario/schema.ts';
import { ownPages, widgetNamed, widgetNames, widgets } from '../../../src/widgets/all.ts';
import * as list from '../../../src/widgets/index.ts';
import { inSight } from '../../../src/widgets/widget.ts';

describe('the list of the widgets', () => {
  it('has each under the name of its folder', () => {
    for (const [name, one] of Object.entries(list)) expect(one.name).toBe(name);
    expect([...widgetNames, ...ownPages.map(({ name }) => name)].sort()).toEqual(
      Object.keys(list).sort(),
    );
  });

  it('keeps what has a page of its own, and no embed, out of everything that is embedded', () => {
    expect(ownPages.map(({ name, address }) => [name, address])).toContainEqual([
      ...['your-offer', '/your-offer/'],
    ]);
    expect(widgetNames).not.toContain('your-offer');
    expect(() => widgetNamed('your-offer')).toThrow('no widget “your-offer”');
  });

  it('gives every widget parameters that the scenario knows, each once', () => {
    for (const { parameters } of widgets) {
      expect(parameters.length).toBeGreaterThan(0);
      expect(new Set(parameters).size).toBe(parameters.length);
      for (const name of parameters) expect(SCENARIO_NAMES).toContain(name);
    }
    expect(widgetNamed('budget').choices).toEqual(CHOICE_NAMES);
  });

  it('keeps at most four controls of a widget in sight, each of what can be set in it', () => {
    for (const widget of widgets) {
      expect(widget.controls.length).toBeLessThanOrEqual(4);
      const seen = inSight(widget);
      expect(new Set(seen).size).toBe(seen.length);
      for (const name of seen) expect(widget.parameters).toContain(name);
    }
  });

  it('carries salary, amount, tokens and cost from widget to widget', () => {
    const usedBy = (parameter: string) =>
      widgets
        .filter(({ parameters }) => (parameters as readonly string[]).includes(parameter))
        .map(({ name }) => name);
    expect(usedBy('salary')).toEqual(['compounding', 'offer']);
    expect(usedBy('amount')).toEqual(['compounding']);
    expect(usedBy('tokens')).toEqual(['budget', 'headcount', 'offer', 'substitution']);
    expect(usedBy('loadedCost')).toEqual(['budget', 'compounding', 'headcount', 'substitution']);
    expect(usedBy('tokenScale')).toEqual(['budget', 'compounding', 'headcount']);
    expect(usedBy('baseline')).toEqual(['budget', 'compounding']);
    expect(usedBy('years')).toEqual(['compounding']);
    expect(usedBy('horizonYears')).toEqual(['budget', 'substitution']);
    expect(usedBy('offerYears')).toEqual(['offer']);
  });

  it('says which names there are when one is not among them', () => {
    expect(() => widgetNamed('abacus')).toThrow(
      'no widget “abacus”; there are budget, compounding,',
    );
  });
});
