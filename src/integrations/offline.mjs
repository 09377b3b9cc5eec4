import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { listFiles } from '../../scripts/lib/files.mjs';
import { changeAttributes } from './html.mjs';
import { fileAt, withScripts, withStyles } from './single-file.ts';

/** What the folder in the zip is called, and the zip itself in the site's folder of lessons. */
export const packName = 'perk-or-pay-teaching';
export const zipName = `${packName}.zip`;

/** The parts of the site that a lesson needs: all of teaching, the widgets, and the words that people ask about. */
const taken = ['teach/', 'widgets/', 'glossary/'];

/** "teach/sheets/engineers/" becomes "sheets-engineers.html", "widgets/offer/" "widgets-offer.html". */
export const nameOf = (address) =>
  `${
    address
      .replace(/^teach\//, '')
      .split('/')
      .filter(Boolean)
      .join('-') || 'index'
  }.html`;

const types = {
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** What the folder does not offer, because it is that itself. */
const onlineOnly = /<section[^>]* data-online[ >].*?<\/section>/gs;

/** An address from the root of the site, as far as its first folder, that begins a string of a script. */
const addressInScript = /(["'`])(\/[\w./-]*\/)/g;

/** The attributes that lead somewhere, or hold what a script leads by. */
const inPages = ['href', 'src', 'srcset', 'props'];

class Packer {
  /**
   * @param {string} dist the folder of the built site
   * @param {string} base the folder that the site is served from, with a slash at both ends
   */
  constructor(dist, base) {
    this.dist = dist;
    this.base = base;
    this.files = taken.flatMap((folder) => listFiles(path.join(dist, folder), /index\.html$/));
    this.known = new Set(this.files.map((file) => this.addressOf(file)));
  }

  /** Within the site: "teach/room/". */
  addressOf(file) {
    return path
      .relative(this.dist, file)
      .replaceAll(path.sep, '/')
      .replace(/index\.html$/, '');
  }

  isInside(url) {
    return url.startsWith(this.base) && !url.startsWith('//');
  }

  /** A file inside the page: one of its own would be a request. */
  dataUrl(url) {
    const type = types[path.extname(url)];
    if (!type) throw new Error(`${url} is of no kind that can stand in a page`);
    return `data:${type};base64,${readFileSync(fileAt(url, this)).toString('base64')}`;
  }

  styles(css) {
    return css.replace(/url\("?(\/[^")]*)"?\)/g, (_, url) => `url("${this.dataUrl(url)}")`);
  }

  /** A script, or data for one, whose addresses on the site hold from a disk as well. */
  fromAnywhere(code, site) {
    return code.replace(addressInScript, (whole, quote, address) => {
      // Of "/img/v1/" and a name that is put behind it, the folder can be looked for.
      const isOurs = this.isInside(address) && existsSync(fileAt(address, this));
      return isOurs && address !== this.base ? quote + new URL(address, site).href : whole;
    });
  }

  linkFor(target, site) {
    if (!this.isInside(target)) return target;
    const [, address, rest] = /^([^?#]*)(.*)$/s.exec(target);
    const inside = address.slice(this.base.length);
    // What is not in the folder is on the site.
    return this.known.has(inside) ? `${nameOf(inside)}${rest}` : new URL(target, site).href;
  }

  /** One page that asks for nothing. */
  async page(html) {
    const site = /<link rel="canonical" href="([^"]*)"/.exec(html)[1];
    const plain = html.replace(onlineOnly, '').replace(/<link rel="(?:icon|preload)"[^>]*>/g, '');
    const scripted = await withScripts(withStyles(plain, this), this, (code) =>
      this.fromAnywhere(code, site),
    );
    const whole = scripted.replace(/<style[^>]*>.*?<\/style>/gs, (style) => this.styles(style));
    return changeAttributes(whole, inPages, (value, attribute, element) => {
      if (attribute === 'href') return this.linkFor(value, site);
      if (attribute === 'props') return this.fromAnywhere(value, site);
      if (attribute === 'srcset') {
        // One picture for each theme; the finer one would double the folder. An image has its own in src.
        const [first] = value.split(/[\s,]+/);
        return element.name === 'source' && this.isInside(first) ? this.dataUrl(first) : '';
      }
      return this.isInside(value) ? this.dataUrl(value) : value;
    });
  }
}

/**
 * All that a lesson needs, as one zip of pages that open from a folder on a disk: each a single file that asks for
 * nothing. The same site gives the same bytes.
 */
export async function packOffline(dist, base = '/') {
  const packer = new Packer(dist, base);
  const pages = [];
  for (const file of packer.files) {
    const name = `${packName}/${nameOf(packer.addressOf(file))}`;
    pages.push([name, strToU8(await packer.page(readFileSync(file, 'utf8')))]);
  }
  return zipSync(Object.fromEntries(pages), { level: 9, mtime: '2026-11-24' });
}
