import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { floorTargets } from './floor.ts';
import { changeAttributes, readElements } from './html.mjs';

/** A built site on this machine. */
export interface SiteFolder {
  /** The folder of the built site. */
  readonly dist: string;
  /** The folder that the site is served from, with a slash at both ends. */
  readonly base: string;
}

/** The file of an address within the site. */
export const fileAt = (url: string, { dist, base }: SiteFolder): string =>
  path.join(dist, decodeURIComponent(url.replace(/[?#].*$/s, '').slice(base.length)));

/** The page with its style sheets in it. */
export const withStyles = (html: string, folder: SiteFolder): string =>
  html.replace(/<link rel="stylesheet" href="([^"]*)"([^>]*)>/g, (_, url: string, rest: string) => {
    const media = /media="[^"]*"/.exec(rest)?.[0];
    return `<style${media ? ` ${media}` : ''}>${readFileSync(fileAt(url, folder), 'utf8')}</style>`;
  });

/** What a page fetches only when it is asked to is not in the file: asking then fails, as where a network is lost. */
const withoutLater: Plugin = {
  name: 'without-later',
  setup(bundle) {
    bundle.onResolve({ filter: /.*/ }, ({ kind, path: name }) =>
      kind === 'dynamic-import' ? { path: name, namespace: 'later' } : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: 'later' }, () => ({
      contents: `throw new Error('it is not part of this file')`,
    }));
  },
};

/** In a script element only this could end it early. */
const asElement = (code: string): string =>
  `<script>${code.trim().replaceAll('</script', '<\\/script')}</script>`;

const moduleScript = /<script type="module" src="([^"]*)"><\/script>/g;
const islandModules = ['component-url', 'renderer-url'] as const;

/** Where an island's own loader finds the modules that are in the page's one script. */
const promise = `let ready;globalThis.siteModules=new Promise((keep)=>{ready=keep});globalThis.siteModulesReady=ready`;

/**
 * The page with its scripts in it, as one plain script at its end: a page in a sandbox without an origin, or from a
 * disk, fetches no modules. Islands find theirs in that script.
 *
 * @param change what else is to be done to the code
 */
export async function withScripts(
  html: string,
  folder: SiteFolder,
  change: (code: string) => string = (code) => code,
): Promise<string> {
  const started = [...html.matchAll(moduleScript)].map(([, url = '']) => url);
  const modules = new Set(
    readElements(html)
      .filter(({ name }) => name === 'astro-island')
      .flatMap(({ attributes }) => islandModules.map((name) => attributes[name] ?? ''))
      .filter(Boolean),
  );
  if (started.length + modules.size === 0) return html;
  const names = new Map([...modules].map((url, index) => [url, `module${index}`]));
  const from = (url: string): string => JSON.stringify(fileAt(url, folder));
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...started.map((url) => `import ${from(url)};`),
        ...[...names].map(([url, name]) => `import * as ${name} from ${from(url)};`),
        modules.size > 0 ? `siteModulesReady({ ${[...names.values()].join(', ')} });` : '',
      ].join('\n'),
      resolveDir: folder.dist,
    },
    bundle: true,
    format: 'iife',
    target: floorTargets,
    minify: true,
    write: false,
    logLevel: 'error',
    plugins: [withoutLater],
  });
  const code = change(outputFiles[0]?.text ?? '');
  const plain = html
    .replace(moduleScript, '')
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
    .replace('</body>', () => `${asElement(code)}</body>`);
  if (modules.size === 0) return plain;
  const linked = changeAttributes(plain, [...islandModules], (url, attribute, { attributes }) => {
    const name = attribute === 'component-url' ? attributes['component-export'] : 'default';
    return `data:text/javascript,${encodeURIComponent(
      `const { ${names.get(url) ?? ''}: found } = await siteModules; export default found[${JSON.stringify(name ?? 'default')}];`,
    )}`;
  });
  return changeAttributes(linked, ['component-export'], () => 'default').replace(
    '<head>',
    `<head>${asElement(promise)}`,
  );
}
