import { noteOn, type Work } from './bibliography.ts';

/** One item of CSL-JSON, as far as we fill it. */
export interface CslItem {
  id: string;
  type: 'webpage' | 'document';
  title: string;
  author?: { literal: string }[];
  publisher: string;
  issued: { 'date-parts': [number[]] };
  URL?: string;
  note: string;
}

export const cslItem = (work: Work): CslItem => ({
  id: work.key,
  type: work.url ? 'webpage' : 'document',
  title: work.title,
  // Names as we write them, such as “Peng and others”; which part is the family’s is not told.
  ...(work.author ? { author: [{ literal: work.author }] } : {}),
  publisher: work.publisher,
  issued: { 'date-parts': [work.date.split('-').map(Number)] },
  ...(work.url ? { URL: work.url } : {}),
  note: noteOn(work),
});
