import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { HostServer } from '../browser/support/host-server.ts';
import type { Reader } from './support/reader.ts';
import { listedWidgets } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Notes every file that a page hands to its reader, with what is in it, before it does. */
const noteFiles = (reader: Reader): Promise<void> =>
  reader.tab.evaluate(() => {
    const files: { name: string; bytes: number }[] = [];
    Object.assign(globalThis, { files });
    const plain = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      void fetch(this.href)
        .then((answer) => answer.blob())
        .then((blob) => files.push({ name: this.download, bytes: blob.size }));
      plain.call(this);
    };
  });

const notedFiles = (reader: Reader): Promise<{ name: string; bytes: number }[]> =>
  reader.tab.evaluate(
    () => (globalThis as unknown as { files: { name: string; bytes: number }[] }).files,
  );

/** What a browser has put on the disk under a name, once it is whole. */
async function onDisk(folder: string, name: string): Promise<Buffer> {
  const file = path.join(folder, name);
  await expect
    .poll(() => existsSync(file) && !readdirSync(folder).some((one) => /\.(?:part|crdownload)$/.test(one)), {
      message: `${name} is in the folder of downloads`,
    })
    .toBe(true);
  return readFileSync(file);
}

test('files are made of the numbers as they stand', async ({ reader, engine, same }) => {
  await reader.goto('/widgets/compounding/?v=2&y=20');
  await reader.shows('[data-widget][data-awake]');
  await noteFiles(reader);
  for (const [at, kind] of ['SVG', 'PNG', 'CSV', 'JSON'].entries()) {
    await reader.click('.downloads a', kind);
    await expect.poll(async () => (await notedFiles(reader)).length).toBe(at + 1);
    await reader.sees('.downloads .said', /^Downloaded/);
  }
  const files = await notedFiles(reader);
  same('their names', files.map(({ name }) => name));
  same('the size of the table', files[2]?.bytes);
  for (const { name, bytes } of files) {
    expect(bytes, name).toBeGreaterThan(500);
    if (engine?.downloads) expect((await onDisk(engine.downloads, name)).length, name).toBe(bytes);
  }
});

test('the dialog to share opens, holds the numbers, and gives the focus back', async ({ reader, same }) => {
  await reader.goto('/widgets/budget/?v=2&t=5000');
  await reader.shows('[data-widget][data-awake]');
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
  await expect.poll(async () => (await written()).join(' ')).toContain('t=5e3');
  same('what can be copied', await written());

  // Words selected from inside to outside are a selection, not a wish to close.
  const field = await reader.find('dialog[open] input[readonly], dialog[open] textarea');
  await reader.tab.drag({ x: field.x + 40, y: field.y + field.height / 2 }, { x: 4, y: 400 });
  await reader.shows('dialog[open]');
  await reader.press('Escape');
  const focused = (): Promise<string> =>
    reader.tab.evaluate(() =>
      document.querySelector('dialog[open]') ? 'the dialog is open' : (document.activeElement?.textContent.trim() ?? ''),
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
      const heights = async (): Promise<number> => {
        const frame = await reader.tab.evaluate(
          () => document.querySelector('iframe')?.clientHeight ?? 0,
        );
        const [content, inner] = await reader.tab.inFrame('iframe', () => [
          document.querySelector('#embed')?.getBoundingClientRect().height ?? -1000,
          innerHeight,
        ]);
        return Math.max(Math.abs(frame - (content ?? 0)), Math.abs(frame - (inner ?? 0)));
      };
      await expect
        .poll(() => heights().catch(() => 1000), { message: `${widget}: frame, content and window` })
        .toBeLessThanOrEqual(1);
    }
  } finally {
    await host.stop();
  }
});
