import type { Locator, Page } from '@playwright/test';
import { widgetNamed, widgetNames } from '../../src/widgets/all.ts';
import { expect, gotoPage, gotoStory, test } from './support/page.ts';

const sectionOf = (page: Page, name: string): Locator =>
  page.locator(`section.widget[data-widget="${name}"]`);

/** The widget's own page, started. */
async function own(page: Page, name: string, query = ''): Promise<Locator> {
  await gotoPage(page, `/widgets/${name}/${query}`);
  const section = sectionOf(page, name);
  await expect(section).toHaveAttribute('data-started', '');
  return section;
}

const heightOf = async (section: Locator): Promise<number> =>
  Math.round((await section.boundingBox())!.height);

/** What is measured of an embed: all of its page. */
const contentHeight = (page: Page): Promise<number> =>
  page.evaluate(() => Math.ceil(document.getElementById('embed')!.getBoundingClientRect().height));

test.describe('a folded widget is one screen high', () => {
  for (const name of widgetNames) {
    test(`${name}, in somebody else’s page`, async ({ page }) => {
      for (const [width, most] of [
        [340, 760],
        [390, 760],
        [640, 640],
        [768, 640],
        [900, 600],
        [1200, 600],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await gotoPage(page, `/embed/v1/${name}/`);
        expect(await contentHeight(page), `all of it, ${width} px wide`).toBeLessThanOrEqual(most);
      }
      await page.setViewportSize({ width: 640, height: 800 });
      await gotoPage(page, `/embed/v1/${name}/?ui=min`);
      expect(await contentHeight(page), 'the least of it').toBeLessThanOrEqual(480);
      const controls = page.locator('input[type=range], select').filter({ visible: true });
      expect(await controls.count(), 'controls in the least of it').toBeGreaterThan(0);
    });

    test(`${name}, on its page and in the story`, async ({ page }) => {
      for (const [width, height, most] of [
        [360, 640, 640],
        [1280, 800, 680],
      ] as const) {
        await page.setViewportSize({ width, height });
        expect(
          await heightOf(await own(page, name)),
          `on its page, ${width} px`,
        ).toBeLessThanOrEqual(most);
        await gotoStory(page, { step: `try-${name}` });
        const section = sectionOf(page, name);
        await expect(section).toHaveAttribute('data-started', '');
        expect(await heightOf(section), `in the story, ${width} px`).toBeLessThanOrEqual(most);
      }
    });
  }
});

/** How much of something is in the window, and not under something else, of 1. */
const inView = (what: Locator): Promise<number> =>
  what.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const samples = Array.from(
      { length: 20 },
      (_, index) => box.top + ((index + 0.5) / 20) * box.height,
    );
    const seen = samples.filter((y) => {
      if (y < 0 || y >= innerHeight) return false;
      const top = document.elementFromPoint(box.left + box.width / 2, y);
      return Boolean(top && (element.contains(top) || top.contains(element)));
    });
    return seen.length / samples.length;
  });

for (const [width, height] of [
  [390, 780],
  [360, 640],
] as const) {
  test.describe(`on a phone of ${width} × ${height} px`, () => {
    test.use({ viewport: { width, height }, isMobile: true, hasTouch: true });

    for (const name of widgetNames) {
      test(`finding and picture of ${name} are in view while any control is moved, of its face or unfolded`, async ({
        page,
      }) => {
        // In the story it has the same room: the smaller phone is enough there.
        const places = width === 360 ? (['story', 'page'] as const) : (['page'] as const);
        for (const place of places) {
          if (place === 'page') await own(page, name);
          else await gotoStory(page, { step: `try-${name}` });
          const section = sectionOf(page, name);
          await expect(section).toHaveAttribute('data-started', '');
          const controls = section.locator('input[type=range]').filter({ visible: true });
          expect(await controls.count()).toBeGreaterThan(0);
          for (const control of await controls.all()) {
            const id = await control.getAttribute('id');
            await control.evaluate((element) =>
              element.scrollIntoView({ block: 'center', behavior: 'instant' }),
            );
            const told = `beside ${id} in the ${place}`;
            expect(await inView(section.locator('.finding')), `finding ${told}`).toBeGreaterThan(
              0.6,
            );
            expect(await inView(section.locator('.picture')), `picture ${told}`).toBeGreaterThan(
              0.6,
            );
          }
        }

        // On its page the figure also stays while the assumptions that unfold pass under it.
        const section = sectionOf(page, name);
        await section.locator('details.more > summary').click();
        const unfolded = section
          .locator('details.more input[type=range]')
          .filter({ visible: true });
        await expect(unfolded.first()).toBeVisible();
        for (const control of [unfolded.first(), unfolded.last()]) {
          await control.evaluate((element) =>
            element.scrollIntoView({ block: 'center', behavior: 'instant' }),
          );
          expect(await inView(section.locator('.finding'))).toBeGreaterThan(0.6);
          expect(await inView(section.locator('.picture'))).toBeGreaterThan(0.6);
        }
        const figure = (await section.locator('figure').boundingBox())!;
        expect(figure.height).toBeLessThanOrEqual(0.44 * height + 1);
      });
    }
  });
}

