import type { Page } from '@playwright/test';
import { translateAsBrowsersDo } from '../../../src/site/workshop/translate.ts';

/** What the translator below makes of words, and of its own if it is given them again. */
export const translated = (text: string): string => `«${text.trim()}»`;

/** Translates the page as Chrome does, and whatever comes to stand in it from now on. */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(translateAsBrowsersDo);
}
