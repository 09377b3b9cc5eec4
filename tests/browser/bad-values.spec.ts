import { expect, test, type Page } from '@playwright/test';
import { CHOICE_NAMES, SCENARIO_CHOICES } from '../../src/scenario/choices.ts';
import { SCENARIO_NAMES, SCENARIO_PARAMETERS } from '../../src/scenario/schema.ts';
import { lowerFirst } from '../../src/format/index.ts';
import { widgets } from '../../src/widgets/all.ts';
import { badValues } from '../fixtures/bad-values.ts';
import { noteTroubles } from './support/quiet.ts';

// An address with nothing but nonsense in it save one number: in each built embed and on each page of a widget. What a
// single key does alone is in tests/unit/scenario.

const settings = [
  ...SCENARIO_NAMES.map((name) => ({ ...SCENARIO_PARAMETERS[name], name })),
  ...CHOICE_NAMES.map((name) => ({ name, ...SCENARIO_CHOICES[name] })),
];

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
      const [known] = parameters;
      if (!known) throw new Error(`${name} has no parameter.`);
      const { key, track } = SCENARIO_PARAMETERS[known];
      const alone = await go(page, `/${place}/${name}/?${key}=${track[1]}`);
      const own: readonly string[] = [...parameters, ...choices];
      const expected = settings
        .filter((setting) => own.includes(setting.name) && setting.name !== known)
        .map(({ label }) => `“${lowerFirst(label)}”`);
      // Every key with every value in the embed; its page runs the same code, and is asked an eighth of them.
      const step = place === 'widgets' ? 8 : 1;
      for (let round = 0; round < badValues.length; round += step) {
        const query = new URLSearchParams(
          settings.map((setting, index) => [
            setting.key,
            setting.name === known
              ? String(track[1])
              : (badValues[(index + round) % badValues.length] ?? ''),
          ]),
        );
        const { finding, warnings } = await go(page, `/${place}/${name}/?${query}`);
        expect(finding, `round ${round}`).toBe(alone.finding);
        expect(
          warnings.map((warning) => /^“.*?”/.exec(warning)?.[0]).sort(),
          `round ${round}`,
        ).toEqual(expected.sort());
      }
      expect(troubles).toEqual([]);
    });
