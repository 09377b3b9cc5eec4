// Where the site will stand, from the environment: SITE_URL=https://example.org BASE_PATH=/perk/

const defaultSite = 'https://perkorpay.example';

function readSite(given) {
  const refuse = (reason) => {
    throw new Error(
      `SITE_URL is "${given}"${reason}. It must be the site's origin, such as ` +
        'https://example.org or http://127.0.0.1:8080, or unset.',
    );
  };
  if (!URL.canParse(given)) refuse(', which is no address');
  const { protocol, origin, pathname, search, hash, username, password } = new URL(given);
  if (protocol !== 'https:' && protocol !== 'http:') refuse(', which is no web address');
  if (username || password) refuse(', with a name or a password in it');
  if (search || hash) refuse(', with a query or a fragment');
  if (pathname !== '/') refuse(`; its folder "${pathname}" belongs into BASE_PATH`);
  return origin;
}

function readBase(given) {
  const parts = given.replace(/^\//, '').replace(/\/$/, '').split('/');
  const isRoot = parts.length === 1 && parts[0] === '';
  const isPlain = (part) => /^[\w.~-]+$/.test(part) && !/^\.+$/.test(part);
  if (isRoot) return '/';
  if (parts.every(isPlain)) return `/${parts.join('/')}/`;
  throw new Error(
    `BASE_PATH is "${given}". It must be the folder that the site is served from, such as /perk/ ` +
      'or /people/ada/perk/, of letters, digits and - . _ ~ alone, or unset.',
  );
}

/**
 * @param {Record<string, string | undefined>} environment
 * @returns {{ site: string, base: string }} an origin, and a folder that begins and ends with a slash
 */
export function readPlace(environment = process.env) {
  const { SITE_URL: site, BASE_PATH: base } = environment;
  return { site: site ? readSite(site) : defaultSite, base: base ? readBase(base) : '/' };
}
