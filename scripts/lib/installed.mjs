import { readFileSync } from 'node:fs';
import path from 'node:path';
import { modules, root } from './paths.mjs';

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * Why the installed packages are not those of the lock file, in words, or nothing when they are.
 * npm notes what it installed in a lock file of its own, as its last act. The two are compared by
 * content: a checkout or a copy changes times of files without changing what is in them.
 */
export function whyInstall() {
  const locked = readPackages(path.join(root, 'package-lock.json'));
  let installed;
  try {
    installed = readPackages(path.join(modules, '.package-lock.json'));
  } catch {
    return 'the packages are not installed';
  }
  for (const [place, wanted] of Object.entries(locked)) {
    if (place === '') continue;
    const found = installed[place];
    // npm leaves out the optional packages of other platforms.
    if (!found && wanted.optional) continue;
    if (!found) return `${place} is not installed`;
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) {
      return `${place} is ${found.version}, the lock file asks for ${wanted.version}`;
    }
  }
  const extra = Object.keys(installed).find((place) => !locked[place]);
  return extra ? `${extra} is no longer in the lock file` : undefined;
}
