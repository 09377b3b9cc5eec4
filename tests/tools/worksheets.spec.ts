import type { Page } from '@playwright/test';
import { test } from '@playwright/test';
import { gotoPage, pages } from '../browser/support/page.ts';
import { startLesson } from '../browser/support/lesson.ts';
import { agendas } from '../../src/teach/schema.ts';

const formats = ['A4', 'Letter'] as const;
const lessons = pages.flatMap(
  (address) => /^\/teach\/sheets\/(.+)\/$/.exec(address)?.slice(1) ?? [],
);

/** The browser takes the page's margins from its stylesheet, and the size from here. */
async function print(page: Page, folder: string, name: string): Promise<void> {
  for (const format of formats)
    await page.pdf({
      path: `${folder}/${name}-${format.toLowerCase()}.pdf`,
      format,
      printBackground: true,
    });
}

test('keys', async ({ page }, { project }) => {
  await gotoPage(page, '/teach/keys/');
  await print(page, project.outputDir, 'keys');
});

for (const lesson of lessons)
  test(`worksheets for ${lesson}`, async ({ page }, { project }) => {
    await gotoPage(page, `/teach/sheets/${lesson}/`);
    for (const agenda of agendas) {
      await page.locator(`#agenda-${agenda}`).check();
      await print(page, project.outputDir, `${lesson}-${agenda}-worksheet`);
    }
  });

/** As a projector shows them. */
const screen = { width: 1280, height: 800 };

/** On paper nothing but copies of the slides that were shown, one a page. */
const onPaper = `
  body > :not(.taken), .taken .slide-own { display: none !important; }
  .taken > * { box-sizing: border-box; position: relative; width: 100%; height: ${screen.height}px; break-after: page; overflow: hidden; }
  .taken footer { position: absolute; inset: auto 3rem 0.5rem auto; font: 14px sans-serif; }
`;

/** Keeps a copy of the slide that is shown, with its number, and what is typed in its fields. */
const take = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const place = document.querySelector<HTMLElement>('[data-place]')!;
    for (const field of place.querySelectorAll('input')) field.setAttribute('value', field.value);
    const copy = place.cloneNode(true) as HTMLElement;
    const foot = document.createElement('footer');
    foot.textContent = `${document.querySelector('.deck-licence')!.textContent} · ${document.querySelector('[data-count]')!.textContent}`;
    copy.append(foot);
    let taken = document.querySelector('.taken');
    if (!taken) {
      taken = document.createElement('div');
      taken.className = 'taken';
      document.body.append(taken);
    }
    taken.append(copy);
  });

test.describe('slides', () => {
  // The styles for paper are the tool's own.
  test.use({ viewport: screen, bypassCSP: true, colorScheme: 'light' });
  for (const lesson of lessons)
    for (const agenda of agendas)
      test(`slides for ${lesson} in ${agenda} minutes`, async ({ page }, { project }) => {
        test.slow();
        await startLesson(page, lesson, Number(agenda));
        const reveal = page.locator('[data-reveal]');
        const number = page.locator('[data-count]');
        for (;;) {
          // Asked on one page, answered on the next.
          await take(page);
          if (await reveal.isVisible()) {
            await page.keyboard.press('PageDown');
            await take(page);
          }
          const [at, all] = (await number.textContent())!.split(' / ');
          if (at === all) break;
          await page.keyboard.press('PageDown');
        }
        await page.addStyleTag({ content: onPaper });
        // As they are on the wall, and not as a page is printed.
        await page.emulateMedia({ media: 'screen' });
        await page.pdf({
          path: `${project.outputDir}/${lesson}-${agenda}-slides.pdf`,
          width: `${screen.width}px`,
          height: `${screen.height}px`,
          printBackground: true,
        });
      });
});
