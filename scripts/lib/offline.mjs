import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { listFiles } from './files.mjs';

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

class Packer {
  /**
   * @param dist the folder of the built site
   * @param base the path that the site is served from, with a slash at both ends
   */
  constructor(dist, base) {
    this.dist = dist;
    this.base = base;
    this.files = taken.flatMap((folder) => listFiles(path.join(dist, folder), /index\.html$/));
    this.known = new Set(this.files.map((file) => this.addressOf(file)));
  }

  /** From the site's root, without a slash in front: "teach/room/". */
  addressOf(file) {
    return path
      .relative(this.dist, file)
      .replaceAll(path.sep, '/')
      .replace(/index\.html$/, '');
  }

  fileAt(url) {
    return path.join(this.dist, url.slice(this.base.length));
  }

  /** A file inside the page: one of its own would be a request. */
  dataUrl(url) {
    const type = types[path.extname(url)];
    if (!type) throw new Error(`${url} is of no kind that can stand in a page`);
    return `data:${type};base64,${readFileSync(this.fileAt(url)).toString('base64')}`;
  }

  styles(css) {
    return css.replace(
      /url\("?(\/[^")]*)"?\)/g,
      (whole, url) => `url("${url.startsWith(this.base) ? this.dataUrl(url) : url}")`,
    );
  }

  /** A page from a disk starts no modules: the script and all that it imports become one plain script. */
  plainScript(url) {
    const { outputFiles } = buildSync({
      entryPoints: [this.fileAt(url)],
      bundle: true,
      format: 'iife',
      minify: true,
      write: false,
      logLevel: 'error',
    });
    return outputFiles[0].text.replaceAll('</script', '<\\/script');
  }

  linkFor(target, site) {
    const [, address, rest] = /^([^?#]*)(.*)$/.exec(target);
    const inside = address.slice(this.base.length);
    if (address.startsWith(this.base) && this.known.has(inside)) return `${nameOf(inside)}${rest}`;
    // What is not in the folder is on the site.
    return new URL(target, site).href;
  }

  /** One page that asks for nothing. */
  page(html) {
    const site = /<link rel="canonical" href="([^"]*)"/.exec(html)[1];
    const scripts = [];
    const page = html
      .replace(/<(\w+)[^>]* data-online[ >].*?<!-- online -->/gs, '')
      .replace(/<link rel="(?:icon|preload|modulepreload)"[^>]*>/g, '')
      .replace(/<link rel="stylesheet" href="([^"]*)"[^>]*>/g, (_, url) => {
        const css = this.styles(readFileSync(this.fileAt(url), 'utf8'));
        return `<style>${css}</style>`;
      })
      .replace(/<script type="module" src="([^"]*)"><\/script>/g, (_, url) => {
        scripts.push(this.plainScript(url));
        return '';
      })
      .replace(/<style[^>]*>.*?<\/style>/gs, (style) => this.styles(style))
      .replace(/(<img[^>]*\ssrc=")(\/[^"]*)(")/g, (_, before, url, after) => {
        return `${before}${this.dataUrl(url)}${after}`;
      })
      .replace(/(\shref=")(\/[^"]*)(")/g, (_, before, target, after) => {
        const link = this.linkFor(target.replaceAll('&amp;', '&'), site);
        return `${before}${link.replaceAll('&', '&amp;')}${after}`;
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
