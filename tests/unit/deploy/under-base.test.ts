import { describe, expect, it } from 'vitest';
import { changeAttributes } from '../../../src/integrations/html.mjs';
import { underBase } from '../../../src/integrations/under-base.mjs';

const files = ['/', '/methods/', '/stage.svg', '/widgets/', '/widgets/offer/', '/_astro/a.css'];
const isBuilt = (path: string): boolean => files.includes(path);
const move = (address: string, base = '/perk/'): string => underBase(address, base, isBuilt);

describe('a link under a folder', () => {
  it.each([
    ['/', '/perk/'],
    ['/#bonus', '/perk/#bonus'],
    ['/?v=1&g=20#try-offer', '/perk/?v=1&g=20#try-offer'],
    ['/methods/#first', '/perk/methods/#first'],
    ['/stage.svg#s3', '/perk/stage.svg#s3'],
  ])('from the root, %s, gets the folder in front', (given, moved) => {
    expect(move(given)).toBe(moved);
  });

  it.each(['#main', '', 'offer/', '../', 'https://example.org/', '//example.org/', 'mailto:a@b.c'])(
    'that is not from the root, “%s”, stays',
    (given) => {
      expect(move(given)).toBe(given);
    },
  );

  it('that has the folder already stays, also where the folder is named like one of ours', () => {
    expect(move('/perk/_astro/a.css')).toBe('/perk/_astro/a.css');
    expect(move('/widgets/_astro/a.css', '/widgets/')).toBe('/widgets/_astro/a.css');
    expect(move('/widgets/offer/', '/widgets/')).toBe('/widgets/widgets/offer/');
  });

  it('at the root is left alone', () => {
    expect(move('/no-such-page/', '/')).toBe('/no-such-page/');
  });

  it('to nowhere stops the build', () => {
    expect(() => move('/method/')).toThrow('/method/, and the build has no such page');
  });
});

describe('the reader of finished pages', () => {
  const shout = (html: string): string =>
    changeAttributes(html, ['href', 'xlink:href'], (value) => value.toUpperCase());

  it('changes links wherever they stand, and nothing else', () => {
    const html =
      '<!doctype html><p title="href=&quot;/a&quot;"><a  class=x href="/a?b=1&amp;c=2">href="/a"</a>' +
      "<noscript><a href='/n'>n</a></noscript><template><a href=/t>t</a></template>" +
      '<svg><use xlink:href="/s.svg#a"/></svg><script>const html = \'<a href="/s">\'</script>';
    expect(shout(html)).toBe(
      html
        .replace('"/a?b=1&amp;c=2"', '"/A?B=1&amp;C=2"')
        .replace("'/n'", '"/N"')
        .replace('=/t', '="/T"')
        .replace('/s.svg#a', '/S.SVG#A'),
    );
  });
});
