import type { Box } from '../picture/drawing.ts';
import { Paper, type Style } from '../picture/paper.ts';
import type { Role } from '../picture/roles.ts';
import { wrap, type Widths } from '../picture/type.ts';

export interface Paragraph extends Style {
  /** From one line to the next, in parts of the size. */
  leading?: number;
  /** As wide as this at most; as the column is unless said. */
  width?: number;
  /** Lines of one width, as far as may be. */
  even?: boolean;
}

/** A column that fills from the top: what is put on it goes below what is there. */
export class Sheet extends Paper {
  /** How far it is filled. */
  y: number;

  constructor(widths: Widths, { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>) {
    super(widths, { x, width });
    this.y = y;
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
  columns(
    widths: readonly number[],
    gap: number,
    fill: (column: Sheet, index: number) => void,
  ): void {
    let x = this.left;
    const bottoms = widths.map((width, index) => {
      const column = this.beside({ x, y: this.y, width });
      fill(column, index);
      this.add(...column.items);
      x += width + gap;
      return column.y;
    });
    this.y = Math.max(this.y, ...bottoms);
  }
}
