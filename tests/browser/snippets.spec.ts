import { expect, test } from '@playwright/test';
import { SNIPPET_KINDS, snippetKind } from '../../src/share/snippets.ts';
import { expectFit, frameIn, noteShifts, shifts } from './support/frames.ts';
import { HostServer, post } from './support/host-server.ts';
import { itsFinding, sharing } from './support/sharing.ts';

const host = new HostServer();

test.beforeAll(() => host.start());
test.afterAll(() => host.stop());

/** Those that a browser reads as they are; JSX is built first, in blogs.spec.ts. */
const framed = SNIPPET_KINDS.filter(({ id }) => !['link', 'picture', 'mdx'].includes(id));

for (const { id, name, write } of framed) {
  test(`the snippet “${name}” shows the widget with its numbers, pasted into another site`, async ({
    page,
    baseURL,
  }) => {
    await noteShifts(page);
    await page.setViewportSize({ width: 480, height: 900 });
    const [snippet] = write(sharing(baseURL ?? ''));
    await page.goto(
      host.page(id, {
        html: post(snippet?.code ?? '', { head: '<style>body{margin:0}</style>' }),
      }),
    );
    const iframe = page.locator('iframe');
    await iframe.scrollIntoViewIfNeeded();
    const inside = await frameIn(iframe);
    // What is frozen says what the model said then, of the same numbers.
    if (id !== 'frozen')
      await expect(inside.locator('figcaption').first()).toContainText(itsFinding);
    await expect(inside.locator('.foot')).toContainText('y=5&a=2400');
    await expectFit(iframe, inside);
    expect(await shifts(page)).toBeLessThanOrEqual(0.01);
  });
}

test('the picture’s snippet is an image with its finding, linked to the widget with its numbers', async ({
  page,
  baseURL,
}) => {
  const [snippet] = snippetKind('picture').write(sharing(baseURL ?? ''));
  await page.goto(host.page('picture', { html: post(snippet?.code ?? '') }));
  const image = page.getByRole('img', { name: 'After five years' });
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
    .toBeGreaterThan(600);
  await image.click();
  await expect(page.locator('figcaption').first()).toContainText(itsFinding);
});

test('the link’s address has an answer for oEmbed whose frame is the widget', async ({
  page,
  request,
  baseURL,
}) => {
  const [snippet] = snippetKind('link').write(sharing(baseURL ?? ''));
  const html = await (await request.get(snippet?.code ?? '')).text();
  const link = /<link[^>]*application\/json\+oembed[^>]*>/.exec(html)?.[0] ?? '';
  const href = /href="([^"]*)"/.exec(link)?.[1] ?? '';
  const answer = (await (await request.get(new URL(href).pathname)).json()) as {
    type: string;
    version: string;
    html: string;
    width: number;
    height: number;
  };
  expect(answer).toMatchObject({ type: 'rich', version: '1.0' });
  expect(answer.html.match(/<iframe/g)).toHaveLength(1);
  const here = answer.html.replace(/https?:\/\/[^/"]*/g, baseURL ?? '');
  await page.goto(host.page('oembed', { html: post(here) }));
  const inside = await frameIn(page.locator('iframe'));
  await expect(inside.locator('figcaption').first()).toContainText('If you stay ten years');
});
