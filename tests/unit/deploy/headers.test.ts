import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFile } from '../../../src/integrations/headers/cdn.mjs';
import { nginxConfiguration } from '../../../src/integrations/headers/nginx.mjs';
import { metaPolicyOf, policyOf, readInline } from '../../../src/integrations/headers/policy.mjs';
import {
  groupPolicies,
  headerRules,
  isFor,
  type Rule,
} from '../../../src/integrations/headers/rules.mjs';

// Of the empty text, and of “a”, as any tool for SHA-256 gives them.
const hashOfNothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const hashOfA = "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='";

const page = (place: string, hashes: string[] = []) => ({
  path: place,
  scripts: [],
  styles: hashes,
  hasOwnPolicy: false,
});

describe('what stands in a page', () => {
  it('is known by the hash of each script and style that a browser runs', () => {
    const html =
      '<style>a</style><style>a</style><script>a</script><script type="module"></script>' +
      '<script src="/a.js"></script><script type="application/ld+json">{}</script>' +
      '<template><style></style></template>';
    expect(readInline(html, 'a.html')).toEqual({
      scripts: [hashOfA, hashOfNothing],
      styles: [hashOfA, hashOfNothing],
      declared: {},
      hasOwnPolicy: false,
    });
  });

  it('may have a policy of its own', () => {
    const html = '<meta http-equiv="content-security-policy" content="default-src \'none\'">';
    expect(readInline(html, 'a.html').hasOwnPolicy).toBe(true);
  });

  it('may declare what it does not do, which its policy then forbids', () => {
    const html = `<meta name="page-policy" content="connect-src 'none'; worker-src 'self'">`;
    const policy = policyOf([{ path: '/plan/', ...readInline(html, 'plan/index.html') }]);
    expect(policy).toContain("; connect-src 'none'; ");
    expect(policy).toContain("; worker-src 'self'; ");
    expect(policy).not.toContain('blob:');
  });

  it.each([
    ['<p style="color: red">', 'a.html has <p style="color: red">'],
    ['<svg><g style="fill: red"/></svg>', 'a.html has <g style="fill: red">'],
    ['<template><button onclick="go()"></template>', 'a.html has <button onclick="go()">'],
  ])('stops the build where no hash would let it through: %s', (html, message) => {
    expect(() => readInline(html, 'a.html')).toThrow(message);
  });
});

describe('a policy', () => {
  it('allows the site itself and what its pages hold, once each', () => {
    const policy = policyOf([page('/a/', [hashOfA]), page('/b/', [hashOfNothing, hashOfA])]);
    expect(policy).toContain(`style-src 'self' ${hashOfNothing} ${hashOfA};`);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).toMatch(/; frame-ancestors 'self'$/);
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('in a page says nothing of frames around it, which browsers take from the header alone', () => {
    expect(metaPolicyOf([page('/')])).toMatch(/; form-action 'none'$/);
  });
});

describe('the grouping of policies', () => {
  const many = (from: number, count: number): string[] =>
    Array.from({ length: count }, (_, index) =>
      hashOfA.replace('ypeB', String(1000 + from + index)),
    );

  it('has one for a folder, and one for each page that stands alone', () => {
    const pages = ['/', '/404.html', '/about/', '/s/', '/s/a/', '/s/b/'].map((place) =>
      page(place),
    );
    expect(groupPolicies(pages).map(({ pattern }) => pattern)).toEqual([
      '/',
      '/404.html',
      '/about/',
      '/s/*',
    ]);
  });

  it('parts a folder whose policy would be too long, so that still no page has two', () => {
    const pages = [
      page('/t/', many(0, 20)),
      page('/t/a/', many(20, 10)),
      page('/t/b/', many(30, 20)),
      page('/t/b/c/', many(30, 20)),
    ];
    const groups = groupPolicies(pages);
    expect(groups.map(({ pattern }) => pattern)).toEqual(['/t/', '/t/a/', '/t/b/*']);
    for (const { path: place } of pages) {
      expect(groups.filter(({ pattern }) => isFor(pattern, place))).toHaveLength(1);
    }
  });

  it('says which page has too much in itself', () => {
    expect(() => groupPolicies([page('/t/', many(0, 40))])).toThrow('The policy of /t/ has 2');
  });
});

describe('the rules of a built site', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'perk-or-pay-rules-'));
    const files = ['index.html', '404.html', 'teach/index.html', 'teach/room/index.html'];
    const others = ['_astro/a.css', 'scripts/a.js', 'oembed/v1/offer.json', 'img/v1/offer.png'];
    const embeds = ['embed/v1/offer/index.html', 'embed/1.0.0/offer/index.html', 'embed/v1.js'];
    for (const name of [...files, ...others, ...embeds]) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), '<style>a</style>');
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const headersOf = (rules: Rule[], pathname: string): Record<string, string> => {
    const found = rules.filter(({ pattern }) => isFor(pattern, pathname));
    const names = found.flatMap(({ headers }) => Object.keys(headers));
    // Hosts join the values of rules for the same path.
    expect(new Set(names).size, pathname).toBe(names.length);
    return Object.assign({}, ...found.map(({ headers }) => headers)) as Record<string, string>;
  };

  it.each(['/', '/perk/'])('give each path what it needs, once, under %s', (base) => {
    const rules = headerRules(folder, base);
    const of = (name: string) => headersOf(rules, base + name);
    expect(of('')['Content-Security-Policy']).toContain(hashOfA);
    expect(of('')['Permissions-Policy']).toContain('camera=()');
    expect(of('teach/room/')['Permissions-Policy']).toContain('camera=(self)');
    for (const name of ['_astro/a.css', 'scripts/a.js', 'embed/1.0.0/offer/']) {
      expect(of(name)['Cache-Control'], name).toContain('immutable');
    }
    for (const name of ['oembed/v1/offer.json', 'img/v1/offer.png', 'embed/v1.js']) {
      expect(of(name)['Access-Control-Allow-Origin'], name).toBe('*');
      expect(of(name)['Cache-Control'], name).toBe('public, max-age=3600');
    }
    for (const name of ['embed/v1/offer/', 'embed/1.0.0/offer/']) {
      // An embed has a policy in its own page, and may stand in any frame.
      expect(of(name), name).not.toHaveProperty('Content-Security-Policy');
      expect(of(name)['X-Content-Type-Options']).toBe('nosniff');
    }
    expect(of('embed/v1/offer/')['Cache-Control']).toContain('max-age=0');
    expect(headersOf(rules, '/elsewhere/')).toEqual(
      base === '/' ? expect.objectContaining({ 'X-Content-Type-Options': 'nosniff' }) : {},
    );
  });

  it('leave out what is not there', () => {
    const patterns = headerRules(folder, '/').map(({ pattern }) => pattern);
    expect(patterns).not.toContain('/data/*');
    expect(patterns).not.toContain('/cards/*');
  });
});