/** Every slider of a widget in sight: what it stands at, and what it says of its whole track. */
const readSliders = (section: Locator) =>
  section
    .locator('input[type=range]')
    .filter({ visible: true })
    .evaluateAll((all: HTMLInputElement[]) =>
      all.map((input) => ({
        id: input.id,
        position: input.value,
        about: document.getElementById(`${input.id}-curve`)?.textContent ?? '',
      })),
    );

for (const name of widgetNames) {
  test(`a handle in the picture of ${name} does what its sliders do, and says the same`, async ({
    page,
  }) => {
    const said = () => section.locator('[aria-live="polite"]').textContent();
    let section = await own(page, name);
    const before = await readSliders(section);
    const grips = await section
      .locator('.knob')
      .evaluateAll((knobs: SVGElement[]) => knobs.map((knob) => knob.dataset['grip'] ?? ''));
    expect(grips.length).toBeGreaterThan(0);
    for (const grip of grips) {
      section = await own(page, name);
      const knob = section.locator(`.knob[data-grip="${grip}"]`);
      const box = (await knob.boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      // By a way on which both axes change, and never far out of the picture.
      for (const share of [0.25, 0.5, 0.75, 1])
        await page.mouse.move(x - 60 * share, y - 30 * share);
      expect(await said(), 'nothing is said while it is held').toBe('');
      await page.mouse.up();
      await expect(section.locator('[aria-live="polite"]')).not.toHaveText('');
      const [address, words] = [new URL(page.url()).search, await said()];
      const dragged = await readSliders(section);
      expect(address, `${grip} is in the address`).not.toBe('');

      section = await own(page, name);
      const moved = dragged.filter(
        ({ id, position }) => position !== before.find((one) => one.id === id)?.position,
      );
      // What has no slider in sight has its own test.
      if (moved.length === 0) continue;
      for (const { id, position } of moved) {
        await section.locator(`#${id}`).evaluate((input: HTMLInputElement, value) => {
          input.value = value;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          input.dispatchEvent(new Event('change', { bubbles: true }));
        }, position);
      }
      await expect(section.locator('[aria-live="polite"]')).not.toHaveText('');
      expect(new URL(page.url()).search, grip).toBe(address);
      expect(await said(), grip).toBe(words);
    }
  });

  test(`each slider of ${name} says what the answer is over its track, anew when it is let go`, async ({
    page,
  }) => {
    const section = await own(page, name);
    await expect
      .poll(async () => (await readSliders(section)).every(({ about }) => about !== ''))
      .toBe(true);
    for (const { id, about } of await readSliders(section)) {
      expect(about, id).toMatch(/^From .+ at .+ to .+ at .+\.$/);
      await expect(section.locator(`#${id}`)).toHaveAttribute('aria-describedby', `${id}-curve`);
    }
    expect(widgetNamed(name).controls.length).toBeLessThanOrEqual(4);
  });
}

test('a slider’s own curve keeps still while it is moved, and the others follow at rest', async ({
  page,
}) => {
  const section = await own(page, 'compounding');
  const curve = (id: string) => section.locator(`.slider:has(#${id}) .curve path`).first();
  const [hand, other] = ['compounding-personalValue', 'compounding-amount'];
  await expect(curve(hand)).toHaveCount(1);
  await expect(curve(other)).toHaveCount(1);
  const [ownBefore, otherBefore] = [
    await curve(hand).getAttribute('d'),
    await curve(other).getAttribute('d'),
  ];
  const box = (await section.locator(`#${hand}`).boundingBox())!;
  const y = box.y + box.height - 12;
  await page.mouse.move(box.x + 72, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, y, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 4 });
  await page.waitForTimeout(400);
  expect(await curve(hand).getAttribute('d')).toBe(ownBefore);
  expect(await curve(other).getAttribute('d')).toBe(otherBefore);
  await page.mouse.up();
  await expect(curve(other)).not.toHaveAttribute('d', otherBefore ?? '');
  expect(await curve(hand).getAttribute('d')).toBe(ownBefore);
});
