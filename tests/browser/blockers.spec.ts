import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { readElements } from '../../src/integrations/html.mjs';
import { widgetNames } from '../../src/widgets/all.ts';
import { pages } from './support/pages.ts';

/**
 * Words by which the common lists of blockers name what they hide on any site: what belongs to advertising, to networks
 * and their buttons, to consent, to letters that nobody asked for, to measuring. Names are told apart at hyphens,
 * underscores and capitals.
 */
const hidden = new Set(
  `ad ads adv advert adverts advertisement advertising adsense banner banners sponsor sponsored sponsors promo promos
   promoted promotion promotions affiliate outbrain taboola share shares sharing sharer social socials like likes
   follow tweet twitter facebook fb pinterest linkedin whatsapp addthis sharethis cookie cookies consent gdpr ccpa
   newsletter newsletters subscribe subscription popup popups popunder overlay interstitial paywall adblock tracking
   tracker analytics beacon pixel recommended related trending comments disqus`.split(/\s+/),
);

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]+/);

/**
 * Rules on single names begin with one of the words, or are nothing else: “share-help”, “social_links”. A figure’s own
 * name may end in one, as “cache-read-share” does.
 */
const wouldBeHidden = (name: string): boolean => hidden.has(wordsOf(name)[0] ?? '');

/** Every class and id of a page. */
function namesIn(html: string): string[] {
  return readElements(html).flatMap(({ attributes }) => [
    ...(attributes['class'] ?? '').split(/\s+/),
    attributes['id'] ?? '',
  ]);
}

const fileOf = (address: string): string =>
  path.join('dist', address.endsWith('/') ? `${address}index.html` : address);

test('the rules by which blockers hide things on any site know none of our classes and ids', async ({
  page,
}) => {
  const files = [...pages, ...widgetNames.map((widget) => `/embed/v1/${widget}/`)].map(fileOf);
  const names = new Set(files.flatMap((file) => namesIn(readFileSync(file, 'utf8'))));
  await page.goto('/widgets/headcount/');
  await page.getByRole('button', { name: 'Share or embed' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  for (const name of namesIn(await page.content())) names.add(name);
  expect(names.size).toBeGreaterThan(300);
  expect([...names].filter(wouldBeHidden).sort()).toEqual([]);
});

test('what the lists hide would be found among our names', () => {
  // Rules of the lists, as they stand there.
  for (const name of [
    'share-help',
    'share_options',
    'ShareButton',
    'socialBar',
    'ad-slot',
    'cookie',
  ])
    expect(wouldBeHidden(name), name).toBe(true);
});
