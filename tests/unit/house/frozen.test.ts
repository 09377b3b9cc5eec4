import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEIGHTS } from '../../../src/share/heights.ts';
import { newestRelease } from '../../../src/share/releases.ts';
import { root } from './files.ts';

interface Release {
  frozen: string;
  files: Record<string, string>;
}

const home = path.join(root, 'public', 'embed');
const releases = JSON.parse(readFileSync(path.join(home, 'releases.json'), 'utf8')) as Record<
  string,
  Release
>;

const hashOf = (file: string): string =>
  `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;

describe('frozen embeds', () => {
  it('are there', () => {
    expect(Object.keys(releases).length).toBeGreaterThan(0);
  });

  it.each(Object.entries(releases))(
    'of %s are what they were, byte for byte',
    (version, { files }) => {
      const folder = path.join(home, version);
      const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => statSync(path.join(folder, name)).isFile());
      expect(found.sort()).toEqual(Object.keys(files).sort());
      for (const [name, hash] of Object.entries(files))
        expect({ name, hash: hashOf(path.join(folder, name)) }).toEqual({ name, hash });
    },
  );

  it('keep the room of their own time in the snippets, whatever the widgets have become since', () => {
    for (const widget of Object.keys(HEIGHTS)) {
      const { name, heights } = newestRelease(widget)!;
      expect(Object.keys(releases)).toContain(name);
      expect(Object.keys(heights)).toEqual(['full', 'min', 'none']);
    }
  });

  it('are all in the list of releases', () => {
    const folders = readdirSync(home).filter((name) =>
      statSync(path.join(home, name)).isDirectory(),
    );
    expect(folders.sort()).toEqual(Object.keys(releases).sort());
    expect(existsSync(path.join(home, 'v1'))).toBe(false);
  });
});
