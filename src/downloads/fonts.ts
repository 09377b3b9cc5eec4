import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { decompress } from 'woff2-encoder';
import { tidy, withHalo, type Letters } from '../picture/svg.ts';
import { fontNames, type FontName, type Widths } from '../picture/type.ts';

// Runs in Node only: the site's own fonts as outlines, for programs that have none, and as a table of widths.

const { resolve } = createRequire(`${process.cwd()}/package.json`);

type Face = 'text' | 'label';

/** The site's fonts have no Greek letters; browsers take them from the reader's, and outlines from fonts that go with them. */
const files: Readonly<Record<Face, readonly [latin: string, greek: string]>> = {
  text: ['newsreader/files/newsreader-latin', 'source-serif-4/files/source-serif-4-greek'],
  label: ['instrument-sans/files/instrument-sans-latin', 'inter/files/inter-greek'],
};

async function open(file: string): Promise<fontkit.Font> {
  const packed = readFileSync(resolve(`@fontsource-variable/${file}-wght-normal.woff2`));
  // The reader of fonts takes weights of unpacked ones only.
  return fontkit.create(Buffer.from(await decompress(packed))) as fontkit.Font;
}

type Weighed = Readonly<Record<FontName, readonly fontkit.Font[]>>;

async function load(): Promise<Weighed> {
  const faces: Record<Face, fontkit.Font[]> = {
    text: await Promise.all(files.text.map(open)),
    label: await Promise.all(files.label.map(open)),
  };
  return Object.fromEntries(
    fontNames.map((name) => {
      const [face = 'text', weight] = name.split('-') as [Face, string];
      return [name, faces[face].map((font) => font.getVariation({ wght: Number(weight) }))];
    }),
  ) as unknown as Weighed;
}

/** The one arrow that a font of ours has points up; the others are the same, turned. */
const up = '↑';
const turns: Readonly<Record<string, number>> = { '↑': 0, '→': 90, '↓': 180, '←': 270 };

/** Figures of one width in labels, where they stand below each other and change. */
const featuresOf = (name: FontName): string[] => (name.startsWith('label') ? ['tnum'] : []);

/** All fonts are measured in thousandths of the size of the type. */
const em = 1000;

interface Glyph {
  /** Names its outline, the same in every text. */
  id: string;
  outline: () => string;
  /** Where it stands from the beginning of the text, in thousandths of the size. */
  x: number;
  y: number;
}

interface Line {
  width: number;
  glyphs: Glyph[];
}

const letterOf: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

type Move = (x: number, y: number) => readonly [number, number];

const pathOf = ({ commands }: fontkit.Path, move: Move): string =>
  commands
    .map(({ command, args }) => {
      const places: number[] = [];
      for (let index = 0; index < args.length; index += 2)
        places.push(...move(args[index]!, args[index + 1]!).map(Math.round));
      return `${letterOf[command]}${places.join(' ')}`;
    })
    .join('');

interface Run {
  font: fontkit.Font;
  text: string;
  turn?: number;
}

/** What the outlines and the table of widths are made with. */
export class Fonts {
  readonly widths: Widths;
  readonly #fonts: Weighed;
  readonly #ids = new Map<fontkit.Font, number>();

  private constructor(fonts: Weighed) {
    this.#fonts = fonts;
    for (const font of fontNames.flatMap((name) => fonts[name]))
      this.#ids.set(font, this.#ids.size);
    this.widths = Object.fromEntries(
      fontNames.map((name) => [name, this.#tableOf(name)]),
    ) as Record<FontName, Record<string, number>>;
  }

  static #loaded: Promise<Fonts> | undefined;

  /** Read once. */
  static load(): Promise<Fonts> {
    return (Fonts.#loaded ??= load().then((fonts) => new Fonts(fonts)));
  }

  /** @throws an Error that names the character when no font has it: an outline of nothing would be a gap. */
  #fontFor(name: FontName, character: string): fontkit.Font {
    const code = (character in turns ? up : character).codePointAt(0) ?? 0;
    const inLabels = name.replace('text', 'label') as FontName;
    const found = [...this.#fonts[name], ...this.#fonts[inLabels]].find((font) =>
      font.hasGlyphForCodePoint(code),
    );
    if (!found)
      throw new Error(`No font of the stills has “${character}” (U+${code.toString(16)}).`);
    return found;
  }

  #tableOf(name: FontName): Record<string, number> {
    const characters = this.#fonts[name].flatMap(({ characterSet }) =>
      characterSet.map((code) => String.fromCodePoint(code)),
    );
    const table: Record<string, number> = {};
    for (const character of [...characters, ...Object.keys(turns)]) {
      // Marks that join a letter, and what is not for print.
      if (!/^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u.test(character) || character in table) continue;
      table[character] = Math.round(this.#line(character, name).width) / em;
    }
    return table;
  }

  /** Light and dark, and one still after the other, have much of their text in common. */
  readonly #lines = new Map<string, Line>();

  #line(text: string, name: FontName): Line {
    const key = `${name} ${text}`;
    const before = this.#lines.get(key);
    if (before) return before;
    const line = this.#set(text, name);
    this.#lines.set(key, line);
    return line;
  }

