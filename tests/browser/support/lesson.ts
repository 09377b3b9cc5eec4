import type { Page } from '@playwright/test';
import { expect, gotoPage } from './page.ts';

/** The heading of the slide that the room sees. */
export const slideHeading = (page: Page) => page.locator('[data-place] h2');
/** “3 / 26” */
export const count = (page: Page) => page.locator('[data-count]');
/** Where the notes say that the lesson is. */
export const where = (notes: Page) => notes.locator('[data-where]');

/** Starts a lesson in the presenter’s window. */
export async function startLesson(page: Page, lesson = 'engineers', minutes = 45): Promise<void> {
  await gotoPage(page, `/teach/present/?lesson=${lesson}&minutes=${minutes}`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(slideHeading(page)).toBeVisible();
}

/** How many slides the lesson has. */
export const slides = async (page: Page): Promise<number> =>
  Number((await count(page).textContent())!.split('/')[1]);
