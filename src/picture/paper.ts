import type { Box, Item, Text } from './drawing.ts';
import { boxesOf, meet, widthOf, type FontName, type Widths } from './type.ts';

/** No text is smaller than this, in px. */
export const smallest = 12;

export type Style = Partial<Pick<Text, 'font' | 'size' | 'role' | 'anchor' | 'halo' | 'turn'>>;

/** Where something is drawn in px: it knows how wide words are, and which stand there already. */
export class Paper {
  readonly items: Item[] = [];
  readonly widths: Widths;
  /** What words keep within, from side to side. */
  readonly left: number;
  readonly width: number;

  constructor(widths: Widths, { x, width }: Pick<Box, 'x' | 'width'>) {
    this.widths = widths;
    this.left = x;
    this.width = width;
  }

  get right(): number {
    return this.left + this.width;
  }

  add(...items: Item[]): void {
    this.items.push(...items);
  }

  measure(text: string, font: FontName, size: number): number {
    return widthOf(text, { font, size }, this.widths);
  }

  protected text(x: number, y: number, text: string, style: Style): Text {
    return {
      kind: 'text',
      font: 'label-400',
      size: 13,
      role: 'ink',
      anchor: 'start',
      ...style,
      x,
      y,
      text,
    };
  }

  /** One line at a place. */
  line(x: number, y: number, text: string, style: Style = {}): void {
    this.add(this.text(x, y, text, style));
  }

  /** How far a line has to go sideways to stay within. */
  #inward(left: number, width: number): number {
    const over = Math.max(0, left + width - this.right);
    return Math.max(0, this.left - (left - over)) - over;
  }

  /** One line, moved sideways so far that it stays within; set smaller where even that is too little. */
  inside(x: number, y: number, text: string, style: Style = {}): void {
    const wanted = this.text(x, y, text, style);
    const share = this.width / this.measure(text, wanted.font, wanted.size);
    const size = Math.max(smallest, Math.min(wanted.size, Math.floor(wanted.size * share)));
    const line = { ...wanted, size };
    const [box] = boxesOf(line, this.widths);
    if (box) this.add({ ...line, x: x + this.#inward(box.x, box.width) });
  }

  /** One line of several weights, moved sideways so far that it stays within. */
  runs(
    x: number,
    y: number,
    runs: readonly { text: string; font: FontName }[],
    style: Style,
  ): void {
    const size = style.size ?? 13;
    const widths = runs.map(({ text, font }) => this.measure(text, font, size));
    const width = widths.reduce((sum, each) => sum + each, 0);
    const share = style.anchor === 'end' ? 1 : style.anchor === 'middle' ? 0.5 : 0;
    let left = x - width * share;
    left += this.#inward(left, width);
    runs.forEach(({ text, font }, index) => {
      const start = left + this.measure(text.slice(0, text.search(/\S|$/)), font, size);
      this.line(start, y, text.trim(), { ...style, font, anchor: 'start' });
      left += widths[index] ?? 0;
    });
  }

  /** True when one of the places had room: within `frame`, and no other text there. */
  ifFree(
    places: readonly (readonly [x: number, y: number])[],
    text: string,
    style: Style,
    frame: Box,
  ): boolean {
    const taken = this.items
      .filter((item) => item.kind === 'text')
      .flatMap((item) => boxesOf(item, this.widths));
    for (const [x, y] of places) {
      const line = this.text(x, y, text, style);
      const boxes = boxesOf(line, this.widths);
      const isInside = boxes.every(
        (box) =>
          box.x >= frame.x &&
          box.y >= frame.y &&
          box.x + box.width <= frame.x + frame.width &&
          box.y + box.height <= frame.y + frame.height,
      );
      if (isInside && !boxes.some((box) => taken.some((other) => meet(box, other)))) {
        this.add(line);
        return true;
      }
    }
    return false;
  }
}