describe('the file _headers', () => {
  it('has each pattern on a line, and its headers under it', () => {
    const rules: Rule[] = [
      { pattern: '/*', headers: { 'X-Content-Type-Options': 'nosniff' } },
      { pattern: '/a/', headers: { 'Cache-Control': 'no-store', Link: '<b>' } },
    ];
    const [, ...lines] = headersFile(rules).trimEnd().split('\n');
    expect(lines).toEqual([
      '/*',
      '  X-Content-Type-Options: nosniff',
      '/a/',
      '  Cache-Control: no-store',
      '  Link: <b>',
    ]);
  });

  it('is refused where a host would not read all of it', () => {
    const rules = Array.from({ length: 101 }, (_, index) => ({
      pattern: `/${index}/`,
      headers: {},
    }));
    expect(headersFile(rules.slice(1))).toContain('/100/');
    expect(() => headersFile(rules)).toThrow('101 rules, and Cloudflare reads 100');
    const long = [{ pattern: '/', headers: { A: 'a'.repeat(1996) } }];
    expect(() => headersFile(long)).toThrow('2001 characters, and Cloudflare reads 2000');
  });
});

describe('the configuration of nginx', () => {
  const rules: Rule[] = [
    { pattern: '/perk/*', headers: { 'X-Content-Type-Options': 'nosniff' } },
    { pattern: '/perk/v1.0/', headers: { 'Content-Security-Policy': "default-src 'none'" } },
    { pattern: '/perk/404.html', headers: { 'Content-Security-Policy': "img-src 'self'" } },
  ];
  const text = nginxConfiguration(rules, {
    root: '/var/www',
    base: '/perk/',
    port: '8080',
    serverName: 'example.org',
  });

  it('maps each path to one value of each header', () => {
    expect(text).toContain('    "~^/perk/" "nosniff";');
    expect(text).toContain(String.raw`    "~^/perk/v1\.0/(index\.html)?$" "default-src 'none'";`);
    expect(text).toContain(String.raw`    "~^/perk/404\.html$" "img-src 'self'";`);
    expect(text.match(/^map /gm)).toHaveLength(2);
    expect(text.match(/^ {4}add_header .* always;$/gm)).toHaveLength(2);
  });

  it('knows the place, the port and the name', () => {
    expect(text).toContain('listen 8080;');
    expect(text).toContain('server_name example.org;');
    expect(text).toContain('root "/var/www";');
    expect(text).toContain('error_page 404 /perk/404.html;');
  });
});
