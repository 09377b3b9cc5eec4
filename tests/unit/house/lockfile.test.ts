import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './files.ts';

interface LockedPackage {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

type Versions = Record<string, string>;

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(root, name), 'utf8')) as unknown;

const manifest = readJson('package.json') as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Versions
>;
const { packages } = readJson('package-lock.json') as { packages: Record<string, LockedPackage> };

/** The places where Node would look for a package that the one at this place asks for. */
function placesToLook(from: string, name: string): string[] {
  const folders =
    from === ''
      ? []
      : from.split('/node_modules/').map((_, index, parts) => {
          return `${parts.slice(0, index + 1).join('/node_modules/')}/node_modules/${name}`;
        });
  return [...folders, `node_modules/${name}`];
}

function findMissingOptional(locked: Record<string, LockedPackage>): string[] {
  return Object.entries(locked).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesToLook(from, name).some((place) => locked[place]?.version))
      .map((name) => `${from || 'package.json'} names ${name}`),
  );
}

describe('the lock file', () => {
  it('has an entry for every optional package that it names', () => {
    expect(findMissingOptional(packages)).toEqual([]);
  });

  it('would be found out with an entry missing', () => {
    const locked = {
      'node_modules/compiler': {
        version: '1.0.0',
        optionalDependencies: { 'compiler-linux': '1.0.0', 'compiler-mac': '1.0.0' },
      },
      'node_modules/compiler/node_modules/compiler-linux': { version: '1.0.0' },
    };
    expect(findMissingOptional(locked)).toEqual(['node_modules/compiler names compiler-mac']);
  });

  it('says of no package which host it came from', () => {
    const hosts = Object.entries(packages).filter(([, { resolved }]) => resolved?.includes('://'));
    expect(hosts.map(([name]) => name)).toEqual([]);
  });

  it('holds the versions that package.json asks for', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    const other = Object.entries(wanted)
      .filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)
      .map(([name, version]) => `${name} ${version}`);
    expect(other).toEqual([]);
  });
});

describe('package.json', () => {
  it('pins every version exactly', () => {
    const all = Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  // 7.3.5 draws in a compiler whose packages for some platforms were never published.
  it('stays at the version of Astro whose packages are whole', () => {
    expect(manifest.dependencies['astro']).toBe('7.3.4');
  });
});
