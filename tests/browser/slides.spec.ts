import type { Page } from '@playwright/test';
import { writeCode } from '../../src/teach/room/code.ts';
import { count, slides, startLesson, where } from './support/lesson.ts';
import { expect, gotoPage, test } from './support/page.ts';

/** Codes as thirty phones of a lesson make them. */
const thirty = (lesson: number, guess = (person: number) => [person, 24, person, person % 20]) =>
  Array.from({ length: 30 }, (_, salt) => writeCode({ lesson, salt, guesses: guess(salt) }));

test('a clicker alone leads the lesson: the spread, the answer, the next slide, and again', async ({
  page,
  context,
}) => {
  test.slow();
  await startLesson(page, 'engineers', 90);
  const notes = await context.newPage();
  await gotoPage(notes, '/teach/notes/');
  await notes.locator('#leader-log').fill(thirty(1).join('\n'));
  await expect(notes.locator('[data-found]')).toContainText('30 codes count');
  await page.bringToFront();
  const slide = page.locator('[data-place] .slide');
  const spread = slide.locator('.spread .one');
  const until = async (name: RegExp, press = 'PageDown') => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (name.test((await slide.getAttribute('data-name'))!)) return;
      await page.keyboard.press(press);
    }
    throw new Error(`no slide ${name}`);
  };

  // Asked here: how the room guessed can be seen, and nothing on the slide has the answer.
  await until(/^\$20,000 a year as a raise/);
  await expect(slide).toContainText('30 of 30 in');
  await page.keyboard.press('PageDown');
  await expect(spread).toHaveCount(1);
  await expect(spread).toContainText('30 answers');
  await expect(slide).not.toContainText('$124,000');
  const asked = (await slide.getAttribute('data-name'))!;
  await page.keyboard.press('PageDown');
  await expect(slide).not.toHaveAttribute('data-name', asked);

  // Resolved there: the spread is still there, and the answer comes with the next press.
  await until(/^The answer: \$20,000 a year as a raise/);
  await expect(spread).toHaveCount(1);
  await expect(slide.locator('.slide-answer')).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(slide.locator('.slide-answer')).toBeVisible();
  await expect(spread).toContainText('the model: $124,000');

  // Voted, talked, voted again: both rounds stand beside each other.
  await until(/^Again: /);
  const again = thirty(1, (person) => [person, 24, person, person < 12 ? 3 : person % 20]);
  await notes.locator('#leader-log').fill(again.join('\n'));
  await expect(slide).toContainText(/30 of 30 in, 1[12] changed their guess/);
  await page.keyboard.press('PageDown');
  await expect(spread).toHaveCount(2);
  await expect(spread.first()).toContainText('First: 30 answers');
  await expect(spread.last()).toContainText('After talking: 30 answers');

  // Back and forth, every question is where it was; R hides it.
  await until(/^The answer: You leave after 3 years/);
  await page.keyboard.press('PageDown');
  await expect(slide.locator('.slide-answer')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(slide.locator('.slide-answer')).toHaveCount(0);
  await until(/^The answer: You leave after 3 years/);
  await expect(slide.locator('.slide-answer')).toBeVisible();
  await page.keyboard.press('r');
  await expect(slide.locator('.slide-answer')).toBeHidden();
});

test('a session belongs to its address: a lesson is begun afresh, and one that was loaded again goes on', async ({
  page,
  context,
}) => {
  const start = page.getByRole('button', { name: 'Start', exact: true });
  await startLesson(page, 'students', 20);
  await page.keyboard.press('PageDown');
  await page.reload();
  await expect(count(page)).toHaveText(/^2 /);

  // Another lesson, and the same in another length, do not go on with it.
  for (const query of ['?lesson=managers&minutes=45', '?lesson=students&minutes=45']) {
    await gotoPage(page, `/teach/present/${query}`);
    await expect(start).toBeVisible();
    await expect(page.getByRole('button', { name: 'Go on where you were' })).toBeHidden();
  }
  // The same once more is another hour, unless the leader says otherwise.
  await gotoPage(page, '/teach/present/?lesson=students&minutes=20');
  await expect(start).toBeVisible();
  await page.getByRole('button', { name: 'Go on where you were' }).click();
  await expect(count(page)).toHaveText(/^2 /);
  await gotoPage(page, '/teach/');
  await gotoPage(page, '/teach/present/?lesson=students&minutes=20');
  await start.click();
  await expect(count(page)).toHaveText(/^1 /);

  // Without a lesson in the address, a window joins what is on; notes follow always.
  const other = await context.newPage();
  await gotoPage(other, '/teach/present/');
  await expect(count(other)).toHaveText(/^1 /);
  await gotoPage(other, '/teach/notes/');
  await expect(where(other)).toContainText('Slide 1 of');
});

test('the reader’s theme is kept, and comes back after the projector’s; the page it began on is not heard', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('perkorpay:theme', 'dark'));
  await startLesson(page, 'students', 20);
  // Of the page that it began on nothing but the heading is heard.
  await expect(page.getByRole('link', { name: 'notes' })).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('p');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('p');
  await expect(root).toHaveAttribute('data-theme', 'dark');
});

test('where windows may not open by themselves, the presenter says so and gives the link', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await startLesson(page, 'students', 20);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toContainText('keeps windows from opening by themselves');
  await expect(dialog.getByRole('link', { name: 'Open the notes by this link' })).toHaveAttribute(
    'href',
    /\/teach\/notes\/$/,
  );
});

