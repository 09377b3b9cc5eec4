import type { Page } from '@playwright/test';
import { createStage } from '../../src/stage/draw.ts';
import { pictureSvg } from '../../src/stage/svg.ts';
import { loadStory, stagedSteps } from '../../src/story/story.ts';
import { expect, gotoStory, test, switchMode } from './support/page.ts';

const story = loadStory();
const steps = stagedSteps(story);
const draw = createStage(story.facts);

const activeStep = (page: Page) => page.locator('[data-story]').getAttribute('data-active-step');

/** Waits until no dot travels, and gives the picture that is on the stage then. */
async function restingPicture(page: Page) {
  await expect(page.locator('[data-stage-picture]')).not.toHaveAttribute('data-moving');
  return page.locator('[data-stage-drawing]').evaluate((box) => {
    const svg = box.querySelector('svg');
    const [, , width, height] = (svg?.getAttribute('viewBox') ?? '').split(' ').map(Number);
    return { html: box.innerHTML, width, height, text: Number(svg?.getAttribute('font-size')) };
  });
}

/** What the drawing function gives for a step, read back by the browser so that both are spelled alike. */
async function directDrawing(
  page: Page,
  id: string,
  frame: { width: number; height: number; text: number },
) {
  const step = steps.find((item) => item.id === id)!;
  return page.evaluate(
    (svg) => {
      const box = document.createElement('div');
      box.innerHTML = svg;
      return box.innerHTML;
    },
    pictureSvg(draw(step.state, frame)),
  );
}

async function expectStageShows(page: Page, id: string) {
  await expect.poll(() => activeStep(page)).toBe(id);
  const { html, width = 0, height = 0, text } = await restingPicture(page);
  expect(width).toBeGreaterThan(200);
  expect(html).toBe(await directDrawing(page, id, { width, height, text }));
  await expect(page.locator('[data-stage-finding]')).toHaveText(
    steps.find((item) => item.id === id)!.finding,
  );
}

/** Brings a step to where it is read, as a reader's thumb would. */
const scrollToStep = (page: Page, id: string) =>
  page.evaluate((step) => {
    const box = document.getElementById(step)!.getBoundingClientRect();
    window.scrollBy({ top: box.top - window.innerHeight * 0.5, behavior: 'instant' });
  }, id);

test('the stage follows a jump that ends beside a widget, in a browser that does not tell of its end', async ({
  page,
}) => {
  await page.addInitScript(() => {
    addEventListener('scrollend', (event) => event.stopImmediatePropagation(), true);
  });
  await gotoStory(page);
  await expect(page.locator('html')).toHaveAttribute('data-started', 'true');
  await page.waitForTimeout(1000);
  const { widget } = story.scenes.find(({ id }) => id === 'headcount')!;
  await page
    .locator(`#try-${widget}`)
    .evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  // What comes after the widget is set while the widget covers the stage.
  await expectStageShows(page, 'utility-input');
});

