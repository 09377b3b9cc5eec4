import { expect, test, type Frame, type Page } from '@playwright/test';
import { readPlace } from '../../scripts/lib/place.mjs';
import { snippetKind, type SnippetKind } from '../../src/share/snippets.ts';
import { frameIn } from './support/frames.ts';
import { answerFrom } from './support/our-site.ts';
import { sharing } from './support/sharing.ts';
import { password, startWordPress, type WordPress } from './support/wordpress.ts';

// Posts in a real WordPress, which is another site than ours: http://127.0.0.1 against the address that the site is
// built for, answered here from what is built.

const { site } = readPlace({});

// One worker: WordPress starts once.
test.describe.configure({ mode: 'serial' });

let blog: WordPress | undefined;

test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(120_000);
  blog = await startWordPress(site, baseURL ?? '');
});
test.afterAll(() => blog?.stop());
test.beforeEach(async ({ context, baseURL }) => {
  test.skip(!blog, 'WordPress is not on this machine: its posts have not been tried');
  await answerFrom(context, site, baseURL ?? '');
});

const wordPress = (): WordPress => {
  if (!blog) throw new Error('There is no WordPress.');
  return blog;
};

const code = (kind: SnippetKind['id']): string =>
  snippetKind(kind).write(sharing(site))[0]?.code ?? '';

const html = (content: string): string => `<!-- wp:html -->\n${content}\n<!-- /wp:html -->`;

const group = (layout: string, content: string): string =>
  `<!-- wp:group {"layout":${layout}} -->\n<div class="wp-block-group">${content}</div>\n<!-- /wp:group -->`;

/** As the editor saves a link that was pasted on a line of its own. */
const embedded = (address: string): string =>
  `<!-- wp:embed {"url":"${address}","type":"rich","providerNameSlug":"perk-or-pay"} -->
<figure class="wp-block-embed is-type-rich is-provider-perk-or-pay"><div class="wp-block-embed__wrapper">
${address}
</div></figure>
<!-- /wp:embed -->`;

const widths = [390, 1280];
/** WordPress makes no frame of a pasted link higher. */
const highest = 1000;

const contentOf = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.getElementById('embed')?.getBoundingClientRect().height ?? 0);

/** The frame is as high as its content, and the post scrolls one way. */
async function expectWhole(page: Page, { most = 4000 } = {}): Promise<Frame> {
  const iframe = page.locator('iframe').first();
  const frame = await frameIn(iframe);
  await expect
    .poll(async () => {
      // WordPress shows it late, and what is out of sight is given no turn to measure itself.
      await iframe.scrollIntoViewIfNeeded();
      const height = await iframe.evaluate((element) => element.clientHeight);
      return Math.abs(height - Math.min(most, Math.ceil(await contentOf(frame))));
    })
    .toBeLessThanOrEqual(1);
  const { scroll, inner, width } = await iframe.evaluate((element) => ({
    scroll: document.documentElement.scrollWidth,
    inner: innerWidth,
    width: element.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(inner);
  expect(width).toBeGreaterThanOrEqual(280);
  return frame;
}

for (const width of widths) {
  test.describe(`in a post ${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('a pasted link becomes the widget, sized by WordPress', async ({ page }) => {
      const { write } = wordPress();
      for (const content of [
        embedded(`${site}/widgets/headcount/`),
        `Words above.\n\n${site}/s/half-of-base/\n\nWords below.`,
      ]) {
        await page.goto(await write({ title: 'A link', content, as: 'author' }));
        await expect(page.locator('blockquote.wp-embedded-content')).toBeHidden();
        await expectWhole(page, { most: highest });
      }
    });

    for (const kind of ['plain', 'exact', 'hardened'] as const)
      test(`the code “${kind}” in a block of HTML shows the widget whole, in Stack and Row as well`, async ({
        page,
      }) => {
        const { write } = wordPress();
        const block = html(code(kind));
        // What holds a frame hangs on its code, and what is around it on the width: each is tried with the other once.
        const around =
          kind === 'plain' || width === 390
            ? {
                stack: group('{"type":"flex","orientation":"vertical"}', block),
                row: group('{"type":"flex","flexWrap":"wrap"}', block),
              }
            : { alone: block };
        for (const [title, content] of Object.entries(around)) {
          await page.goto(await write({ title, content }));
          const frame = await expectWhole(page);
          await expect(frame.locator('.foot')).toContainText('?v=2&y=5&a=2400');
        }
      });
  });
}

test('a link in the widget leads out of WordPress’s sandbox', async ({ page }) => {
  const content = embedded(`${site}/widgets/budget/`);
  await page.goto(await wordPress().write({ title: 'A link', content }));
  const frame = await expectWhole(page, { most: highest });
  await frame.locator('.foot a').click();
  await expect(page).toHaveURL(`${site}/widgets/budget/`);
});

test('of an author without the right to HTML the link stays', async ({ page }) => {
  const { write } = wordPress();
  for (const kind of ['plain', 'exact'] as const) {
    await page.goto(await write({ title: kind, content: html(code(kind)), as: 'author' }));
    await expect(page.locator('iframe')).toHaveCount(0);
    const link = page.locator('main').getByRole('link', { name: sharing(site).title });
    await expect(link.first()).toHaveAttribute(
      'href',
      `${site}/widgets/compounding/?v=2&y=5&a=2400`,
    );
  }
});

test('a feed keeps a link to the widget, whatever was pasted', async ({ request }) => {
  const { write, address } = wordPress();
  const posts = {
    'Of a link': embedded(`${site}/widgets/offer/`),
    'Of a frame': html(code('plain')),
    'Of the loader': html(code('exact')),
  };
  for (const [title, content] of Object.entries(posts)) await write({ title, content });
  const feed = await (await request.get(`${address}/?feed=rss2`)).text();
  for (const title of Object.keys(posts)) {
    const [, item = ''] = feed.split(`<title>${title}</title>`);
    const [body] = item.split('</item>');
    expect(body, title).toMatch(/<a href="https:\/\/perkorpay\.example\/widgets\/\w+\//);
  }
});

/** What WordPress's editor has on its page. */
interface Editor {
  readonly wp?: {
    readonly data: { select: (store: string) => { getEditedPostContent: () => string } };
  };
}

test('pasted into a paragraph of the editor, the code becomes the widget, and so does a link', async ({
  page,
  context,
}) => {
  test.slow();
  const { address } = wordPress();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${address}/wp-login.php`);
  await page.locator('#user_login').fill('editor');
  await page.locator('#user_pass').fill(password);
  await page.locator('#wp-submit').click();
  await page.waitForURL(/wp-admin/);
  const widget = `${site}/widgets/compounding/`;
  for (const [pasted, asked] of [
    [widget, widget],
    [code('plain'), `${site}/embed/v1/compounding/?v=2`],
  ] as const) {
    await page.goto(`${address}/wp-admin/post-new.php`);
    await page.locator('.editor-post-title__input').click();
    await page.keyboard.type('A post');
    await page.keyboard.press('Enter');
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    await page.keyboard.press('Control+V');
    const content = () =>
      page.evaluate(
        () => (globalThis as Editor).wp?.data.select('core/editor').getEditedPostContent() ?? '',
      );
    await expect.poll(content, { timeout: 20_000 }).toContain('"type":"wp-embed"');
    expect(await content()).toContain(`<!-- wp:embed {"url":"${asked}`);
  }
});
