import type { Figure } from './schema.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2 June 2026", "June 2026" or "2026", from as much of the date as is known. */
export function printDate(date: string): string {
  const [year, month, day] = date.split('-');
  const name = month ? `${months[Number(month) - 1]} ` : '';
  return `${day ? `${Number(day)} ` : ''}${name}${year}`;
}

const seenWords = {
  read: 'read',
  reported: 'as reported',
  derived: 'worked out by us',
  memory: 'modelling choice',
} as const;

/** Where a figure comes from: the name to link, and the rest of the line after it. */
export function printSource(figure: Figure): { name: string; rest: string } {
  const author = figure.author ? `${figure.author}, ` : '';
  const publisher = figure.publisher === figure.title ? '' : `, ${figure.publisher}`;
  const date = figure.dateWords ?? printDate(figure.date);
  const by = figure.seen === 'reported' && figure.reportedBy ? ` by ${figure.reportedBy}` : '';
  const formula = figure.formula ? `: ${figure.formula}` : '';
  return {
    name: `${author}${figure.title}`,
    // What is sure goes without saying; what is less so is said.
    rest: `${publisher}, ${date} (${seenWords[figure.seen]}${by}${formula}${figure.confidence === 'high' ? '' : `; confidence: ${figure.confidence}`}).`,
  };
}
