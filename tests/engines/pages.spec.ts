import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { HostServer } from '../browser/support/host-server.ts';
import type { Reader } from './support/reader.ts';
import { listedWidgets } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Notes how many bytes there are in every file that a page hands to its reader. */
const noteFiles = (reader: Reader): Promise<void> =>
  reader.tab.evaluate(() => {
    const files: number[] = [];
    Object.assign(globalThis, { files });
    const plain = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      files.push(file.size);
      return plain(file);
    };
  });

const notedFiles = (reader: Reader): Promise<number[]> =>
  reader.tab.evaluate(() => (globalThis as unknown as { files: number[] }).files);

/** What a browser has put on the disk under a name, once it is whole. */
async function onDisk(folder: string, name: string): Promise<Buffer> {
  const file = path.join(folder, name);
  await expect
    .poll(
      () =>
        existsSync(file) && !readdirSync(folder).some((one) => /\.(?:part|crdownload)$/.test(one)),
      {
        message: `${name} is in the folder of downloads`,
      },
    )
    .toBe(true);
  return readFileSync(file);
}

test('files are made of the numbers as they stand', async ({ reader, engine, same }) => {
  await reader.goto('/widgets/compounding/?v=2&y=20');
  await reader.shows('[data-widget][data-started]');
  await reader.openFolds();
  await noteFiles(reader);
  const names: string[] = [];
  for (const [at, kind] of ['SVG', 'PNG', 'CSV', 'JSON'].entries()) {
    await reader.click('.downloads a', kind);
    await reader.sees('.downloads .said', new RegExp(`^Downloaded.*\\.${kind.toLowerCase()}$`));
    names.push((await reader.text('.downloads .said'))?.replace(/^.*: /, '') ?? '');
    const bytes = await notedFiles(reader);
    expect(bytes.at(-1), kind).toBeGreaterThan(500);
    if (engine?.downloads)
      expect(bytes, kind).toContain((await onDisk(engine.downloads, names[at] ?? '')).length);
  }
  same('their names', names);
});

test('the dialog to share opens, holds the numbers, and gives the focus back', async ({
  reader,
  same,
}) => {
  await reader.goto('/widgets/budget/?v=2&t=5000');
  await reader.shows('[data-widget][data-started]');
  const opener = 'button:not(dialog *)';
  await reader.click(opener, 'Share or embed');
  await reader.shows('dialog[open]');
  const written = (): Promise<string[]> =>
    reader.tab.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
          'dialog[open] input[readonly], dialog[open] textarea',
        ),
      ].map(({ value }) => value),
    );
  await expect.poll(async () => (await written()).join(' ')).toContain('t=5000');
  same('what can be copied', await written());

  // Words selected from inside to outside are a selection, not a wish to close.
  const field = await reader.find('dialog[open] input[readonly], dialog[open] textarea');
  await reader.tab.drag({ x: field.x + 40, y: field.y + field.height / 2 }, { x: 4, y: 400 });
  await reader.shows('dialog[open]');
  await reader.press('Escape');
  const focused = (): Promise<string> =>
    reader.tab.evaluate(() =>
      document.querySelector('dialog[open]')
        ? 'the dialog is open'
        : (document.activeElement?.textContent.trim() ?? ''),
    );
  await expect.poll(focused).toBe('Share or embed');
});

test('an embed on another site is as high as what is in it', async ({ reader, baseURL }) => {
  const site = (baseURL ?? '').replace('127.0.0.1', 'localhost');
  const host = new HostServer();
  await host.start();
  try {
    for (const widget of listedWidgets) {
      const body = `<perk-or-pay widget="${widget}"></perk-or-pay><script src="${site}/embed/v1.js"></script>`;
      const page = host.page(widget, {
        html: `<!doctype html><meta charset="utf-8"><title>Host</title><div style="width:640px">${body}</div>`,
      });
      await reader.goto(page);
      const heights = async (): Promise<string> => {
        const frame = await reader.tab.evaluate(
          () =>
            document.querySelector('perk-or-pay')?.shadowRoot?.querySelector('iframe')
              ?.clientHeight ?? 0,
        );
        const [content, inner] = await reader.tab.inFrame('iframe', () => [
          document.querySelector('#embed')?.getBoundingClientRect().height ?? -1000,
          innerHeight,
        ]);
        const far = Math.max(Math.abs(frame - (content ?? 0)), Math.abs(frame - (inner ?? 0)));
        return far <= 1 ? 'alike' : `${frame}, ${content}, ${inner}`;
      };
      await expect
        .poll(() => heights().catch(String), {
          message: `${widget}: frame, content and window`,
        })
        .toBe('alike');
    }
  } finally {
    await host.stop();
  }
});
