import { expect, test, type Page } from '@playwright/test';
import { widgets } from '../../src/widgets/all.ts';
import { badValues, nonsense, subjectOf } from '../fixtures/bad-values.ts';
import { noteTroubles } from './support/quiet.ts';

// An address with nothing but nonsense in it save one number: in each built embed and on each page of a widget. What a
// single key does alone is in tests/unit/scenario.

/** What a program shows where it has no number. What was given is quoted, and may be any of these. */
const noNumber = /∞|NaN|undefined|Infinity|\[object/;

async function go(page: Page, address: string): Promise<{ finding: string; warnings: string[] }> {
  await page.goto(address);
  await page.locator('[data-started]').first().waitFor();
  const { finding, warnings, rest } = await page.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    const heard = { finding: texts('.finding')[0] ?? '', warnings: texts('.warnings li') };
    for (const list of document.querySelectorAll('.warnings, script, style')) list.remove();
    return { ...heard, rest: document.body.textContent };
  });
  expect(rest.replace(/“.*?”/gs, ''), address).not.toMatch(noNumber);
  return { finding, warnings };
}

for (const { name, parameters, choices } of widgets)
  for (const place of ['embed/v1', 'widgets'])
    test(`in /${place}/${name}/ a number is used among nonsense, of which the widget says what is its own`, async ({
      page,
      baseURL,
    }) => {
      test.slow();
      const troubles = noteTroubles(page.context(), baseURL ?? '');
      const [good] = parameters;
      if (!good) throw new Error(`${name} has no parameter.`);
      const own: readonly string[] = [...parameters, ...choices];
      const { alone } = nonsense(good, 0, own);
      const right = await go(page, `/${place}/${name}/?${alone}`);
      // Every key with every value is tried in tests/unit/widgets; here a quarter of them, and an eighth on its page.
      const step = place === 'widgets' ? 8 : 4;
      for (let round = 0; round < badValues.length; round += step) {
        const { query, warned } = nonsense(good, round, own);
        const { finding, warnings } = await go(page, `/${place}/${name}/?${query}`);
        expect(finding, `round ${round}`).toBe(right.finding);
        expect(warnings.map(subjectOf).sort(), `round ${round}`).toEqual(warned);
      }
      expect(troubles).toEqual([]);
    });
