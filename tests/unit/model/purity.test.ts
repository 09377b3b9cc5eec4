import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = path.join(root, 'src/model');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

/** What is left when strings in comments and comments themselves are gone: the code. */
const code = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');

describe('the model', () => {
  it.each(files)('imports nothing but itself, with endings, in $name', ({ name, text }) => {
    for (const [, target = ''] of code(text).matchAll(
      /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g,
    )) {
      expect(target).toMatch(/^\.{1,2}\/.*\.ts$/);
      const resolved = path.resolve(path.dirname(path.join(folder, name)), target);
      expect(path.relative(folder, resolved)).not.toMatch(/^\.\./);
    }
  });

  it.each(files)('knows no time, chance, page or process in $name', ({ text }) => {
    const impure =
      /\b(?:Date|Math\.random|performance|crypto|window|document|globalThis|navigator|process|console|fetch|setTimeout|Intl|toLocaleString|require)\b(?!')/;
    expect(code(text).replace(/'[^'\n]*'|`[^`]*`/g, "''")).not.toMatch(impure);
  });

  it.skipIf(!process.features.typescript)('runs unbuilt in plain Node', () => {
    const script =
      "import('./src/model/index.ts').then(m => console.log(m.compounding().exchangeRate))";
    const printed = execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
    expect(Number(printed)).toBeCloseTo(0.1428, 4);
  });

  it('gives the same answer every time', async () => {
    const { headcount, compounding } = await import('../../../src/model/index.ts');
    expect(headcount()).toEqual(headcount());
    expect(compounding()).toEqual(compounding());
  });
});
