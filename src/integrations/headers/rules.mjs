// Which headers the site is to be sent with: rules for paths, from what the build has made. No path gets one
// header from two rules, for hosts would join the values.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../../scripts/lib/files.mjs';
import { policyOf, readInline } from './policy.mjs';

/**
 * @typedef {object} Rule
 * @property {string} pattern a path from the root of the host, with * at its end for all that follows
 * @property {Record<string, string>} headers
 */

/** Cloudflare takes no longer line, with the name and the space before it. */
export const longestLine = 2000;
const longestPolicy = longestLine - '  Content-Security-Policy: '.length;

const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const forAnHour = { 'Cache-Control': 'public, max-age=3600' };
const askedAnew = { 'Cache-Control': 'public, max-age=0, must-revalidate' };
const forAnySite = { 'Access-Control-Allow-Origin': '*' };

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  // Another site learns where a reader came from, and not the numbers in the address.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

const unused = [
  ...['display-capture', 'geolocation', 'hid', 'microphone', 'midi', 'payment', 'serial', 'usb'],
];

const sealedPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'none'; form-action 'none'; worker-src 'self'";

/** The room scans codes. */
const permissions = (camera) => ({
  'Permissions-Policy': [`camera=${camera}`, ...unused.map((name) => `${name}=()`)].join(', '),
});

const permissionsOf = (pattern) => permissions(pattern.startsWith('/teach/') ? '(self)' : '()');

/** Every page but the embeds, which may stand in any site and carry policies of their own. */
export function readPages(folder) {
  return listFiles(folder, /\.html$/)
    .map((file) => path.relative(folder, file).replaceAll(path.sep, '/'))
    .filter((file) => !file.startsWith('embed/'))
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      ...readInline(readFileSync(path.join(folder, file), 'utf8'), file),
    }));
}

const onePage = (page) => {
  const policy = policyOf([page]);
  if (policy.length <= longestPolicy) return { pattern: page.path, policy };
  throw new Error(
    `The policy of ${page.path} has ${policy.length} characters, and ${longestPolicy} are the most that ` +
      'a host takes. Move inline scripts or styles of the page into files.',
  );
};

/**
 * One policy for a folder where it is short enough for all of its pages, else one for each page and
 * each folder in it.
 * @returns {{ pattern: string, policy: string }[]}
 */
export function groupPolicies(pages, folder = '/') {
  const inFolder = pages.filter((page) => page.path.startsWith(folder));
  // The story's page and the sign for a page that is not there have nothing in common with what is around them.
  if (folder !== '/') {
    const policy = policyOf(inFolder);
    if (policy.length <= longestPolicy) {
      return [{ pattern: inFolder.length > 1 ? `${folder}*` : inFolder[0].path, policy }];
    }
  }
  const restOf = (page) => page.path.slice(folder.length);
  const own = inFolder.filter((page) => !restOf(page).includes('/'));
  const below = inFolder.filter((page) => restOf(page).includes('/'));
  const folders = new Set(below.map((page) => `${folder}${restOf(page).split('/')[0]}/`));
  return [...own.map(onePage), ...[...folders].flatMap((name) => groupPolicies(below, name))];
}

/** The embeds whose files never change again: all but the evergreen version. */
function frozenVersions(folder) {
  const embeds = path.join(folder, 'embed');
  if (!existsSync(embeds)) return [];
  return readdirSync(embeds, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^v\d+$/.test(entry.name))
    .map(({ name }) => name);
}

/**
 * The rules for a built site.
 * @param {string} folder
 * @param {string} base the folder that the site is served from
 * @returns {Rule[]}
 */
export function headerRules(folder, base) {
  const shared = [
    { place: '_astro', pattern: '/_astro/*', headers: forEver },
    { place: 'scripts', pattern: '/scripts/*', headers: forEver },
    { place: 'cards', pattern: '/cards/*', headers: forAnHour },
    // Questions with their answers are for whoever leads, and nothing to be found by.
    {
      place: 'teach/files',
      pattern: '/teach/files/*',
      headers: { 'X-Robots-Tag': 'noindex' },
    },
    ...['img', 'data', 'oembed'].map((name) => ({
      place: name,
      pattern: `/${name}/*`,
      headers: { ...forAnHour, ...forAnySite },
    })),
    {
      place: 'embed/v1.js',
      pattern: '/embed/v1.js',
      headers: { ...forAnHour, ...forAnySite },
    },
    {
      place: 'embed/v1',
      pattern: '/embed/v1/*',
      headers: { ...askedAnew, ...permissions('()') },
    },
    ...frozenVersions(folder).map((name) => ({
      place: `embed/${name}`,
      pattern: `/embed/${name}/*`,
      headers: { ...forEver, ...permissions('()') },
    })),
  ];
  // A worker that reads what a reader drops has a policy of its own: it can ask nobody for anything.
  const astro = path.join(folder, '_astro');
  const sealed = (existsSync(astro) ? readdirSync(astro) : [])
    .filter((file) => /^plan(?:-ranges)?\.worker[.-]/.test(file))
    .map((file) => ({
      pattern: `/_astro/${file}`,
      headers: { 'Content-Security-Policy': sealedPolicy },
    }));
  const pages = groupPolicies(readPages(folder)).map(({ pattern, policy }) => ({
    pattern,
    headers: {
      'Content-Security-Policy': policy,
      ...permissionsOf(pattern),
      ...askedAnew,
    },
  }));
  return [
    { pattern: '/*', headers: everywhere },
    ...sealed,
    ...shared.filter(({ place }) => existsSync(path.join(folder, place))),
    ...pages,
  ].map(({ pattern, headers }) => ({ pattern: base + pattern.slice(1), headers }));
}

/** Whether a rule is for a path. */
export const isFor = (pattern, pathname) =>
  pattern.endsWith('*') ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern;
