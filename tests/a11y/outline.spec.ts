import type { Page } from '@playwright/test';
import {
  expect,
  gotoPage,
  gotoStory,
  pages,
  scrollThrough,
  test,
} from '../browser/support/page.ts';
import { unfold } from '../browser/support/measure.ts';

/** The role and the name of everything that the browser gives to a screen reader, in its order. */
async function readAloud(page: Page): Promise<{ role: string; name: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken: { role: string; name: string }[] = [];
  const visit = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    if (!node.ignored) {
      spoken.push({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? '').trim(),
      });
    }
    for (const child of node.childIds ?? []) visit(child);
  };
  for (const node of nodes) if (!node.parentId) visit(node.nodeId);
  return spoken;
}

for (const address of pages) {
  test(`the headings of ${address} are one outline, from one h1 down without a gap`, async ({
    page,
  }) => {
    await gotoPage(page, address);
    await scrollThrough(page);
    await unfold(page);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0), `heading ${index + 1}`).toBeLessThanOrEqual(1);
    }
  });

  test(`the regions of ${address} can be told apart, and no id comes twice`, async ({ page }) => {
    await gotoPage(page, address);
    await scrollThrough(page);
    await unfold(page);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toHaveCount(1);
    const landmarks = (await readAloud(page)).filter(({ role }) =>
      ['region', 'navigation', 'form', 'search', 'complementary'].includes(role),
    );
    const names = landmarks.map(({ role, name }) => `${role} “${name}”`);
    expect(landmarks.filter(({ role, name }) => role === 'region' && name === '')).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(twice).toEqual([]);
  });
}

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

  test(`of the live stage a screen reader hears only the buttons, by name, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await gotoStory(page, { step: 'stays-tokens' });
    await expect(page.locator('[data-stage-drawing] svg text').first()).toBeAttached();
    const stage = page.locator('[data-stage]');
    await expect(stage).toMatchAriaSnapshot(`
      - navigation "Steps of the story":
        - button "Previous step"
        - button "Next step"
    `);
    const heard = await stage.ariaSnapshot();
    expect(heard).not.toContain('text:');
  });
}
