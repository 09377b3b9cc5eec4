/** A table of the numbers behind a picture: text only, formatted already. */
export interface Table {
  caption: string;
  /** The first heading is that of the row names. Units belong in the headings or the cells. */
  columns: readonly string[];
  rows: readonly { name: string; cells: readonly string[] }[];
}
