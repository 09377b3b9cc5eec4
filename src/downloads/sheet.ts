import type { Kind } from '../picture/kinds.ts';
import { boxesOf, meet, widthOf, wrap, type FontName, type Widths } from '../picture/type.ts';
import type { Box, Mark, TextMark } from '../picture/marks.ts';
import type { Role } from '../picture/palette.ts';

/** No text is smaller than this, in pixels. */
export const smallest = 12;

type Style = Partial<Pick<TextMark, 'font' | 'size' | 'role' | 'anchor' | 'halo' | 'turn'>>;

const rolesOf: Readonly<Record<Kind, readonly [shape: Role, ink: Role]>> = {
  cash: ['cash', 'cash-ink'],
  bonus: ['bonus', 'bonus-ink'],
  equity: ['equity', 'equity-ink'],
  tokens: ['tokens', 'tokens-ink'],
  people: ['people', 'people'],
  muted: ['edge', 'muted'],
};

/** The colour of a kind's shapes, as in `kinds.css`. */
export const shapeOf = (kind: Kind): Role => rolesOf[kind][0];
/** The colour of what is written about it. */
export const inkOf = (kind: Kind): Role => rolesOf[kind][1];

export interface Paragraph extends Style {
  /** From one line to the next, in parts of the size. */
  leading?: number;
  /** As wide as this at most; as the column is unless said. */
  width?: number;
  /** Lines of one width, as far as may be. */
  even?: boolean;
}

/** A column that fills from the top: what is put on it goes below what is there. */
export class Sheet {
  readonly marks: Mark[] = [];
  readonly widths: Widths;
  /** The column. */
  readonly left: number;
  readonly width: number;
  /** How far it is filled. */
  y: number;

  constructor(widths: Widths, { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>) {
    this.widths = widths;
    this.left = x;
    this.width = width;
    this.y = y;
  }

  get right(): number {
    return this.left + this.width;
  }

  add(...marks: Mark[]): void {
    this.marks.push(...marks);
  }

  measure(text: string, font: FontName, size: number): number {
    return widthOf(text, { font, size }, this.widths);
  }

  private mark(x: number, y: number, text: string, style: Style): TextMark {
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
    this.add(this.mark(x, y, text, style));
  }

  /** One line, moved sideways so far that it stays within the column; set smaller where even that is too little. */
  inside(x: number, y: number, text: string, style: Style = {}): void {
    const wanted = this.mark(x, y, text, style);
    const share = this.width / this.measure(text, wanted.font, wanted.size);
    const size = Math.max(smallest, Math.min(wanted.size, Math.floor(wanted.size * share)));
    const mark = { ...wanted, size };
    const [box] = boxesOf(mark, this.widths);
    if (!box) return;
    const over = Math.max(0, box.x + box.width - this.right);
    const under = Math.max(0, this.left - (box.x - over));
    this.add({ ...mark, x: x - over + under });
  }

  /** True when one of the places had room: within `frame`, and no other text there. */
  ifFree(
    places: readonly (readonly [x: number, y: number])[],
    text: string,
    style: Style,
    frame: Box,
  ): boolean {
    const taken = this.marks
      .filter((mark) => mark.kind === 'text')
      .flatMap((mark) => boxesOf(mark, this.widths));
    for (const [x, y] of places) {
      const mark = this.mark(x, y, text, style);
      const boxes = boxesOf(mark, this.widths);
      const isInside = boxes.every(
        (box) =>
          box.x >= frame.x &&
          box.y >= frame.y &&
          box.x + box.width <= frame.x + frame.width &&
          box.y + box.height <= frame.y + frame.height,
      );
      if (isInside && !boxes.some((box) => taken.some((other) => meet(box, other)))) {
        this.add(mark);
        return true;
      }
    }
    return false;
  }

  /** Text in lines; goes on below it. */
  paragraph(text: string, options: Paragraph = {}): void {
    const { leading = 1.4, width = this.width, even = false, ...style } = options;
    const { font = 'label-400', size = 13 } = style;
    const height = size * leading;
    for (const line of wrap(text, { font, size }, width, this.widths, even)) {
      // The letters stand in the middle of their line's height.
      this.line(this.left, this.y + height / 2 + size * 0.3, line, style);
      this.y += height;
    }
  }

  gap(height: number): void {
    this.y += height;
  }

  rule(role: Role = 'rule', strokeWidth = 1): void {
    this.add({
      kind: 'path',
      d: `M${this.left} ${this.y}H${this.right}`,
      stroke: role,
      strokeWidth,
    });
  }

  /** Another column of the same picture. */
  beside(place: Pick<Box, 'x' | 'y' | 'width'>): Sheet {
    return new Sheet(this.widths, place);
  }

  /** Columns side by side, each filled on its own; goes on below the longest. */
  columns(count: number, gap: number, fill: readonly ((column: Sheet) => void)[]): void {
    const width = (this.width - gap * (count - 1)) / count;
    const bottoms = fill.map((draw, index) => {
      const x = this.left + (width + gap) * index;
      const column = this.beside({ x, y: this.y, width });
      draw(column);
      this.add(...column.marks);
      return column.y;
    });
    this.y = Math.max(this.y, ...bottoms);
  }
}
