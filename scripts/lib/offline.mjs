import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { listFiles } from './files.mjs';
import { changeAttributes } from './html.mjs';

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
const inPages = ['href', 'src', 'srcset', 'data-given'];

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

  fileAt(url) {
    return path.join(this.dist, decodeURIComponent(url.slice(this.base.length)));
  }

  isInside(url) {
    return url.startsWith(this.base) && !url.startsWith('//');
  }

  /** A file inside the page: one of its own would be a request. */
  dataUrl(url) {
    const type = types[path.extname(url)];
    if (!type) throw new Error(`${url} is of no kind that can stand in a page`);
    return `data:${type};base64,${readFileSync(this.fileAt(url)).toString('base64')}`;
  }

  styles(css) {
    return css.replace(/url\("?(\/[^")]*)"?\)/g, (_, url) => `url("${this.dataUrl(url)}")`);
  }

  /** A page from a disk starts no modules: the script and all that it imports become one plain script. */
  plainScript(url, site) {
    const { outputFiles } = buildSync({
      entryPoints: [this.fileAt(url)],
      bundle: true,
      format: 'iife',
      minify: true,
      write: false,
      logLevel: 'error',
    });
    return this.fromAnywhere(outputFiles[0].text.replaceAll('</script', '<\\/script'), site);
  }

  /** A script, or data for one, whose addresses on the site hold from a disk as well. */
  fromAnywhere(code, site) {
    return code.replace(addressInScript, (whole, quote, address) => {
      // Of "/img/v1/" and a name that is put behind it, the folder can be looked for.
      const isOurs = this.isInside(address) && existsSync(this.fileAt(address));
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
  page(html) {
    const site = /<link rel="canonical" href="([^"]*)"/.exec(html)[1];
    const scripts = [];
    const whole = html
      .replace(onlineOnly, '')
      .replace(/<link rel="(?:icon|preload|modulepreload)"[^>]*>/g, '')
      .replace(/<link rel="stylesheet" href="([^"]*)"[^>]*>/g, (_, url) => {
        return `<style>${readFileSync(this.fileAt(url), 'utf8')}</style>`;
      })
      .replace(/<script type="module" src="([^"]*)"><\/script>/g, (_, url) => {
        scripts.push(this.plainScript(url, site));
        return '';
      })
      .replace(/<style[^>]*>.*?<\/style>/gs, (style) => this.styles(style));
    const page = changeAttributes(whole, inPages, (value, attribute, element) => {
      if (attribute === 'href') return this.linkFor(value, site);
      if (attribute === 'data-given') return this.fromAnywhere(value, site);
      if (attribute === 'srcset') {
        // One picture for each theme; the finer one would double the folder. An image has its own in src.
        const [first] = value.split(/[\s,]+/);
        return element.name === 'source' && this.isInside(first) ? this.dataUrl(first) : '';
      }
      return this.isInside(value) ? this.dataUrl(value) : value;
    });
    // At the end, for a plain script does not wait for the page as a module does.
    const code = scripts.map((script) => `<script>${script}</script>`).join('');
    return page.replace('</body>', () => `${code}</body>`);
  }
}

/**
 * All that a lesson needs, as one zip of pages that open from a folder on a disk: each a single file that asks for
 * nothing. The same site gives the same bytes.
 */
export function packOffline(dist, base = '/') {
  const packer = new Packer(dist, base);
  const pages = packer.files.map((file) => {
    const name = `${packName}/${nameOf(packer.addressOf(file))}`;
    return [name, strToU8(packer.page(readFileSync(file, 'utf8')))];
  });
  return zipSync(Object.fromEntries(pages), { level: 9, mtime: '2026-11-24' });
}
