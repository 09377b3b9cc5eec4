import type { Role } from './roles.ts';
import type { FontName } from './type.ts';

// A picture in pixels: a file has one size, and no page whose rules could reach it.

export interface Paint {
  fill?: Role;
  /** How much of the fill covers the paper; all of it unless said. */
  cover?: number;
  stroke?: Role;
  strokeWidth?: number;
  /** Lengths of dashes and gaps. */
  dash?: string;
}

export interface Text {
  kind: 'text';
  x: number;
  /** The line that the letters stand on. */
  y: number;
  text: string;
  font: FontName;
  size: number;
  role: Role;
  anchor: 'start' | 'middle' | 'end';
  /** Paper around the letters, where they stand on lines. */
  halo?: boolean;
  /** Degrees clockwise around its place. */
  turn?: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is drawn, in the order in which it is. */
export type Item =
  | ({ kind: 'path'; d: string; round?: boolean } & Paint)
  | ({ kind: 'rect' } & Box & Paint)
  | ({ kind: 'circle'; x: number; y: number; radius: number } & Paint)
  | { kind: 'clip'; box: Box; items: readonly Item[] }
  /** An item in a measure of its own, brought to its place. */
  | { kind: 'moved'; x: number; y: number; scale: number; item: Item }
  /** What another house has drawn, as SVG whose colours are custom properties by role. */
  | { kind: 'drawn'; svg: string }
  | Text;

/** One file: plain data until it is written as SVG. */
export interface Drawing {
  width: number;
  height: number;
  /** Names the picture, for those who do not see it and for programs that list it. */
  title: string;
  /** What it shows, in words. */
  description: string;
  items: readonly Item[];
}

/** All texts of a drawing; none stands in a clipped part. */
export const textsOf = (drawing: Pick<Drawing, 'items'>): Text[] =>
  drawing.items.filter((item): item is Text => item.kind === 'text');