for (const [name, viewport] of [
  ['a phone', { width: 360, height: 740 }],
  ['a laptop', { width: 1280, height: 800 }],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test('the stage shows the step that is read, also when the reader goes back', async ({
      page,
    }) => {
      await gotoStory(page);
      for (const id of [
        'slice-half',
        'stays-tokens',
        'headcount-doors',
        'stays-stock',
        'question-cost',
      ]) {
        await scrollToStep(page, id);
        await expectStageShows(page, id);
      }
    });

    test('a link into the middle shows its step', async ({ page }) => {
      await gotoStory(page, { step: 'signals-studies' });
      await expectStageShows(page, 'signals-studies');
    });

    test('a reload in the middle shows the same step again', async ({ page }) => {
      await gotoStory(page);
      await scrollToStep(page, 'leave-count');
      await expectStageShows(page, 'leave-count');
      await page.reload();
      await expectStageShows(page, 'leave-count');
    });

    test('a change of the hash moves the stage', async ({ page }) => {
      await gotoStory(page, { step: 'slice-three' });
      await page.evaluate(() => {
        location.hash = '#utility-year';
      });
      await expectStageShows(page, 'utility-year');
    });

    test('Next and Previous walk through every step and widget, say where one is, and stop at both ends', async ({
      page,
    }) => {
      await gotoStory(page, { step: steps[0]!.id });
      const next = page.getByRole('button', { name: 'Next step' });
      const previous = page.getByRole('button', { name: 'Previous step' });
      const said = page.locator('[data-said]');
      await expect(previous).toBeDisabled();
      await expect(said).toBeEmpty();
      const stops = story.scenes.flatMap((scene) => [
        ...scene.steps.filter(({ place }) => place === 'stage').map(({ id }) => id),
        ...(scene.widget ? [`try-${scene.widget}`] : []),
      ]);
      for (const stop of stops.slice(1)) {
        await next.click();
        await expect(page.locator(`#${stop}`)).toBeInViewport();
        const at = steps.findIndex(({ id }) => id === stop);
        if (at < 0) {
          await expect(said).toHaveText(/^To try: .*\?/);
        } else {
          await expect.poll(() => activeStep(page)).toBe(stop);
          await expect(said).toHaveText(`${at + 1} of ${steps.length}: ${steps[at]!.finding}`);
        }
      }
      await expect(next).toBeDisabled();
      await previous.click();
      await expectStageShows(page, steps[steps.length - 2]!.id);
    });

    test('random walks end with the picture of the step they end at', async ({ page }) => {
      await gotoStory(page);
      const walk = [3, 17, 4, 27, 26, 25, 11, 12, 13, 2];
      for (const index of walk) await scrollToStep(page, steps[index]!.id);
      await expectStageShows(page, steps[walk[walk.length - 1]!]!.id);
      // Broken off while the dots are on their way, and turned back.
      for (const [turn, index] of [13, 12, 13, 14, 13, 16, 15, 13].entries()) {
        await scrollToStep(page, steps[index]!.id);
        await page.waitForTimeout(60 + turn * 45);
      }
      await expectStageShows(page, steps[13]!.id);
      for (const index of walk) await scrollToStep(page, steps[index]!.id);
      await expectStageShows(page, steps[walk[walk.length - 1]!]!.id);
    });

    test('“Show all steps” unrolls the story, and stays chosen after a reload', async ({
      page,
    }) => {
      await gotoStory(page);
      await switchMode(page);
      await expect(page.locator('[data-stage]')).toBeHidden();
      await expect(page.locator('.step-figure .stage-svg')).toHaveCount(steps.length);
      await expect(page.locator('#flat-cap .step-figure .stage-svg')).toBeVisible();
      await page.reload();
      await expect(page.locator('#flat-cap .step-figure .stage-svg')).toBeVisible();
      await switchMode(page);
      await expect(page.locator('[data-stage]')).toBeVisible();
    });

    test('without script every step’s prose, finding and figure are there, in order', async ({
      browser,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport });
      const page = await context.newPage();
      await page.goto('/');
      const figures = page.locator('.step .step-figure .stage-svg');
      await expect(figures).toHaveCount(steps.length);
      // A figure whose marks did not come from their file is as wide as nothing.
      await expect
        .poll(() =>
          figures.evaluateAll((all) =>
            all.filter((one) => one.querySelector('use')!.getBBox().width < 100).map(String),
          ),
        )
        .toEqual([]);
      await expect(page.locator('#flat-cap .step-text')).toContainText('reported to cap tools');
      await expect(page.locator('#flat-cap .step-figure .stage-svg')).toBeVisible();
      for (const widget of ['budget', 'compounding', 'substitution', 'headcount', 'answer']) {
        await expect(page.locator(`[data-widget="${widget}"]`)).toBeVisible();
      }
      await context.close();
    });

    test('no text in a still figure is under 12 px', async ({ browser }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: viewport.width === 360 ? 320 : viewport.width, height: 800 },
      });
      const page = await context.newPage();
      await page.goto('/');
      const scales = await page.locator('.step-figure .stage-svg').evaluateAll((figures) =>
        figures.map((figure) => {
          const [, , width = 1] = figure.getAttribute('viewBox')!.split(' ').map(Number);
          const scale = figure.getBoundingClientRect().width / width;
          return Number(figure.getAttribute('font-size')) * scale;
        }),
      );
      for (const size of scales) expect(size).toBeGreaterThanOrEqual(12);
      await context.close();
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the stage takes no more than 55% of the screen', async ({ page }) => {
    await gotoStory(page, { step: 'stays-fair' });
    const height = await page.locator('[data-stage]').evaluate((stage) => stage.clientHeight);
    expect(height / 740).toBeLessThanOrEqual(0.55);
  });

  test('the height of the address bar changes neither the step nor the picture', async ({
    page,
  }) => {
    await gotoStory(page, { step: 'stays-fair' });
    await expect.poll(() => activeStep(page)).toBe('stays-fair');
    await page.setViewportSize({ width: 360, height: 684 });
    await expect.poll(() => activeStep(page)).toBe('stays-fair');
  });

  test('whatever has focus is not under the stage', async ({ page }) => {
    await gotoStory(page, { step: 'stays-stock' });
    for (let press = 0; press < 14; press++) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return false;
        const box = focused.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return top !== null && !focused.contains(top) && !top.contains(focused);
      });
      expect(hidden, `after ${press + 1} presses of Tab`).toBe(false);
    }
  });
});

