import type { BrowserContext } from '@playwright/test';

/**
 * Answers for the address that the site is built for, which is nobody's, from where it is served here: links, frames
 * and the loader then lead where they would.
 */
export const answerFrom = (
  context: BrowserContext,
  site: string,
  served: string,
): Promise<unknown> =>
  context.route(`${site}/**`, async (route) => {
    const answer = await fetch(route.request().url().replace(site, served));
    await route.fulfill({
      status: answer.status,
      contentType: answer.headers.get('content-type') ?? 'text/plain',
      // A module of another site is let in by the site's own header.
      headers: { 'access-control-allow-origin': '*' },
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
