/** What a mark stands for; `kinds.css` gives each its colour. */
export type Kind = 'cash' | 'bonus' | 'equity' | 'tokens' | 'people' | 'muted';

/** A place in a plot, in percent of its width and height, from the upper left. */
export interface Place {
  x: number;
  y: number;
}
