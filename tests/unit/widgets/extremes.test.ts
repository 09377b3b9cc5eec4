import { describe, expect, it } from 'vitest';
import { loadMaterials } from '../../../src/downloads/materials.ts';
import { stillPicture } from '../../../src/downloads/still.ts';
import { textsOf } from '../../../src/picture/drawing.ts';
import { parse, sayWarning } from '../../../src/scenario/parse.ts';
import { SCENARIO_NAMES, SCENARIO_PARAMETERS } from '../../../src/scenario/schema.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { widgetNamed, widgetNames } from '../../../src/widgets/all.ts';
import type { Widget } from '../../../src/widgets/widget.ts';
import { badValues, nonsense, subjectOf } from '../../fixtures/bad-values.ts';

const materials = await loadMaterials();

/** What a program prints where it has no number. */
const noNumber = /∞|NaN|undefined|null|Infinity/;

/** Everything that a widget says, in its picture as well. */
function wordsOf(widget: Widget, scenario: Scenario): string[] {
  const facts = factsOf(widget);
  const { finding, subtitle = '', note = '', table } = widget.show(scenario, facts);
  const picture = stillPicture({
    ...{ widget, scenario, facts, materials },
    ...{ range: null, width: 720, address: '' },
  });
  const cells = table().rows.flatMap((row) => row.cells);
  return [finding, subtitle, note, ...cells, ...textsOf(picture).map(({ text }) => text)];
}

describe.each(widgetNames)('%s', (name) => {
  it('says a number at the ends of every range, and next to nothing', () => {
    const found = SCENARIO_NAMES.flatMap((parameter) => {
      const { key, hard } = SCENARIO_PARAMETERS[parameter];
      return [...hard, 5e-324, 1e-20].flatMap((value) => {
        const { scenario } = parse(`${key}=${value}`);
        const wrong = wordsOf(widgetNamed(name), scenario).find((text) => noNumber.test(text));
        return wrong === undefined ? [] : [`${key}=${value}: ${wrong}`];
      });
    });
    expect(found).toEqual([]);
  });

  it('says the answer of one number among nonsense, and warns of each of its settings that got it', () => {
    const widget = widgetNamed(name);
    const own: readonly string[] = [...widget.parameters, ...widget.choices];
    const facts = factsOf(widget);
    const findingOf = (scenario: Scenario) => widget.show(scenario, facts).finding;
    for (const round of badValues.keys()) {
      const { query, alone, warned } = nonsense(widget.parameters[0]!, round, own);
      const { scenario, warnings } = parse(query);
      expect(findingOf(scenario), query).toBe(findingOf(parse(alone).scenario));
      const about = warnings.filter(({ parameter }) => own.includes(parameter)).map(sayWarning);
      expect(about.map(subjectOf).sort(), query).toEqual(warned);
    }
  });
});
