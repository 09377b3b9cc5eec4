import { test } from '@playwright/test';
import { gotoPage, pages } from '../browser/support/page.ts';

const sheets = pages.filter((address) => /^\/teach\/(?:sheets\/.+|keys)\/$/.test(address));

for (const address of sheets) {
  for (const format of ['A4', 'Letter']) {
    test(`${address} on ${format}`, async ({ page }, { project }) => {
      await gotoPage(page, address);
      const name = `${address.split('/').at(-2)}-${format.toLowerCase()}.pdf`;
      // The browser takes the page's margins from its stylesheet, and the size from here.
      await page.pdf({ path: `${project.outputDir}/${name}`, format, printBackground: true });
    });
  }
}