test('with reduced motion the story is unrolled from the start', async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('[data-stage]')).toBeHidden();
  await expect(page.locator('#stays-raise .step-figure .stage-svg')).toBeVisible();
  await context.close();
});

test('where the story’s script does not arrive, the story unrolls', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/scripts/story.*.js', (route) => route.abort());
  await page.goto('/');
  await expect(page.locator('#stays-raise .step-figure .stage-svg')).toBeVisible();
  await expect(page.locator('[data-stage]')).toBeHidden();
  await context.close();
});

test('a source opens in place by keyboard, without script, and Escape closes it', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  const reference = page.locator('#flat-cap .source-ref').first();
  await reference.focus();
  await page.keyboard.press('Enter');
  const source = page.locator(`#${await reference.getAttribute('popovertarget')}`);
  await expect(source).toHaveCSS('position', 'fixed');
  await expect(source).toContainText('$1,500 a month');
  await page.keyboard.press('Escape');
  await expect(source).toHaveCSS('position', 'static');
  await context.close();
});

test('every source that the prose refers to is in the list, and no address repeats an id', async ({
  page,
}) => {
  await gotoStory(page);
  const missing = await page.evaluate(() =>
    [...document.querySelectorAll('[popovertarget]')]
      .map((button) => button.getAttribute('popovertarget')!)
      .filter((id) => !document.getElementById(id)),
  );
  expect(missing).toEqual([]);
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
  expect(twice).toEqual([]);
});

test('the guess of the opening stands beside the model at the end', async ({ page }) => {
  await gotoStory(page);
  const tokens = page.getByRole('slider', { name: 'As AI tokens' });
  await expect(page.locator('[data-asleep]').filter({ has: tokens })).toHaveCount(0);
  await tokens.focus();
  await page.keyboard.press('Home');
  for (let press = 0; press < 12; press++) await page.keyboard.press('ArrowRight');
  await expect(tokens).toHaveAttribute('aria-valuetext', '$60,000');
  const answer = page.locator('[data-widget="answer"]');
  await answer.scrollIntoViewIfNeeded();
  await expect(answer.getByRole('row', { name: /As AI tokens/ })).toContainText('$60,000');
  await expect(answer).toContainText(/You put the tokens at/);
});

test('print shows every step with its figure, and the sources', async ({ page }) => {
  await gotoStory(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-stage]')).toBeHidden();
  await expect(page.locator('#budget-bend .step-figure .stage-svg')).toBeVisible();
  await expect(page.locator('#source-1')).toBeVisible();
});

test('the reader drags the leaving day, and the step is itself again on coming back', async ({
  page,
}) => {
  await gotoStory(page, { step: 'leave-count' });
  await expect.poll(() => activeStep(page)).toBe('leave-count');
  const handle = page
    .getByRole('slider', { name: 'Leave after' })
    .and(page.locator('#lever-leaveYear'));
  await handle.focus();
  await page.keyboard.press('End');
  await expect(handle).toHaveAttribute('aria-valuetext', '10 years');
  await expect(page.locator('[data-stage-finding]')).toContainText('Leave after 10 years');
  await expect(page.locator('#leave-count')).toContainText(/worth \d+ cents of a raise/);
  await scrollToStep(page, 'slice-half');
  await expectStageShows(page, 'slice-half');
  await scrollToStep(page, 'leave-count');
  await expectStageShows(page, 'leave-count');
  await expect(handle).toHaveAttribute('aria-valuetext', '3 years');
});

test('the reader moves the budget, and one bar moves with it among the studies', async ({
  page,
}) => {
  await gotoStory(page, { step: 'signals-studies' });
  await expect.poll(() => activeStep(page)).toBe('signals-studies');
  await page.locator('#lever-budget').focus();
  await page.keyboard.press('End');
  const highest = await page.locator('[data-stage-drawing]').innerHTML();
  await expect(page.locator('[data-stage-finding]')).toContainText('$250k a year pays if output');
  await expect(page.locator('#signals-studies')).toContainText('1 of the 9 averages reaches');
  await page.keyboard.press('Home');
  await expect(page.locator('[data-stage-finding]')).toContainText('$137 a year pays if output');
  expect(await page.locator('[data-stage-drawing]').innerHTML()).not.toBe(highest);
  await scrollToStep(page, 'replacement-mix');
  await expectStageShows(page, 'replacement-mix');
  await scrollToStep(page, 'signals-studies');
  await expectStageShows(page, 'signals-studies');
});

