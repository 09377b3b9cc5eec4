import { readAloud } from '../browser/support/checks.ts';
import { expect, gotoStory, test } from '../browser/support/page.ts';

for (const width of [360, 1280]) {
  test(`a screen reader hears a step as prose, finding, picture in words, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await gotoStory(page, { step: 'stays-tokens' });
    await expect(page.locator('[data-story]')).toHaveAttribute('data-active-step', 'stays-tokens');
    await expect(page.locator('[data-stage]')).toBeVisible();
    const step = page.locator('#stays-tokens');
    const prose = (await step.locator('.step-text p').first().textContent())!.trim().slice(0, 30);
    const finding = (await step.locator('figcaption').textContent())!.trim();
    const spoken = (await readAloud(page))
      .filter(({ role }) => role === 'StaticText')
      .map(({ name }) => name);
    const proseAt = spoken.findIndex((words) => words.startsWith(prose));
    const findingAt = spoken.indexOf(finding, proseAt);
    const pictureAt = spoken.findIndex((words, at) => at > findingAt && words === 'Picture:');
    const wholeAt =
      pictureAt >= 0
        ? pictureAt
        : spoken.findIndex((words, at) => at > findingAt && words.startsWith('Picture: '));
    expect(proseAt).toBeGreaterThan(-1);
    expect(findingAt).toBeGreaterThan(proseAt);
    expect(wholeAt).toBeGreaterThan(findingAt);
    // The stage says the finding too, but only to the eye: it is heard once.
    expect(spoken.filter((words) => words === finding)).toHaveLength(1);
  });

  test(`of the live stage a screen reader hears nothing, and of the rail its two buttons, by name, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await gotoStory(page, { step: 'stays-tokens' });
    await expect(page.locator('[data-stage-drawing] svg text').first()).toBeAttached();
    await expect(page.locator('[data-stage]')).toHaveAttribute('aria-hidden', 'true');
    await expect(page.locator('[data-steps]')).toMatchAriaSnapshot(`
      - button "Previous step"
      - button "Next step"
    `);
  });
}
