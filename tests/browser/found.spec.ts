import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { readElements } from '../../src/integrations/html.mjs';
import { dist } from '../../scripts/lib/paths.mjs';
import { readPlace } from '../../scripts/lib/place.mjs';
import { pages } from './support/pages.ts';

// What search engines, feed readers and link previews find, read from the built files.

const { site } = readPlace({});
const fileOf = (address: string): string =>
  path.join(dist, address.endsWith('/') ? `${address}index.html` : address);

interface Head {
  address: string;
  title: string;
  description: string;
  canonical: string | undefined;
  isListed: boolean;
  feed: string | undefined;
  data: Record<string, unknown>[];
}

function readHead(address: string): Head {
  const elements = readElements(readFileSync(fileOf(address), 'utf8'));
  const all = (name: string) => elements.filter((element) => element.name === name);
  const meta = (name: string) =>
    all('meta').find(({ attributes }) => attributes['name'] === name)?.attributes['content'];
  const link = (rel: string) =>
    all('link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];
  return {
    address,
    title: all('title')[0]?.text ?? '',
    description: meta('description') ?? '',
    canonical: link('canonical'),
    isListed: !meta('robots')?.includes('noindex'),
    feed: all('link').find(({ attributes }) => attributes['type'] === 'application/rss+xml')
      ?.attributes['href'],
    data: all('script')
      .filter(({ attributes }) => attributes['type'] === 'application/ld+json')
      .map(({ text }) => JSON.parse(text) as Record<string, unknown>),
  };
}

const heads = pages.map(readHead);
const listed = heads.filter(({ isListed }) => isListed);
const headOf = (address: string): Head => heads.find((head) => head.address === address)!;

/** The texts of an element in XML that our build has written. */
const textsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, text = '']) =>
    text.replaceAll('&amp;', '&'),
  );

test('every page that is to be found has an address, a title and a description of its own', () => {
  expect(listed.length).toBeGreaterThan(20);
  for (const { address, canonical, description, feed } of listed) {
    expect(canonical, address).toBe(site + address);
    expect(description.length, `description of ${address}`).toBeGreaterThan(20);
    expect(feed, address).toBe('/feed.xml');
  }
  for (const key of ['title', 'description'] as const) {
    const words = listed.map((head) => head[key]);
    expect(
      words.filter((one, index) => words.indexOf(one) !== index),
      key,
    ).toEqual([]);
  }
});

test('tools and signs are not to be found', () => {
  const tools = [
    '/404.html',
    ...['present', 'notes', 'room', 'join'].map((name) => `/teach/${name}/`),
  ];
  for (const address of tools) expect(headOf(address).isListed, address).toBe(false);
  expect(headOf('/404.html').canonical).toBeUndefined();
});

test('the site map lists exactly the pages that are to be found, and robots.txt leads to it', () => {
  const robots = readFileSync(path.join(dist, 'robots.txt'), 'utf8');
  const index = /^Sitemap: (.*)$/m.exec(robots)![1]!;
  const read = (address: string) => readFileSync(fileOf(new URL(address).pathname), 'utf8');
  const addresses = textsOf(read(index), 'loc').flatMap((one) => textsOf(read(one), 'loc'));
  expect(addresses.sort()).toEqual(listed.map(({ address }) => site + address).sort());
});

test('the feed has what is published, dated, each entry at a place that is there', () => {
  const feed = readFileSync(path.join(dist, 'feed.xml'), 'utf8');
  const links = textsOf(feed, 'link').slice(1);
  const dates = textsOf(feed, 'pubDate').map((date) => Date.parse(date));
  expect(dates).toHaveLength(links.length);
  expect([...dates].sort((one, other) => other - one)).toEqual(dates);
  expect(new Set(links).size).toBe(links.length);
  const kinds = [
    /\/$/,
    /\/widgets\/\w+\/$/,
    /\/s\/[\w-]+\/$/,
    /\/teach\/\w+\/$/,
    /\/methods\/#change-1$/,
  ];
  for (const kind of kinds)
    expect(
      links.filter((link) => kind.test(link)),
      `${kind}`,
    ).not.toEqual([]);
  for (const { pathname, hash } of links.map((link) => new URL(link))) {
    const elements = readElements(readFileSync(fileOf(pathname), 'utf8'));
    const ids = elements.map(({ attributes }) => `#${attributes['id']}`);
    if (hash) expect(ids, `${pathname}${hash}`).toContain(hash);
  }
});

test('what search engines are told of a page names what it is, and leads to files that are there', () => {
  const kinds = {
    '/': 'Article',
    '/sources/': 'Dataset',
    '/methods/': 'Dataset',
    '/widgets/offer/': 'WebApplication',
    '/s/uber-cap/': 'WebApplication',
    '/teach/students/': 'LearningResource',
  };
  for (const [address, kind] of Object.entries(kinds)) {
    expect(headOf(address).data, address).toEqual([expect.objectContaining({ '@type': kind })]);
  }
  for (const { address, data } of heads) {
    for (const one of data) {
      expect(one['datePublished'], address).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(one['license'], address).toContain('creativecommons.org');
      if (one['image'])
        expect(existsSync(fileOf(new URL(one['image'] as string).pathname))).toBe(true);
      const downloads = (one['distribution'] ?? []) as { contentUrl: string }[];
      const isThere = downloads.map(({ contentUrl }) =>
        existsSync(fileOf(new URL(contentUrl).pathname)),
      );
      expect(isThere.includes(false), address).toBe(false);
      if (one['@type'] === 'Dataset') expect(downloads.length).toBeGreaterThan(3);
    }
  }
});
