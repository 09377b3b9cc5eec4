import { loadStory, stagedSteps } from '../../src/story/story.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const steps = stagedSteps(loadStory());
const findingOf = (id: string): string | undefined => steps.find((step) => step.id === id)?.finding;

/** The step that the page says is read, and what stands above the picture. */
const shown = (reader: Reader): Promise<{ id: string; finding: string; count: string }> =>
  reader.tab.evaluate(() => {
    const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
    const story = document.querySelector<HTMLElement>('[data-story]');
    return {
      id: story?.dataset['activeStep'] ?? '',
      finding: text('[data-stage-finding]'),
      count: text('[data-count]'),
    };
  });

/** Waits until the page has stopped and the stage shows one step whole; gives its id. */
async function resting(reader: Reader): Promise<string> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await reader.tab.evaluate(() => {
          const moving = document.querySelector('[data-stage-picture][data-moving]') !== null;
          const id = document.querySelector<HTMLElement>('[data-story]')?.dataset['activeStep'];
          return moving ? '' : `${id} at ${Math.round(scrollY)}`;
        });
        const isSame = now !== '' && now === before;
        before = now;
        return isSame;
      },
      { intervals: [250] },
    )
    .toBe(true);
  const { id, finding, count } = await shown(reader);
  expect(finding, id).toBe(findingOf(id));
  expect(count, id).toBe(`${steps.findIndex((step) => step.id === id) + 1} / ${steps.length}`);
  return id;
}

const started = (reader: Reader): Promise<void> => reader.shows('html[data-started="true"]');

test('the story is read by wheel, and by keys from its first step to its last', async ({
  reader,
}) => {
  await reader.goto('/');
  await started(reader);
  const seen: string[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await reader.tab.wheel({ x: 300, y: 500 }, 14);
    seen.push(await resting(reader));
  }
  const places = seen.map((id) => steps.findIndex((step) => step.id === id));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(new Set(seen).size, 'steps that the wheel came to').toBeGreaterThan(3);

  await reader.goto(`/#${steps[0]?.id}`);
  await started(reader);
  // The last turn of the wheel may not have come to its end before.
  await expect.poll(() => resting(reader)).toBe(steps[0]?.id);
  await reader.find('[data-next]');
  await reader.tab.evaluate(() => {
    document.querySelector<HTMLElement>('[data-next]')?.focus({ preventScroll: true });
  });
  // A driver that looks for the button may scroll a little for it.
  const first = await resting(reader);
  expect([steps[0]?.id, steps[1]?.id]).toContain(first);
  for (const step of steps.slice(steps.findIndex(({ id }) => id === first) + 1)) {
    // A widget is a stop of its own, under which the step behind it is read already.
    const said = (): Promise<string> =>
      reader.tab.evaluate(() => document.querySelector('[data-said]')?.textContent ?? '');
    const before = await said();
    await reader.press('Enter');
    await expect.poll(said, { intervals: [30] }).not.toBe(before);
    if ((await said()).startsWith('To try')) await reader.press('Enter');
    await expect.poll(async () => (await shown(reader)).id, { intervals: [30] }).toBe(step.id);
    await expect.poll(said, { intervals: [30] }).toMatch(/^\d/);
  }
  expect(await resting(reader)).toBe(steps.at(-1)?.id);
});

test('a reload, a link into the middle and the way back keep the step', async ({ reader }) => {
  await reader.goto('/');
  await started(reader);
  await reader.tab.evaluate(() => {
    const step = document.getElementById('leave-count') as HTMLElement;
    scrollBy({ top: step.getBoundingClientRect().top - innerHeight * 0.5, behavior: 'instant' });
  });
  await expect.poll(async () => (await shown(reader)).id).toBe('leave-count');
  await resting(reader);
  await reader.tab.reload();
  await started(reader);
  await expect.poll(async () => (await shown(reader)).id).toBe('leave-count');
  await resting(reader);

  await reader.goto('/#signals-studies');
  await expect.poll(async () => (await shown(reader)).id).toBe('signals-studies');
  await resting(reader);
  await reader.goto('/methods/');
  await reader.tab.back();
  await started(reader);
  await expect.poll(async () => (await shown(reader)).id).toBe('signals-studies');
});
