import { listedWidgets } from './support/site.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const finding = (reader: Reader): Promise<string | undefined> =>
  reader.text('[data-widget] .finding');

const sliders = '[data-widget] input[type="range"]';
const fields = '[data-widget] .field input';

/** What its field shows, and what it says of itself. */
const valueOf = (reader: Reader, selector: string): Promise<string> =>
  reader.tab.evaluate((wanted) => {
    const input = [...document.querySelectorAll<HTMLInputElement>(wanted)].find(
      (one) => one.getClientRects().length > 0,
    );
    return `${input?.value} ${input?.getAttribute('aria-valuetext')}`;
  }, selector);

const focus = (reader: Reader, selector: string): Promise<void> =>
  reader.tab.evaluate((wanted) => {
    const input = [...document.querySelectorAll<HTMLInputElement>(wanted)].find(
      (one) => one.getClientRects().length > 0,
    );
    input?.focus();
    if (input?.type === 'text') input.select();
  }, selector);

for (const name of listedWidgets)
  test(`${name} answers a pointer, keys and typed numbers as in Chromium`, async ({
    reader,
    same,
  }) => {
    await reader.goto(`/widgets/${name}/`);
    await reader.shows('[data-widget][data-started]');
    await reader.openFolds();
    same('its finding', await finding(reader));

    await focus(reader, sliders);
    await reader.press('ArrowRight', 3);
    await reader.press('ArrowLeft');
    same('its finding after keys', await finding(reader));
    same('its slider after keys', await valueOf(reader, sliders));
    await reader.press('End');
    same('its finding at the end', await finding(reader));
    await reader.press('Home');
    same('its finding at the beginning', await finding(reader));

    const { x, y, width, height } = await reader.find(sliders);
    const before = await valueOf(reader, sliders);
    const along = (share: number) => ({ x: x + width * share, y: y + height / 2 });
    await reader.tab.drag(along(0.1), along(0.7));
    await expect.poll(() => valueOf(reader, sliders)).not.toBe(before);

    await reader.find(fields);
    await focus(reader, fields);
    await reader.tab.write('1,5');
    await reader.press('Enter');
    same('its finding for "1,5"', await finding(reader));
    await focus(reader, fields);
    await reader.tab.write('12,000');
    await reader.press('Enter');
    same('its finding for "12,000"', await finding(reader));
    same('its field for "12,000"', await valueOf(reader, fields));

    // A wheel over a number that has the focus turns the page.
    const field = await reader.find(fields);
    await focus(reader, fields);
    const typed = await valueOf(reader, fields);
    await reader.tab.wheel({ x: field.x + field.width / 2, y: field.y + field.height / 2 }, 2);
    expect(await valueOf(reader, fields)).toBe(typed);
  });
