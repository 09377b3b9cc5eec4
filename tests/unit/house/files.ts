import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from './arrows.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

const read = (name: string): SourceFile => ({
  name,
  text: readFileSync(path.join(root, name), 'utf8'),
});

/** The files of src, or of folders in it, whose names fit. */
export function readSources(pattern: RegExp, folders = ['src']): SourceFile[] {
  return folders.flatMap((folder) => {
    const start = path.join(root, folder);
    if (!existsSync(start)) return [];
    return readdirSync(start, { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
      .filter((name) => pattern.test(name) && statSync(path.join(root, name)).isFile())
      .map(read);
  });
}

function listWithGit(): string[] | undefined {
  const parameters = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  try {
    return execFileSync('git', parameters, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).split(
      '\0',
    );
  } catch {
    // There is no git, or it does not trust who owns the folder.
    return undefined;
  }
}

/** The files that are committed or would be by "git add", or nothing where git cannot tell. */
export function readCommittedTexts(): SourceFile[] | undefined {
  if (!existsSync(path.join(root, '.git'))) return undefined;
  const names = listWithGit();
  if (names === undefined) return undefined;
  return [...new Set(names)]
    .filter((name) => name !== '' && existsSync(path.join(root, name)))
    .filter((name) => statSync(path.join(root, name)).isFile())
    .map(read)
    .filter(({ text }) => !text.includes('\0'));
}
