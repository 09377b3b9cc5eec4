import type { Page } from '@playwright/test';
import { optionsQuery } from '../../src/share/addresses.ts';
import type { Heights } from '../../src/share/reserve.ts';
import { readScenarios } from '../../src/share/scenarios.ts';

/** From the narrowest column in which a widget is itself to the widest in which it still changes. */
const widths: readonly number[] = Array.from({ length: 47 }, (_, step) => 280 + step * 20);

/**
 * How high an embed is at each width, with the numbers of whichever named case takes most room, or its own.
 *
 * @param embeds the address of the folder that its embed is in
 * @param ui how its controls are shown
 */
export async function measureHeights(
  page: Page,
  embeds: string,
  widget: string,
  ui: string,
): Promise<Heights> {
  const cases = readScenarios().filter((scenario) => scenario.widget === widget);
  const addresses = ['', ...cases.map((scenario) => scenario.query)].map((query) => {
    const asked = [query, optionsQuery({ interface: ui })].filter(Boolean).join('&');
    return `${embeds}${widget}/?${asked}`;
  });
  // All of them stand in one page of the same site, so that their documents can be measured from there.
  await page.route(`${embeds}heights`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Heights</title>' }),
  );
  await page.goto(`${embeds}heights`);
  await page.evaluate((sources) => {
    document.body.append(
      ...sources.map((src) => Object.assign(document.createElement('iframe'), { src })),
    );
  }, addresses);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('iframe')].every(({ contentDocument }) =>
      contentDocument?.querySelector('[data-started]'),
    ),
  );
  return page.evaluate(async (all) => {
    const frames = [...document.querySelectorAll('iframe')];
    const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const found: [number, number][] = [];
    for (const width of all) {
      for (const frame of frames) frame.style.cssText = `width:${width}px;height:600px;border:0`;
      await drawn();
      await drawn();
      const heights = frames.map(
        ({ contentDocument }) =>
          contentDocument?.getElementById('embed')?.getBoundingClientRect().height ?? 0,
      );
      found.push([width, Math.ceil(Math.max(...heights))]);
    }
    return found;
  }, widths);
}
