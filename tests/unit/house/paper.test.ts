import { generate, parse, walk, type CssNode } from 'css-tree';
import { expect, test } from 'vitest';
import { readSources } from './files.ts';

/** The style sheets of a file: all of it, or what stands between the tags. */
const sheetsOf = ({ name, text }: { name: string; text: string }): string[] =>
  name.endsWith('.css')
    ? [text]
    : [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css);

/** The selectors of rules that declare this, on paper or elsewhere. */
function selectorsWith(declares: (property: string, value: string) => boolean, onPaper: boolean) {
  const found = new Set<string>();
  for (const css of readSources(/\.(?:css|svelte|astro)$/).flatMap(sheetsOf))
    walk(parse(css), function (this: { atrule: CssNode | null; rule: CssNode | null }, node) {
      if (node.type !== 'Declaration' || !declares(node.property, generate(node.value))) return;
      const { atrule, rule } = this;
      const media = atrule?.type === 'Atrule' && atrule.prelude ? generate(atrule.prelude) : '';
      if ((media === 'print') === onPaper && rule?.type === 'Rule')
        found.add(generate(rule.prelude));
    });
  return [...found].sort();
}

test('no box is measured for queries on paper, for Firefox cuts what stands in it', () => {
  const measured = selectorsWith((property) => /^container(?:-type)?$/.test(property), false);
  expect(measured.length).toBeGreaterThan(2);
  expect(
    selectorsWith((property, value) => property === 'container-type' && value === 'normal', true),
  ).toEqual(measured);
});
