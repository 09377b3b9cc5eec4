import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMaterials } from '../../../src/downloads/materials.ts';
import { stillPicture } from '../../../src/downloads/still.ts';
import { textsOf } from '../../../src/picture/drawing.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { quantitiesIn, type Quantity } from '../../../src/story/quantities.ts';
import { widgetNamed, widgetNames, type WidgetName } from '../../../src/widgets/all.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/widgets/parameters.ts';
import { anyScenario } from '../scenario/arbitraries.ts';

const materials = await loadMaterials();

/** What a number of the data is in a unit of words: a rate of 0.25 is 25 percent, or 25 cents. */
const scale: Readonly<Record<Quantity['unit'], number>> = {
  ...{ dollars: 1, times: 1, years: 1, months: 1, people: 1 },
  ...{ cents: 100, percent: 100 },
};

/** The sign may be in the words around it: “falls by 19%”. A signed share may be that of a ratio to today. */
const isPrinted = ({ text, unit, value, give }: Quantity, known: number): boolean =>
  (/^[+−]/.test(text) && unit === 'percent' ? [known, known - 1] : [known]).some(
    (one) => Math.abs(Math.abs(one) * scale[unit] - Math.abs(value)) <= give * (1 + 1e-6),
  );

/** Numbers of a text that are numbers of the data: “less than 0.1%” is none, nor is what is beyond all sense. */
const printedIn = (text: string): Quantity[] =>
  quantitiesIn(text.replace(/(?:less than|over) \S+( (?:cents?|trillion))?/g, '')).filter(
    ({ value }) => Math.abs(value) < 1e15,
  );

/** What a widget says, and draws in strong letters, that is neither in its data nor set. */
function unfounded(name: WidgetName, scenario: Scenario): string[] {
  const widget = widgetNamed(name);
  const facts = factsOf(widget);
  const { finding, numbers } = widget.show(scenario, facts);
  const known = [...numbers().map(({ value }) => value), ...Object.values(scenario)].filter(
    (value) => typeof value === 'number',
  );
  const drawn = textsOf(
    stillPicture({ widget, scenario, facts, materials, range: null, width: 720, address: '' }),
  ).filter(({ font }) => font === 'label-600');
  return [finding, ...drawn.map(({ text }) => text)].flatMap((text) =>
    printedIn(text)
      .filter((quantity) => !known.some((value) => isPrinted(quantity, value)))
      .map((quantity) => `${quantity.text} in “${text}”`),
  );
}

describe('what a widget says and draws', () => {
  it.each(widgetNames)('of %s is in its data', (name) => {
    expect(unfounded(name, DEFAULT_SCENARIO)).toEqual([]);
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(unfounded(name, scenario)).toEqual([]);
      }),
    );
  });
});
