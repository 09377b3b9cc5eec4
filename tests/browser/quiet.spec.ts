import { expect, gotoPage, test } from './support/page.ts';
import { noteTroubles } from './support/quiet.ts';

// Without these the watch over every other test could be blind and nobody would know.
test.use({ allowed: { messages: [/./], requests: true } });

test('a complaint in the console, an error and a request to the outside are noted', async ({
  page,
  context,
  baseURL,
}) => {
  const troubles = noteTroubles(context, new URL(baseURL ?? '').origin);
  await gotoPage(page, '/');
  expect(troubles).toEqual([]);
  await page.evaluate(async () => {
    console.warn('a warning');
    setTimeout(() => {
      throw new Error('an error');
    });
    await fetch('https://elsewhere.invalid/').catch(() => undefined);
    await fetch('/nowhere.json');
  });
  await expect.poll(() => troubles.length).toBeGreaterThanOrEqual(5);
  const text = troubles.join('\n');
  expect(text).toContain('console warning: a warning');
  expect(text).toContain('page error: Error: an error');
  expect(text).toContain('request to the outside: https://elsewhere.invalid/');
  expect(text).toMatch(/failed request: \S+\/nowhere\.json \(404\)/);
});
