import { siteAddress } from '../scenario/place.ts';

// What search engines read of a page: https://schema.org, as JSON-LD. It says what the page says, and no more.

/** What is known of every page. */
export interface Described {
  readonly site: URL | undefined;
  /** From the root of the site. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  /** The day it came out, as YYYY-MM-DD. */
  readonly date?: string | undefined;
}

export type StructuredData = Readonly<Record<string, unknown>>;

const licence = 'https://creativecommons.org/licenses/by/4.0/';
const maker = { '@type': 'Organization', name: 'Perk or pay?' };

const thing = (
  type: string,
  { site, path, name, description, date }: Described,
  more: StructuredData,
): StructuredData => ({
  '@context': 'https://schema.org',
  '@type': type,
  name,
  description,
  url: siteAddress(path, site),
  inLanguage: 'en',
  isAccessibleForFree: true,
  license: licence,
  ...(date && { datePublished: date }),
  ...more,
});

/** The story. Its name and description stand in the page's head; its page has no room to spare. */
export const articleData = ({ site, name, date }: Described, card: string): StructuredData => ({
  '@context': 'https://schema.org',
  '@type': 'Article',
  headline: name,
  image: siteAddress(card, site),
  datePublished: date,
  author: maker,
  license: licence,
});

export interface Download {
  readonly path: string;
  /** Its media type. */
  readonly format: string;
}

/** A table of numbers that can be taken along. */
export const datasetData = (page: Described, downloads: readonly Download[]): StructuredData =>
  thing('Dataset', page, {
    creator: maker,
    distribution: downloads.map(({ path, format }) => ({
      '@type': 'DataDownload',
      contentUrl: siteAddress(path, page.site),
      encodingFormat: format,
    })),
  });

/** A widget on a page of its own. */
export const applicationData = (page: Described): StructuredData =>
  thing('WebApplication', page, {
    applicationCategory: 'FinanceApplication',
    operatingSystem: 'Any',
    offers: { '@type': 'Offer', price: 0, priceCurrency: 'USD' },
    creator: maker,
  });

/** A lesson, with the length of its shortest agenda. */
export const lessonData = (page: Described, minutes: number): StructuredData =>
  thing('LearningResource', page, {
    learningResourceType: 'lesson plan',
    timeRequired: `PT${minutes}M`,
    creator: maker,
  });

/** The data as the text of a script element, out of which nothing in it can break. */
export const scriptText = (data: StructuredData): string =>
  JSON.stringify(data).replaceAll('<', '\\u003c');
