import { describe, expect, it } from 'vitest';
import { isListed } from '../../../src/integrations/site-map.mjs';
import { dateOf } from '../../../src/site/dates.ts';
import {
  applicationData,
  articleData,
  datasetData,
  lessonData,
  scriptText,
} from '../../../src/site/structured-data.ts';

const page = {
  site: new URL('https://example.org'),
  path: '/widgets/offer/',
  name: 'Which offer?',
  description: 'Two offers, side by side.',
  date: '2026-11-23',
};

describe('what search engines are told', () => {
  it('of any page has its whole address, its name and its licence', () => {
    for (const data of [applicationData(page), datasetData(page, []), lessonData(page, 20)]) {
      expect(data).toMatchObject({
        '@context': 'https://schema.org',
        name: 'Which offer?',
        url: 'https://example.org/widgets/offer/',
        datePublished: '2026-11-23',
        license: 'https://creativecommons.org/licenses/by/4.0/',
      });
    }
  });

  it('of the story is short', () => {
    const data = articleData(page, '/cards/story.png');
    expect(data).toMatchObject({
      headline: 'Which offer?',
      image: 'https://example.org/cards/story.png',
    });
    expect(data).not.toHaveProperty('description');
  });

  it('of data leads to every file', () => {
    const data = datasetData(page, [{ path: '/a.csv', format: 'text/csv' }]);
    expect(data['distribution']).toEqual([
      {
        '@type': 'DataDownload',
        contentUrl: 'https://example.org/a.csv',
        encodingFormat: 'text/csv',
      },
    ]);
  });

  it('cannot break out of its script', () => {
    const text = scriptText({ name: '</script><script>alert(1)</script>' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script>' });
  });
});

describe('the date of a page', () => {
  it('is what its line says', () => {
    expect(dateOf('/')).toBe('2026-11-23');
  });

  it('that has no line is asked for', () => {
    expect(() => dateOf('/s/no-such/')).toThrow(
      /published\.yaml has no line for \/s\/no-such\/\. Add/,
    );
  });
});

describe('a page of the site map', () => {
  const address = 'https://example.org/a/';
  const canonical = `<link rel="canonical" href="${address}">`;

  it('is one whose address is its own', () => {
    expect(isListed(canonical, address)).toBe(true);
    expect(isListed(canonical, `${address}b/`)).toBe(false);
    expect(isListed('<p>', address)).toBe(false);
  });

  it('is not one that asks to be left out', () => {
    expect(isListed(`<meta name="robots" content="noindex">${canonical}`, address)).toBe(false);
  });
});
