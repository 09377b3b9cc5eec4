import type { Mark } from './marks.ts';
import type { Kind } from './roles.ts';

// What a picture is put together of where it stands alone, as a file or a card. In a page, the view of a widget has
// the same marks in its own flow of text and controls.

/** Room around a plot in px, for what stands outside it. */
export interface Room {
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly left?: number;
}

/** Marks in a box as wide as the paper. */
export interface PlotPart {
  readonly part: 'plot';
  readonly marks: readonly Mark[];
  /** In px, or as high as wide. */
  readonly height: number | 'square';
  /** No higher and wider than this in px, where it is square. */
  readonly most?: number;
  /** Whether it stands at the right end of what there is. */
  readonly atEnd?: boolean;
  readonly room?: Room;
}

/** A named amount: a piece of a bar, written below it. */
export interface Piece {
  readonly text: string;
  readonly kind: Kind;
  readonly strong?: boolean;
}

/** A low plot with its name above it at the left, its value at the right, and its pieces below. */
export interface StripPart {
  readonly part: 'strip';
  readonly name: string;
  /** Whether the name is the one that counts. */
  readonly strong?: boolean;
  readonly value?: string;
  /** Of the value, and of the name on a card; ink unless said. */
  readonly kind?: Kind;
  readonly marks: readonly Mark[];
  /** In px. */
  readonly height: number;
  readonly room?: Room;
  readonly pieces?: readonly Piece[];
  /** Sizes of a card, which is seen small. */
  readonly onCard?: boolean;
}

/** A number of people, as a row of small figures. */
export interface PeoplePart {
  readonly part: 'people';
  readonly count: number;
  /** Who were there before: those missing are drawn in outline. */
  readonly before: number;
  /** Of a figure in px; as high as there is room for where a most is said. */
  readonly height: number;
  readonly within?: number;
}

export interface WordsPart {
  readonly part: 'words';
  readonly text: string;
  /** A heading, a sentence in the site's serif, a name or an aside on a card, a line of text, or a caption. */
  readonly look: 'title' | 'lead' | 'name' | 'aside' | 'plain' | 'caption';
}

/** An answer set large, and its meaning below it. */
export interface ReadingPart {
  readonly part: 'reading';
  readonly value: string;
  readonly words: string;
  readonly kind: Kind;
  readonly size?: 'large' | 'small';
  /** What the value counts, beside it. */
  readonly unit?: string;
}

/** A hairline across, or empty room in px. */
export type GapPart = { readonly part: 'rule' } | { readonly part: 'gap'; readonly height: number };

/** Side by side where there is room, else one below the other. */
export interface ColumnsPart {
  readonly part: 'columns';
  readonly columns: readonly (readonly Part[])[];
  /** Between them, in px. */
  readonly gap: number;
  /** The width in px from which they stand side by side. */
  readonly from: number;
  /** Of the first in px, the second then has the rest; all alike unless said. */
  readonly first?: number;
}

export type Part =
  PlotPart | StripPart | PeoplePart | WordsPart | ReadingPart | GapPart | ColumnsPart;