  #set(text: string, name: FontName): Line {
    let x = 0;
    const glyphs: Glyph[] = [];
    for (const run of this.#runs(text, name)) {
      const { font } = run;
      const id = this.#ids.get(font);
      const scale = em / font.unitsPerEm;
      if (run.turn !== undefined) {
        const { width, outline } = turned(font, run.turn);
        glyphs.push({ id: `${id}-${run.turn}-up`, outline, x, y: 0 });
        x += width;
        continue;
      }
      const laid = font.layout(run.text, featuresOf(name));
      laid.glyphs.forEach((glyph, index) => {
        const { xAdvance, xOffset, yOffset } = laid.positions[index]!;
        glyphs.push({
          id: `${id}-${glyph.id}`,
          outline: () => pathOf(glyph.path, (px, py) => [px * scale, -py * scale]),
          x: x + xOffset * scale,
          y: -yOffset * scale,
        });
        x += xAdvance * scale;
      });
    }
    return { width: x, glyphs };
  }

  /** Stretches of a text that one font has, each arrow on its own. */
  #runs(text: string, name: FontName): Run[] {
    const runs: Run[] = [];
    for (const character of text) {
      const font = this.#fontFor(name, character);
      const turn = turns[character];
      const last = runs.at(-1);
      if (turn !== undefined) runs.push({ font, text: '', turn });
      else if (last && last.font === font && last.turn === undefined) last.text += character;
      else runs.push({ font, text: character });
    }
    return runs;
  }

  /** Letters as outlines; each is drawn once in a document. */
  readonly letters: Letters = () => {
    const drawn = new Map<string, string>();
    return {
      write: (mark, palette) => {
        const { width, glyphs } = this.#line(mark.text, mark.font);
        const scale = mark.size / em;
        const start = mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? -width : -width / 2;
        const uses = glyphs.map(({ id, outline, x, y }) => {
          if (!drawn.has(id)) drawn.set(id, outline());
          if (!drawn.get(id)) return '';
          const height = y === 0 ? '' : ` y="${Math.round(y)}"`;
          return `<use xlink:href="#g${id}" x="${Math.round(start + x)}"${height}/>`;
        });
        const turn = mark.turn ? ` rotate(${mark.turn})` : '';
        const place = `translate(${tidy(mark.x)} ${tidy(mark.y)})${turn} scale(${scale})`;
        return withHalo(
          mark,
          palette,
          (attributes) => `<g transform="${place}" ${attributes}>${uses.join('')}</g>`,
          4 / scale,
        );
      },
      shared: () => {
        const outlines = [...drawn].map(([id, d]) => (d ? `<path id="g${id}" d="${d}"/>` : ''));
        return `<defs>${outlines.join('')}</defs>`;
      },
    };
  };
}

/** Turned around the middle of its height, so that all arrows stand alike. */
function turned(font: fontkit.Font, turn: number): { width: number; outline: () => string } {
  const scale = em / font.unitsPerEm;
  const glyph = font.layout(up).glyphs[0]!;
  const { minX, maxX, minY, maxY } = glyph.bbox;
  const [middleX, middleY] = [(minX + maxX) / 2, (minY + maxY) / 2];
  const isLying = turn % 180 !== 0;
  const side = glyph.advanceWidth - (maxX - minX);
  const width = ((isLying ? maxY - minY : maxX - minX) + side) * scale;
  const angle = (-turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const outline = () =>
    pathOf(glyph.path, (px, py) => {
      const [dx, dy] = [px - middleX, py - middleY];
      return [width / 2 + (dx * cos - dy * sin) * scale, -(middleY + dx * sin + dy * cos) * scale];
    });
  return { width, outline };
}
