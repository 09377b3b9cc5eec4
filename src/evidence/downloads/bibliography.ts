import type { PlacedFigure } from '../schema.ts';

/** A page, paper or report that one or more figures were taken from. */
export interface Work {
  /** The id of the first figure taken from it. */
  key: string;
  author?: string | undefined;
  title: string;
  publisher: string;
  date: string;
  dateWords?: string | undefined;
  url?: string | undefined;
  /** Who reported it, where we did not see the work itself. */
  reportedBy?: string | undefined;
  /** Every figure taken from it. */
  figures: string[];
}

/** Each work once, in the order of the figures. What the model chose for itself is no work. */
export function worksOf(figures: Iterable<PlacedFigure>): Work[] {
  const works = new Map<string, Work>();
  for (const { id, figure } of figures) {
    if (figure.seen === 'memory') continue;
    const { author, title, publisher, date, dateWords, url, reportedBy } = figure;
    const identity = JSON.stringify([author, title, publisher, date, url]);
    const known = works.get(identity);
    if (known) {
      known.figures.push(id);
      known.reportedBy ??= reportedBy;
    } else {
      works.set(identity, {
        ...{ key: id, author, title, publisher, date, dateWords, url, reportedBy },
        figures: [id],
      });
    }
  }
  return [...works.values()];
}

/** What a reader of a reference list should know besides the reference. */
export const noteOn = ({ reportedBy, dateWords, figures }: Work): string =>
  [
    reportedBy && `As reported by ${reportedBy}.`,
    dateWords && `Date: ${dateWords}.`,
    `Perk or pay? figures: ${figures.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
