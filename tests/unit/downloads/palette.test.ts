import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hexOf, readPalettes } from '../../../src/picture/palette.ts';
import { wrap, widthOf } from '../../../src/picture/type.ts';
import { loadMaterials } from '../../../src/downloads/materials.ts';

describe('the colours of a still', () => {
  it('are those of sRGB', () => {
    expect(hexOf(1, 0, 0)).toBe('#ffffff');
    expect(hexOf(0, 0, 0)).toBe('#000000');
    // CSS Color 4 gives these coordinates of red.
    expect(hexOf(0.62796, 0.25768, 29.2339)).toBe('#ff0000');
  });

  it('are read from the stylesheet, one for each role and theme', () => {
    const { light, dark } = readPalettes(readFileSync('src/styles/tokens.css', 'utf8'));
    for (const role of ['paper', 'ink', 'cash', 'tokens-ink', 'people', 'edge'] as const) {
      expect(light[role]).toMatch(/^#[0-9a-f]{6}$/);
      expect(dark[role]).toMatch(/^#[0-9a-f]{6}$/);
      expect(light[role]).not.toBe(dark[role]);
    }
  });

  it('are missed by name', () => {
    expect(() => readPalettes(':root { --paper: white }')).toThrow('--paper');
  });
});

describe('the lines of a text', async () => {
  const { widths } = await loadMaterials();
  const style = { font: 'label-400', size: 13 } as const;

  it('are no wider than their room, and lose nothing', () => {
    const text =
      'These numbers again: site.example/widgets/offer/?v=1&s=25e4&os=1e6&ot=0&tx=.2&oy=10 and a word';
    for (const room of [40, 90, 200, 700]) {
      const lines = wrap(text, style, room, widths);
      for (const line of lines) expect(widthOf(line, style, widths)).toBeLessThanOrEqual(room);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });

  it('leave no word alone on the last', () => {
    const text = 'what it adds up to for you, after tax, valued today';
    const room = widthOf(text, style, widths) - 5;
    const [first = '', last = ''] = wrap(text, style, room, widths);
    expect(widthOf(last, style, widths)).toBeGreaterThan(widthOf(first, style, widths) * 0.5);
  });
});
