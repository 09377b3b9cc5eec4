import { printFigure } from '../../format/index.ts';
import type { Figure, PlacedFigure } from '../schema.ts';
import { topicOf } from '../topics.ts';
import type { Use } from '../uses.ts';

type Uses = ReadonlyMap<string, readonly Use[]>;

/** A use in a word or two: "step slice-half", "model salary". */
const useInWords = (use: Use): string => {
  switch (use.kind) {
    case 'step':
      return `step ${use.step}`;
    case 'picture':
      return `picture ${use.step}`;
    case 'model':
      return `model ${use.parameter}`;
    case 'price':
      return `price ${use.name}`;
    case 'norm':
      return `norm ${use.name}`;
    case 'page':
      return `page ${use.place.href}`;
  }
};

/** A figure with all that the site knows about it, for a file of data. */
export function figureData(placed: PlacedFigure, uses: Uses) {
  // Where the record stood in our own notes says nothing to others.
  const figure: Partial<Pick<Figure, 'fact'>> & Omit<Figure, 'fact'> = { ...placed.figure };
  delete figure.fact;
  return {
    id: placed.id,
    topic: topicOf(placed),
    printed: printFigure(placed.figure),
    ...figure,
    usedIn: (uses.get(placed.id) ?? []).map(useInWords),
  };
}

const columns = [
  ...['id', 'topic', 'printed', 'value', 'value_low', 'value_high', 'format', 'unit', 'measures'],
  ...['interval_low', 'interval_high', 'interval_kind', 'statement', 'caveat', 'quote', 'speaker'],
  ...['date', 'date_words', 'author', 'title', 'publisher', 'url', 'reported_by'],
  ...['mark', 'formula', 'confidence', 'used_in'],
] as const;

/** The same as rows of text, the names of the columns first. */
export function figureRows(figures: Iterable<PlacedFigure>, uses: Uses): string[][] {
  const rows = [...figures].map((placed) => {
    const data = figureData(placed, uses);
    const { value } = data;
    const range = typeof value === 'object' ? value : undefined;
    const single = typeof value === 'number' ? value : undefined;
    const cells = [
      ...[data.id, data.topic, data.printed],
      ...[single, range?.low, range?.high, data.format, data.unit, data.measures],
      ...[data.interval?.low, data.interval?.high, data.interval?.kind],
      ...[data.statement, data.caveat, data.quote, data.speaker],
      ...[data.date, data.dateWords, data.author, data.title, data.publisher, data.url],
      ...[data.reportedBy, data.seen, data.formula, data.confidence, data.usedIn.join('; ')],
    ];
    return cells.map((cell) => (cell === undefined || cell === null ? '' : String(cell)));
  });
  return [[...columns], ...rows];
}
