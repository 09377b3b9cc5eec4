import { describe, expect, it } from 'vitest';
import { docHtml } from '../../../src/methods/code-words.ts';
import { readModelSource, sourceOf } from '../../../src/methods/reference-files.ts';
import { reference } from '../../../src/methods/reference.ts';
import * as model from '../../../src/model/index.ts';

describe('the reference of the model', () => {
  const functions = reference(readModelSource());
  const named = (name: string) => functions.find((entry) => entry.name === name);

  it('has every function that the model exports', () => {
    const exported = Object.entries(model)
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => name);
    expect(functions.map(({ name }) => name).sort()).toEqual(exported.sort());
  });

  it('has the options of each as the function takes them', () => {
    const options = (name: string, index = 0) =>
      named(name)?.takes[index]?.options.map((option) => option.name);
    expect(options('compounding')).toEqual(Object.keys(model.compoundingParameters));
    expect(options('substitution')).toEqual(Object.keys(model.substitutionParameters));
    expect(options('headcount')).toEqual(Object.keys(model.headcountParameters));
    expect(options('budget')).toEqual(Object.keys(model.budgetParameters));
    expect(options('offer')).toEqual(Object.keys(model.offerParameters));
    expect(options('offer', 1)).toEqual(Object.keys(model.offerAssumptionParameters));
    expect(options('discountFactor')).toEqual(['discountRate', 'month']);
    expect(options('cheapestMix')).toEqual(['loadedCost', 'tokens', 'sigma', 'priceRatio?']);
  });

  it('knows the parameter behind an option of another name', () => {
    const years = named('substitution')?.takes[0]?.options.find(({ name }) => name === 'years');
    expect(years?.parameter?.name).toBe('horizonYears');
  });

  it.each(['compounding', 'substitution', 'headcount', 'budget'] as const)(
    'has the fields that %s gives back',
    (name) => {
      const fields = named(name)?.fields.map((field) => field.name);
      expect(fields).toEqual(expect.arrayContaining(Object.keys(model[name]())));
    },
  );

  it('opens parts once, and refers to them afterwards', () => {
    const fields = named('compounding')?.fields ?? [];
    expect(fields.map(({ name }) => name)).toContain('series.raise');
    expect(fields.find(({ name }) => name === 'end')?.text).toContain('same parts as `series`');
  });
});

describe('a public function without a docstring', () => {
  const file = 'export function bare(): number {\n  return 1;\n}\n';

  it('stops the build, and is named', () => {
    const source = sourceOf({ 'bare.ts': file, 'index.ts': "export { bare } from './bare.ts';" });
    expect(() => reference(source)).toThrow(/bare\.ts: bare has no docstring/);
  });

  it('may lack one where nobody outside can call it', () => {
    expect(reference(sourceOf({ 'bare.ts': file, 'index.ts': '' }))).toEqual([]);
  });

  it('is content with one', () => {
    const source = sourceOf({
      'bare.ts': `/** Gives \`1\`. */\n${file}`,
      'index.ts': "export { bare } from './bare.ts';",
    });
    expect(reference(source)[0]?.description).toEqual(['Gives `1`.']);
  });
});

describe('a docstring as HTML', () => {
  it('has its code marked and its signs escaped', () => {
    expect(docHtml('`a<b>` & c')).toBe('<code>a&lt;b&gt;</code> &amp; c');
  });
});
