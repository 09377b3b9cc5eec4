import type { PlacedFigure } from './schema.ts';

export interface Topic {
  /** The name of the file in content/figures, without its ending. */
  id: string;
  title: string;
}

/** In the order in which the story comes to them. */
export const topics: readonly Topic[] = [
  { id: 'promises', title: 'What is promised' },
  { id: 'caps', title: 'Budgets and caps' },
  { id: 'usage', title: 'What developers use and spend' },
  { id: 'prices', title: 'Prices of tokens' },
  { id: 'pay', title: 'Pay, raises and shares' },
  { id: 'productivity', title: 'What tokens do to output' },
  { id: 'substitution', title: 'Replacing people' },
  { id: 'headcount', title: 'The sum behind a headcount' },
  { id: 'finance', title: 'What executives say' },
  { id: 'tax', title: 'Tax and accounting' },
  { id: 'timeline', title: 'Beats of 2026' },
];

export const topicOf = ({ file }: PlacedFigure): string =>
  file.replace(/^.*\//, '').replace(/\.yaml$/, '');

/**
 * The figures of each topic, in the order of their file.
 * @throws when a file of content/figures is no topic, because its figures would be on no page
 */
export function byTopic(
  figures: Iterable<PlacedFigure>,
): { topic: Topic; figures: PlacedFigure[] }[] {
  const all = [...figures];
  const homeless = all.find((placed) => !topics.some(({ id }) => id === topicOf(placed)));
  if (homeless)
    throw new Error(
      `${homeless.file} is no topic; name it in src/evidence/topics.ts (there is ${topics.map(({ id }) => id).join(', ')})`,
    );
  return topics
    .map((topic) => ({ topic, figures: all.filter((placed) => topicOf(placed) === topic.id) }))
    .filter((group) => group.figures.length > 0);
}
