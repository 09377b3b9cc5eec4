import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { snippetKind } from '../../src/share/snippets.ts';
import { expectFit, frameIn } from './support/frames.ts';
import { HostServer } from './support/host-server.ts';
import { noteTroubles } from './support/quiet.ts';
import { itsFinding, sharing } from './support/sharing.ts';

// A real post, built with the real tool, for each of several blogs. The snippets are those of the share dialog.

const host = new HostServer();

test.beforeAll(() => host.start());
test.afterAll(() => host.stop());

const aPage = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title></head><body><main>${body}</main></body></html>`;

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const isInstalled = (command: string): boolean =>
  spawnSync(command, ['version'], { stdio: 'ignore' }).error === undefined;

interface Blog {
  readonly name: string;
  /** The program, where it is not a package of ours. */
  readonly program?: string;
  readonly files: (snippets: {
    html: string;
    shortCode: string;
    call: string;
    jsx: string;
  }) => Record<string, string>;
  readonly build: (folder: string) => void;
  /** The file of the post in the built blog. */
  readonly built: string;
}

const node = (folder: string, script: string, ...parameters: string[]): void => {
  execFileSync(process.execPath, [path.resolve('node_modules', script), ...parameters], {
    cwd: folder,
    stdio: 'pipe',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
};

const blogs: readonly Blog[] = [
  {
    name: 'Hugo',
    program: 'hugo',
    files: ({ shortCode, call }) => ({
      'config.toml': 'baseURL = "http://blog.invalid/"\ndisableKinds = ["taxonomy", "term"]\n',
      'layouts/_default/single.html': aPage('{{ .Content }}'),
      'layouts/_default/list.html': aPage('{{ .Title }}'),
      'layouts/shortcodes/perk-or-pay-compounding.html': shortCode,
      'content/post.md': `---\ntitle: A post\n---\n# A post\n\nWords above.\n\n${call}\n\nWords below.\n`,
    }),
    build: (folder) => {
      execFileSync('hugo', ['--quiet'], { cwd: folder, stdio: 'pipe' });
    },
    built: 'public/post/index.html',
  },
  {
    name: 'Jekyll',
    program: 'jekyll',
    files: ({ html }) => ({
      '_config.yml': 'title: A blog\n',
      '_layouts/post.html': aPage('{{ content }}'),
      'post.md': `---\nlayout: post\n---\n# A post\n\nWords above.\n\n${html}\n\nWords below.\n`,
    }),
    build: (folder) => {
      execFileSync('jekyll', ['build', '--quiet', '--disable-disk-cache'], {
        cwd: folder,
        stdio: 'pipe',
      });
    },
    built: '_site/post.html',
  },
  {
    name: 'Astro',
    files: ({ html }) => ({
      'astro.config.mjs': 'export default { devToolbar: { enabled: false } };\n',
      'src/layouts/Post.astro': aPage('<slot />'),
      'src/pages/post.md': `---\nlayout: ../layouts/Post.astro\n---\n# A post\n\nWords above.\n\n${html}\n\nWords below.\n`,
    }),
    build: (folder) => {
      node(folder, 'astro/bin/astro.mjs', 'build', '--silent');
    },
    built: 'dist/post/index.html',
  },
  {
    name: 'Eleventy',
    files: ({ html }) => ({
      '_includes/post.html': aPage('{{ content }}'),
      'post.md': `---\nlayout: post.html\n---\n# A post\n\nWords above.\n\n${html}\n\nWords below.\n`,
    }),
    build: (folder) => {
      node(folder, '@11ty/eleventy/cmd.cjs', '--quiet');
    },
    built: '_site/post/index.html',
  },
  {
    // As Docusaurus and others do it: drawn by the server, and taken over by React in the browser.
    name: 'MDX with React',
    files: ({ jsx }) => ({
      'post.mdx': `# A post\n\nWords above.\n\n${jsx}\n\nWords below.\n`,
      'client.js': `import { hydrateRoot } from 'react-dom/client';
import { createElement } from 'react';
import Post from './post.js';
hydrateRoot(document.querySelector('main'), createElement(Post));`,
      'build.mjs': `import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from '@mdx-js/mdx';
import { buildSync } from 'esbuild';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
writeFileSync('post.js', String(await compile(readFileSync('post.mdx', 'utf8'))));
const { default: Post } = await import('./post.js');
const bundle = { entryPoints: ['client.js'], bundle: true, write: false, define: { 'process.env.NODE_ENV': '"development"' } };
const script = buildSync(bundle).outputFiles[0].text.replaceAll('</script', '<\\/script');
writeFileSync('post.html', ${JSON.stringify(aPage('BODY'))}.replace('BODY', () => renderToString(createElement(Post))).replace('</body>', () => \`<script>\${script}</script></body>\`));`,
      'package.json': '{ "type": "module" }',
    }),
    build: (folder) => {
      execFileSync(process.execPath, ['build.mjs'], { cwd: folder, stdio: 'pipe' });
    },
    built: 'post.html',
  },
];

for (const { name, program, files, build, built } of blogs) {
  test(`a post built with ${name} shows the widget with its numbers`, async ({
    page,
    baseURL,
  }, info) => {
    test.skip(
      program !== undefined && !isInstalled(program),
      `${name} is not on this machine: this blog has not been tried`,
    );
    const [markdown, shortCode, call] = snippetKind('blog').write(sharing(baseURL ?? ''));
    const [mdx] = snippetKind('mdx').write(sharing(baseURL ?? ''));
    const folder = info.outputPath('blog');
    write(
      folder,
      files({
        html: markdown?.code ?? '',
        shortCode: shortCode?.code ?? '',
        call: call?.code ?? '',
        jsx: mdx?.code ?? '',
      }),
    );
    build(folder);
    const html = readFileSync(path.join(folder, built), 'utf8');
    const troubles = noteTroubles(page.context(), host.address, { messages: [], requests: true });
    await page.goto(host.page(encodeURIComponent(name), { html }));
    const iframe = page.locator('iframe');
    await iframe.scrollIntoViewIfNeeded();
    const inside = await frameIn(iframe);
    await expect(inside.locator('figcaption').first()).toContainText(itsFinding);
    await expectFit(iframe, inside);
    await expect(page.getByRole('link', { name: 'The same dollars, three ways' })).toBeVisible();
    await expect(page.getByText('Words below.')).toBeVisible();
    expect(troubles).toEqual([]);
  });
}
