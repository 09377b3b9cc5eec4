import { startRecording } from './record.mjs';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const recorded = (page) => page.evaluate(() => globalThis.endRecording());

/** Turns the wheel from the top of the page to its end, as a hurried reader does. */
export async function scrollByWheel(page) {
  const { width, height } = page.viewportSize();
  await page.mouse.move(width / 4, height / 2);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await pause(300);
  await page.evaluate(startRecording);
  for (let turns = 0; turns < 600; turns += 1) {
    await page.mouse.wheel(0, 160);
    await pause(30);
    if (turns % 20 !== 19) continue;
    const left = await page.evaluate(
      () => document.documentElement.scrollHeight - innerHeight - scrollY,
    );
    if (left < 4) break;
  }
  const { frames } = await recorded(page);
  return frames;
}

/** Drags every slider in sight of `selector` to one end and to the other. Returns each one's inputs. */
export async function dragSliders(page, selector) {
  const results = [];
  // Handles, because a widget that starts brings more of them.
  for (const slider of await page.locator(selector).elementHandles()) {
    if (!(await slider.isVisible())) continue;
    await slider.evaluate((element) =>
      element.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    // What starts, or travels, on coming near is not part of the drag.
    await pause(900);
    const name = await slider.evaluate((element) => {
      const label = element.labels?.[0]?.textContent ?? element.id;
      return label.replace(/\s+/g, ' ').trim().slice(0, 40);
    });
    const { x, y, width, height } = await slider.boundingBox();
    const at = (share) => page.mouse.move(x + 14 + share * (width - 28), y + height / 2);
    await at(0.5);
    await page.mouse.down();
    await page.evaluate(startRecording);
    for (let move = 0; move <= 60; move += 1) {
      await at(0.5 + 0.45 * Math.sin((move / 60) * Math.PI * 4));
      await pause(12);
    }
    const { inputs, frames } = await recorded(page);
    await page.mouse.up();
    results.push({ name, inputs, frames });
  }
  return results;
}