test('what participants are given leads to the guessing page, and to no answers', async ({
  page,
}) => {
  await gotoPage(page, '/teach/join/#engineers');
  await expect(page.locator('main a[href*="keys"]')).toHaveCount(0);
  await expect(page.locator('main a[href*="notes"], main a[href*="room"]')).toHaveCount(0);
  await gotoPage(page, '/teach/sheets/engineers/');
  for (const address of await page.locator('.sheet-address b').allTextContents())
    expect(address).toMatch(/\/teach\/join\/#engineers$/);
  await gotoPage(page, '/teach/keys/');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});

/** Everything on the slide that a last row cannot read, or that does not fit. */
const faultsOfSlide = (page: Page) =>
  page.evaluate(() => {
    const place = document.querySelector('[data-place]')!;
    const name = place.querySelector('.slide')!.getAttribute('data-name')!;
    const faults: string[] = [];
    const sizeOf = (element: Element, scale = element.currentCSSZoom): number =>
      Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    if (place.scrollHeight > place.clientHeight + 1) faults.push(`${name}: scrolls`);
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const isSeen = element.checkVisibility({ visibilityProperty: true });
      if (!node.textContent!.trim() || !isSeen || element.closest('.visually-hidden')) continue;
      const drawn = element.closest<SVGGraphicsElement>('svg[viewBox]');
      const scale = drawn
        ? (element as unknown as SVGGraphicsElement).getScreenCTM()!.a
        : undefined;
      const size = sizeOf(element, scale);
      if (size < 23.9) faults.push(`${name}: “${node.textContent!.trim()}” is ${size} px`);
    }
    for (const field of place.querySelectorAll<HTMLElement>('input[type="text"], select'))
      if (field.checkVisibility() && sizeOf(field) < 23.9)
        faults.push(`${name}: a field’s ${sizeOf(field)} px`);
    return faults;
  });

for (const [lesson, number] of [
  ['engineers', 1],
  ['managers', 2],
  ['students', 3],
] as const)
  test(`on a projector of 1024 by 768 no word on a slide of the lesson for ${lesson} is under 24 px, and nothing scrolls`, async ({
    page,
    context,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 1024, height: 768 });
    await startLesson(page, lesson, 90);
    const notes = await context.newPage();
    await gotoPage(notes, '/teach/notes/');
    const log = thirty(number, (person) => [person % 3, person % 3, person % 12, person % 20]);
    await notes.locator('#leader-log').fill(log.join('\n'));
    await expect(notes.locator('[data-found]')).toContainText('30 codes count');
    await notes.close();
    await page.bringToFront();
    const all = await slides(page);
    let looked = 0;
    for (let presses = 0; presses < 3 * all; presses += 1) {
      expect.soft(await faultsOfSlide(page)).toEqual([]);
      looked += 1;
      if ((await page.locator('[data-place] .live-widget').count()) > 0) {
        // The projector’s larger text fits, too.
        await page.keyboard.press('p');
        expect.soft(await faultsOfSlide(page)).toEqual([]);
        await page.keyboard.press('p');
      }
      const isLast = (await count(page).textContent())! === `${all} / ${all}`;
      const isAnswered = await page.locator('[data-place] .slide[data-revealed]').count();
      if (isLast && (isAnswered || !(await page.locator('[data-reveal]').isVisible()))) break;
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(50);
    }
    expect(looked).toBeGreaterThan(all);
  });

test('a lesson is asked with the room’s own numbers: slides, answers, widgets, notes and phones', async ({
  page,
  context,
}) => {
  test.slow();
  await gotoPage(page, '/teach/present/?lesson=engineers&minutes=45&amount=30000&rubbish=1');
  await expect(page.locator('[data-own-said]')).toContainText(
    'With your numbers: yearly amount $30,000',
  );
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const slide = page.locator('[data-place] .slide');
  const until = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (name.test((await slide.getAttribute('data-name'))!)) return;
      await page.keyboard.press('PageDown');
    }
    throw new Error(`no slide ${name}`);
  };
  await until(/^Twenty dots/);
  await expect(slide).toContainText('with the story’s numbers, not yours');
  await until(/^Guess on your phone/);
  await expect(slide).toContainText('/teach/join/?amount=30000#engineers');
  await until(/^The answer: \$30,000 a year as a raise/);
  await page.keyboard.press('PageDown');
  // The call of the model that the lesson names, with the room's amount: one and a half times the lesson's.
  await expect(slide.locator('.answer-number')).toHaveText('$186,000');
  await until(/^The compounding widget/);
  await expect(slide.locator('.finding')).toContainText('13 cents of a raise');

  // Notes that are opened without the numbers take them from the lesson that is on.
  const notes = await context.newPage();
  await gotoPage(notes, '/teach/notes/');
  await expect(notes).toHaveURL(/\/teach\/notes\/\?amount=30000$/);
  await expect(notes.locator('[data-now] .finding')).toContainText('13 cents of a raise');

  const phone = await context.newPage();
  await gotoPage(phone, '/teach/join/?amount=30000#engineers');
  await expect(phone.locator('#engineers .ask').first()).toContainText('$30,000 a year as a raise');
  await gotoPage(phone, '/teach/join/?amount=-5#engineers');
  await expect(phone.locator('[data-own-said]')).toContainText('The lesson keeps its own.');
  await expect(phone.locator('#engineers .ask').first()).toContainText('$20,000 a year as a raise');
});