test('the guess stands beside the question it was made for, and the rate is the reader’s own', async ({
  page,
}) => {
  await gotoStory(page, { query: 'v=2&a=71000' });
  const answer = page.locator('[data-widget="answer"]');
  await answer.scrollIntoViewIfNeeded();
  await expect(answer).toContainText('On the numbers you set');
  await expect(answer.getByRole('heading')).toContainText('$20,000 a year for 10 years');
  await expect(answer.getByRole('row', { name: /As a raise/ })).toContainText('$124,000');
  await expect(answer.locator('.rate-value')).not.toHaveText('14 cents');
});

test('after a lever has moved nothing that is heard keeps an older number', async ({ page }) => {
  await gotoStory(page, { step: 'leave-count' });
  await expect.poll(() => activeStep(page)).toBe('leave-count');
  const step = page.locator('#leave-count');
  const before = await step.textContent();
  expect(before).toContain('6 cents');
  await page.locator('#lever-leaveYear').press('End');
  await expect(step.locator('figcaption')).toContainText('Leave after 10 years');
  await expect(step.locator('[data-alternative]')).toContainText('after 10 years');
  expect(await step.textContent()).not.toMatch(/6 cents|\$81,000|3 years/);
});

test('a former step’s address leads to the step that has taken it in', async ({ page }) => {
  await gotoStory(page, { step: 'signals-expect' });
  await expectStageShows(page, 'signals-studies');
});

test('the guess stands on the stage as hollow dots', async ({ page }) => {
  await gotoStory(page);
  const tokens = page.getByRole('slider', { name: 'As AI tokens' });
  await expect(page.locator('[data-asleep]').filter({ has: tokens })).toHaveCount(0);
  await tokens.focus();
  await tokens.press('PageDown');
  await scrollToStep(page, 'fine-print-answer');
  await expect.poll(() => activeStep(page)).toBe('fine-print-answer');
  await expect(
    page.locator('[data-stage-drawing] text').filter({ hasText: 'your guess' }),
  ).toHaveCount(1);
  await expect(
    page.locator('[data-stage-drawing] .d.hole.tokens, [data-stage-drawing] .hole').first(),
  ).toBeAttached();
});

const stride = 40;

for (const [name, viewport, direction] of [
  ['down a phone', { width: 390, height: 844 }, 1],
  ['up a laptop', { width: 1280, height: 800 }, -1],
] as const)
  test(`title, finding and picture are of one step at every place, ${name}`, async ({
    browser,
  }) => {
    test.slow();
    const page = await browser.newPage({ viewport });
    await gotoStory(page);
    await expect(page.locator('html')).toHaveAttribute('data-started', 'true');
    const known = Object.fromEntries(
      story.scenes.flatMap((scene) =>
        scene.steps.map(({ id, finding }) => [
          id,
          { finding, title: `${scene.number} · ${scene.title}` },
        ]),
      ),
    );
    const faults = await page.evaluate(
      async ({ known, direction, stride }) => {
        const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        const pictures = new Map<string, string>();
        const found: string[] = [];
        const story = document.querySelector<HTMLElement>('[data-story]')!;
        const { height } = story.getBoundingClientRect();
        const top = story.getBoundingClientRect().top + scrollY;
        for (let way = 0; way < height; way += stride) {
          scrollTo({ top: top + (direction > 0 ? way : height - way), behavior: 'instant' });
          // A reader rests now and then, and the stage comes along.
          await (way % 600 ? frame() : new Promise((resolve) => setTimeout(resolve, 260)));
          const id = story.dataset['activeStep'] ?? '';
          const moving = document.querySelector('[data-stage-picture][data-moving]');
          const picture = text('[data-stage-drawing]');
          if (!moving && !pictures.has(id)) pictures.set(id, picture);
          const wanted = known[id];
          if (
            text('[data-stage-finding]') !== wanted?.finding ||
            text('[data-stage-scene]') !== wanted.title ||
            (pictures.get(id) ?? picture) !== picture
          )
            found.push(`${Math.round(scrollY)} px: ${id}, “${text('[data-stage-finding]')}”`);
        }
        return { found, seen: pictures.size };
      },
      { known, direction, stride },
    );
    expect(faults.found).toEqual([]);
    expect(faults.seen).toBeGreaterThan(8);
    await page.close();
  });
