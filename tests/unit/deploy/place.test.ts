import { describe, expect, it } from 'vitest';
import { readPlace } from '../../../scripts/lib/place.mjs';
import { siteAddress, sitePath } from '../../../src/scenario/place.ts';

describe('the place of the site', () => {
  it('is its own address and the root when nothing is said', () => {
    expect(readPlace({})).toEqual({ site: 'https://perkorpay.example', base: '/' });
    expect(readPlace({ SITE_URL: '', BASE_PATH: '' })).toEqual(readPlace({}));
  });

  it.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('takes %s for an origin', (given, site) => {
    expect(readPlace({ SITE_URL: given }).site).toBe(site);
  });

  it.each([
    ['/', '/'],
    ['perk', '/perk/'],
    ['/perk', '/perk/'],
    ['/perk/', '/perk/'],
    ['people/~ada/perk-or-pay_2.0', '/people/~ada/perk-or-pay_2.0/'],
  ])('takes %s for the folder %s', (given, base) => {
    expect(readPlace({ BASE_PATH: given }).base).toBe(base);
  });

  it.each([
    ['example.org', 'no address'],
    ['ftp://example.org', 'no web address'],
    ['https://example.org/perk/', 'belongs into BASE_PATH'],
    ['https://example.org/?a=1', 'a query'],
    ['https://ada:secret@example.org', 'a password'],
  ])('refuses %s as an origin and says what is allowed', (given, reason) => {
    const read = () => readPlace({ SITE_URL: given });
    expect(read).toThrow(`SITE_URL is "${given}"`);
    expect(read).toThrow(reason);
    expect(read).toThrow('such as https://example.org');
  });

  it.each([
    '//perk/',
    '/a//b/',
    '/../perk/',
    '/a b/',
    '/perk/?x',
    'https://example.org/perk/',
    '/ü/',
  ])('refuses %s as a folder and says what is allowed', (given) => {
    const read = () => readPlace({ BASE_PATH: given });
    expect(read).toThrow(`BASE_PATH is "${given}"`);
    expect(read).toThrow('such as /perk/');
  });
});

describe('an address of the site', () => {
  it('stands in its folder, with or without a slash before or behind', () => {
    expect(sitePath('/teach/', '/')).toBe('/teach/');
    expect(sitePath('teach/', '/perk')).toBe('/perk/teach/');
    expect(sitePath('/', '/perk/')).toBe('/perk/');
    expect(siteAddress('/teach/#a', new URL('https://example.org'), '/perk/')).toBe(
      'https://example.org/perk/teach/#a',
    );
  });
});
