import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file in a folder and the folders in it whose name fits the pattern. */
export function listFiles(folder, pattern) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
