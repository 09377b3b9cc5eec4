import type { Role } from './roles.ts';

// A picture as plain data. `Plot.svelte` draws it in a page, in percent of whatever room there is; `pixels.ts` and
// `svg.ts` write it as a file, in pixels. Neither knows more of a picture than what stands here.

/** A place in a plot, in percent of its width and height, from the upper left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place, and how far from it in px to the right and down. */
export interface Place extends Point {
  readonly dx?: number;
  readonly dy?: number;
}

/** Two edges over one x, in percent. */
export interface Edge {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** Lengths of dashes and gaps in px: what tells lines apart where colour does not. */
export type Dash = '5 4' | '4 3' | '2 3' | '2 2' | '1 4';

export interface Line {
  readonly mark: 'line';
  readonly points: readonly Point[];
  readonly role: Role;
  /** In px; 3 unless said: thin lines are for what surrounds the answer. */
  readonly width?: number;
  readonly dash?: Dash;
}

/** The ground between two edges: a fan of outcomes, a part of a stack, what lies under a curve. */
export interface Area {
  readonly mark: 'area';
  readonly edges: readonly Edge[];
  readonly role: Role;
  /** How much of the paper the colour covers, 0 to 1. */
  readonly cover: number;
}

/** Lines and areas, of which only what lies within the plot is seen. */
export interface Clip {
  readonly mark: 'clip';
  readonly marks: readonly (Line | Area)[];
}

/**
 * A straight line. Its ends may differ in percent or in px, along each axis in one of the two: a tick has px from one
 * place, a line to the floor has percent.
 */
export interface Rule {
  readonly mark: 'rule';
  readonly from: Place;
  readonly to: Place;
  readonly role: Role;
  /** In px; 1 unless said. */
  readonly width?: number;
  readonly dash?: Dash;
}

/** A rectangle, in percent: filled, or an outline for what is not there. */
export interface Bar {
  readonly mark: 'bar';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly role: Role;
  /** How much of the paper the filling covers, 0 to 1; all unless said. */
  readonly cover?: number;
  /** An outline of this weight in px instead of a filling. */
  readonly outline?: number;
  readonly dash?: Dash;
}

/** A point that is known: filled with the paper, and a ring of its role. */
export interface Dot {
  readonly mark: 'dot';
  readonly at: Place;
  /** In px. */
  readonly radius: number;
  readonly role: Role;
}

/** Where the reader's own number stands, and what takes it elsewhere: filled with its role, and a ring of paper. */
export interface Handle {
  readonly mark: 'handle';
  readonly at: Place;
  /** In px. */
  readonly radius: number;
  readonly role: Role;
  /** Weight of the ring in px; 2 unless said. */
  readonly ring?: number;
  /** Names what a reader takes elsewhere with it; one that has no name stays where it is. */
  readonly grip?: string;
}

/** Height of letters, in px where the reader's text size is the usual 16. */
export type Size = 12 | 13 | 14 | 18 | 20 | 24 | 28;

/** Letters of one weight. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
}

export type Anchor = 'start' | 'middle' | 'end';

/** One line of text. It grows with the reader's text size; its place does not. */
export interface Words {
  readonly mark: 'words';
  readonly at: Place;
  readonly text: string | readonly Run[];
  readonly role: Role;
  /** 13 unless said. */
  readonly size?: Size;
  readonly strong?: boolean;
  /** Which part of its length is at its place; its start unless said. */
  readonly anchor?: Anchor;
  /** Whether it stands on its place, as on a line, has it in its middle, or hangs under it; on it unless said. */
  readonly stand?: 'on' | 'middle' | 'under';
  /** Paper around the letters, where they stand on lines. */
  readonly halo?: boolean;
  /** Degrees clockwise around its place. */
  readonly turn?: number;
  /** Set at 12 in a plot so narrow that it would be cut. */
  readonly tight?: boolean;
  /**
   * Said elsewhere too: a writer that knows how wide letters are leaves it out where it would touch other words, or
   * tries these places first.
   */
  readonly optional?: true | readonly Place[];
}

/** A name and what belongs to it, a line below the other, with the middle of all at their place. */
export interface Stack {
  readonly mark: 'stack';
  readonly at: Place;
  readonly lines: readonly {
    readonly text: string;
    readonly size: 13 | 14 | 20;
    readonly strong?: boolean;
  }[];
  readonly role: Role;
}

export type Shape = Line | Area | Clip;
export type Mark = Shape | Rule | Bar | Dot | Handle | Words | Stack;

/** From the line before it to a line of a stack, in rem by its size. `Marks.svelte` has the same numbers. */
export const advance = { 13: 0.95, 14: 0.95, 20: 1.3 } as const;

/** From half the sum of those above its place down to the first line of a stack, in rem. */
export const firstLine = 0.7;

export const stackHeight = ({ lines }: Pick<Stack, 'lines'>): number =>
  lines.reduce((sum, { size }) => sum + advance[size], 0);

export const lineOf = (
  points: readonly Point[],
  role: Role,
  look: Pick<Line, 'width' | 'dash'> = {},
): Line => ({
  mark: 'line',
  points,
  role,
  ...look,
});

export const areaOf = (edges: readonly Edge[], role: Role, cover: number): Area => ({
  mark: 'area',
  edges,
  role,
  cover,
});

export const rule = (
  from: Place,
  to: Place,
  role: Role,
  look: Pick<Rule, 'width' | 'dash'> = {},
): Rule => ({
  mark: 'rule',
  from,
  to,
  role,
  ...look,
});

export const words = (
  at: Place,
  text: Words['text'],
  role: Role,
  look: Omit<Words, 'mark' | 'at' | 'text' | 'role'> = {},
): Words => ({ mark: 'words', at, text, role, ...look });

/** The text of a line, whatever its weights. */
export const plainText = (text: Words['text']): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('');
