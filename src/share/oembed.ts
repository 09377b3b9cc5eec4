import { frameAddress, pageAddress, pictureAddress } from './addresses.ts';
import { escapeHtml } from './escape.ts';
import { heightAt } from './reserve.ts';
import type { Sharing } from './snippets.ts';

/** oEmbed 1.0, type rich: https://oembed.com */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/** The width that most hosts' columns are near, and that the height was measured at. */
const WIDTH = 720;

/** In seconds: a host asks again after a day. */
const CACHE_AGE = 86_400;

/**
 * The answer to a host that was given the address of a page or of an embed. WordPress keeps of a frame its address,
 * sizes and title alone, and brings the script that sizes it only with a quotation that stands in for it: a link, which
 * is also what a feed keeps. Its class is for hosts that take the answer as it is.
 */
export function oembed(sharing: Sharing): OEmbed {
  const { site, widget, slug, title, heights, picture } = sharing;
  const height = heightAt(heights.full, WIDTH);
  const src = escapeHtml(frameAddress(sharing));
  const words = escapeHtml(title);
  const link = `<a href="${escapeHtml(pageAddress(sharing))}">${words}</a>`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Perk or pay?',
    provider_url: site,
    cache_age: CACHE_AGE,
    html: `<blockquote class="wp-embedded-content">${link}</blockquote><iframe class="wp-embedded-content" src="${src}" width="100%" height="${height}" frameborder="0" title="${words}"></iframe>`,
    width: WIDTH,
    height,
    thumbnail_url: pictureAddress({ site, widget, slug }),
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  };
}
