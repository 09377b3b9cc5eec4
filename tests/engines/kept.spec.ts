import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

/**
 * What every control of the page holds, and whether it can be used; not which agenda of a lesson is shown, which a
 * browser may keep.
 */
const controls = (reader: Reader): Promise<string[]> =>
  reader.tab.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLInputElement>(
        'main input:not([name="agenda"]), main select',
      ),
    ].map(
      (control) =>
        `${control.id || control.name} ${control.value} ${control.checked ? 'on' : 'off'} ${control.disabled ? 'locked' : 'free'}`,
    ),
  );

for (const address of ['/teach/engineers/', '/teach/room/', '/teach/join/#engineers', '/sources/'])
  test(`${address} is as new after a reload, whatever the browser keeps`, async ({ reader }) => {
    await reader.goto(address);
    await reader.tab.evaluate(() => document.readyState);
    const before = await controls(reader);
    expect(before.length).toBeGreaterThan(0);
    await reader.tab.evaluate(() => {
      for (const control of document.querySelectorAll<HTMLInputElement>(
        'main input:not([name="agenda"])',
      )) {
        if (control.type === 'range') control.value = control.max;
        if (control.type === 'checkbox' || control.type === 'radio') control.checked = true;
        control.disabled = true;
      }
    });
    await reader.tab.reload();
    await expect.poll(() => controls(reader)).toEqual(before);
  });
