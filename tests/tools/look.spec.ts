import { spawnSync } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';
import { settle } from '../browser/support/measure.ts';
import { gotoPage, pages, scrollThrough } from '../browser/support/page.ts';

// Pictures of every page, to be looked at, in look/. "--grep" chooses by name: "/ at 360 px, dark".

const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const everyNthStep = Number(process.env['LOOK_STEPS'] ?? 4);
// A taller picture is shown so small that nothing in it can be judged.
const tallestSlice = 4000;

const kinds = sizes.flatMap((viewport) => {
  const at = `at ${viewport.width} px`;
  const themes = (['light', 'dark'] as const).map((colorScheme) => ({
    name: `${at}, ${colorScheme}`,
    use: { viewport, colorScheme },
  }));
  if (viewport.width !== 360 && viewport.width !== 1280) return themes;
  return [
    ...themes,
    {
      name: `${at}, reduced motion`,
      use: { viewport, contextOptions: { reducedMotion: 'reduce' as const } },
    },
    { name: `${at}, without script`, use: { viewport, javaScriptEnabled: false } },
  ];
});

/** "/widgets/offer/" becomes "widgets-offer", "at 360 px, dark" becomes "at-360-px-dark". */
const fileName = (title: string): string =>
  title
    .replace(/\.html$/, '')
    .split(/\W+/)
    .filter(Boolean)
    .join('-') || 'story';

/** The whole page in slices from top to bottom. */
async function takeWhole(page: Page, file: string): Promise<void> {
  const { width } = page.viewportSize()!;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += tallestSlice) {
    const clip = { x: 0, y, width, height: Math.min(tallestSlice, height - y) };
    await page.screenshot({ path: `${file}-${y / tallestSlice + 1}.png`, clip, fullPage: true });
  }
}

/** What a reader sees with each n-th step in the middle of the window. */
async function takeSteps(page: Page, file: string): Promise<void> {
  const steps = await page.locator('[data-step]').all();
  for (let index = 0; index < steps.length; index += everyNthStep) {
    await steps[index]!.evaluate((step) =>
      step.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await settle(page);
    await expect(page.locator('[data-stage-picture]')).not.toHaveAttribute('data-moving');
    await page.screenshot({ path: `${file}-step-${String(index + 1).padStart(2, '0')}.png` });
  }
}

for (const address of pages) {
  for (const { name, use } of kinds) {
    test.describe(() => {
      test.use(use);
      test(`${address} ${name}`, async ({ page, javaScriptEnabled }, { project }) => {
        test.setTimeout(300_000);
        const file = `${project.outputDir}/${fileName(name)}/${fileName(address)}`;
        await gotoPage(page, address);
        if (javaScriptEnabled) await scrollThrough(page);
        await takeWhole(page, file);
        const isTold = await page.locator('[data-stage-picture]').isVisible();
        if (isTold && javaScriptEnabled) await takeSteps(page, file);
      });
    });
  }

  test(`${address} on paper`, async ({ page }, { project }) => {
    await gotoPage(page, address);
    const file = `${project.outputDir}/on-paper/${fileName(address)}`;
    await page.pdf({ path: `${file}.pdf`, format: 'A4', printBackground: false });
    // As pictures too, where pdftoppm is installed.
    spawnSync('pdftoppm', ['-r', '70', '-png', `${file}.pdf`, file]);
  });
}
