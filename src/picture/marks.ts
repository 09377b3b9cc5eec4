import type { Role } from './palette.ts';
import type { FontName } from './type.ts';

/** Everything in pixels of the picture: a still has one size, and no page whose rules could reach it. */
export interface Paint {
  fill?: Role;
  /** How much of the fill covers the paper; all of it unless said. */
  cover?: number;
  stroke?: Role;
  strokeWidth?: number;
  /** Lengths of dashes and gaps. */
  dash?: string;
}

export interface TextMark {
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

export type Mark =
  | ({ kind: 'path'; d: string; round?: boolean } & Paint)
  | ({ kind: 'rect' } & Box & Paint)
  | ({ kind: 'circle'; x: number; y: number; radius: number } & Paint)
  | { kind: 'clip'; box: Box; marks: readonly Mark[] }
  /** A mark in a measure of its own, brought to its place. */
  | { kind: 'moved'; x: number; y: number; scale: number; mark: Mark }
  /** What another house has drawn, as SVG whose colours are custom properties by role. */
  | { kind: 'drawn'; svg: string }
  | TextMark;

/** One still: plain data until it is written as SVG. */
export interface Picture {
  width: number;
  height: number;
  /** Names the picture, for those who do not see it and for programs that list it. */
  title: string;
  /** What it shows, in words. */
  description: string;
  marks: readonly Mark[];
}

/** All texts of a picture; none stands in a clipped part. */
export const textsOf = (picture: Pick<Picture, 'marks'>): TextMark[] =>
  picture.marks.filter((mark): mark is TextMark => mark.kind === 'text');
