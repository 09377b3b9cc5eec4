import { describe, expect, it } from 'vitest';
import { readCommittedTexts, readSources } from './files.ts';
import {
  findLines,
  findPathsOutside,
  literalColour,
  noteWithoutReason,
  numberByHand,
  ownMachine,
} from './findings.ts';

const longest = 300;
const long = 250;

function findLongFiles(limit: number): string[] {
  return readSources(/\.(ts|svelte|astro|css)$/)
    .map(({ name, text }) => ({ name, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ name, lines }) => `${name}: ${lines} lines`);
}

describe('the files of src', () => {
  it(`have no more than ${longest} lines`, () => {
    const warnings = findLongFiles(long);
    if (warnings.length > 0) {
      console.warn(
        `Over ${long} lines; look for the second thing in them:\n${warnings.join('\n')}`,
      );
    }
    expect(findLongFiles(longest)).toEqual([]);
  });

  it('put nothing off without a reason', () => {
    expect(findLines(readSources(/\.(ts|svelte|astro|css)$/), noteWithoutReason)).toEqual([]);
  });

  it('draw in the colours of the tokens', () => {
    const drawing = ['src/charts', 'src/stage', 'src/widgets'];
    const files = readSources(/\.(ts|svelte|astro|css)$/, drawing);
    expect(findLines(files, literalColour)).toEqual([]);
  });
});

/** Where digits are written that nobody reads, and what they are. */
const unread = new Map([['src/stage/motion.ts', 'a shade of the canvas']]);

describe('numbers', () => {
  const elsewhere = readSources(/\.(ts|svelte|astro)$/).filter(
    ({ name }) => !name.startsWith('src/format/') && !unread.has(name),
  );

  it('are written by src/format alone', () => {
    expect(findLines(elsewhere, numberByHand)).toEqual([]);
  });

  it('that nobody reads are still where this test leaves them out', () => {
    for (const name of unread.keys()) {
      const files = readSources(/\.ts$/).filter((file) => file.name === name);
      expect(findLines(files, numberByHand), name).not.toEqual([]);
    }
  });
});

const committed = readCommittedTexts();

describe.skipIf(committed === undefined)('the committed files', () => {
  it('are found', () => {
    expect(committed?.map(({ name }) => name)).toContain('package.json');
  });

  it('name no path or host that only the machine they were written on has', () => {
    expect(findLines(committed ?? [], ownMachine)).toEqual([]);
  });

  it('lead nowhere outside the checkout', () => {
    expect(findPathsOutside(committed ?? [])).toEqual([]);
  });
});

describe('the patterns of these tests', () => {
  const finds = (pattern: RegExp, text: string) =>
    findLines([{ name: 'it', text }], pattern).length;

  it.each([
    'const text = value.toFixed(2);',
    '<td>{value.toLocaleString()}</td>',
    "const usual = new Intl.NumberFormat('en-US');",
  ])('find the number that is written by hand in %s', (text) => {
    expect(finds(numberByHand, text)).toBe(1);
  });

  it.each([
    'fill="#fa0"',
    'color: #1c1a17;',
    'const ink = "rgb(0 0 0)";',
    'stroke: oklch(0.6 0.2 40);',
    'fill: white;',
  ])('find the literal colour in %s', (text) => {
    expect(finds(literalColour, text)).toBe(1);
  });

  it.each([
    '{#each steps as step}',
    '{#await answer}',
    '<a href="#face">',
    'fill: var(--tokens);',
    'stroke: color-mix(in oklch, var(--tokens), transparent);',
    'background: oklch(from var(--tokens) l c h / 0.5);',
  ])('find no literal colour in %s', (text) => {
    expect(finds(literalColour, text)).toBe(0);
  });

  it('tell a note with a reason from one without', () => {
    const note = ['TO', 'DO'].join('');
    expect(finds(noteWithoutReason, `// ${note} later`)).toBe(1);
    expect(finds(noteWithoutReason, `// ${note}: waits for the prices of 2027`)).toBe(0);
  });

  it('find a path of a machine and not one of the site', () => {
    const folder = ['', 'home', 'someone', 'notes'].join('/');
    expect(finds(ownMachine, `see ${folder}`)).toBe(1);
    expect(finds(ownMachine, 'see /methods/ and src/work/home.ts')).toBe(0);
  });

  it('find a path that leaves the checkout and not one within it', () => {
    const text = `see ${'../'.repeat(2)}notes.md`;
    expect(findPathsOutside([{ name: 'src/one.ts', text }])).toHaveLength(1);
    expect(findPathsOutside([{ name: 'src/picture/one.ts', text }])).toEqual([]);
  });
});
