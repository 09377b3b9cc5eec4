import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';

/**
 * What a picture's pixels hang on besides the page: the browser's major version, and how the page's
 * fonts and one of the system's come out.
 */
export async function pictureConditions(page: Page): Promise<Record<string, string>> {
  const version = page.context().browser()?.version() ?? '';
  const widths = await page.evaluate(async () => {
    await document.fonts.ready;
    const context = document.createElement('canvas').getContext('2d')!;
    const style = getComputedStyle(document.documentElement);
    return ['--text', '--label'].map((name) => {
      context.font = `40px ${style.getPropertyValue(name)}`;
      return context.measureText('Perk or pay? $123,456 AaWfi').width.toFixed(2);
    });
  });
  const fonts = createHash('sha256').update(widths.join()).digest('hex').slice(0, 8);
  return { browser: `Chromium ${version.split('.')[0] ?? ''}`, fonts: `fonts ${fonts}` };
}
