import { expect, gotoPage, test } from './support/page.ts';

test('the frame of a field that has the focus crosses no words beside it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of ['offer', 'budget']) {
    await gotoPage(page, `/widgets/${name}/`);
    await expect(page.locator('section.widget')).toHaveAttribute('data-started', '');
    const { fields, crossed } = await page.evaluate(() => {
      const widget = document.querySelector('section.widget')!;
      const isSeen = (element: Element | null) =>
        element?.checkVisibility({ visibilityProperty: true }) &&
        getComputedStyle(element).clipPath === 'none' &&
        !element.closest('.visually-hidden, [aria-hidden="true"] svg');
      const inputs = [...widget.querySelectorAll<HTMLInputElement>('input[type="text"]')].filter(
        (input) => isSeen(input),
      );
      const found: string[] = [];
      for (const input of inputs) {
        input.focus();
        const box = input.getBoundingClientRect();
        const { outlineWidth, outlineOffset } = getComputedStyle(input);
        const inner = parseFloat(outlineOffset);
        const outer = inner + parseFloat(outlineWidth);
        const walker = document.createTreeWalker(widget, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!node.textContent?.trim() || !isSeen(node.parentElement)) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const words of range.getClientRects()) {
            // Of a line's height the letters take the middle.
            const trim = words.height * 0.2;
            const [top, bottom] = [words.top + trim, words.bottom - trim];
            const reaches = (by: number) =>
              words.left < box.right + by &&
              words.right > box.left - by &&
              top < box.bottom + by &&
              bottom > box.top - by;
            const isWithin =
              words.left >= box.left - inner &&
              words.right <= box.right + inner &&
              top >= box.top - inner &&
              bottom <= box.bottom + inner;
            if (reaches(outer - 0.5) && !isWithin)
              found.push(`${input.getAttribute('aria-label')}: ${node.textContent.trim()}`);
          }
        }
      }
      return { fields: inputs.length, crossed: found };
    });
    expect(fields, name).toBeGreaterThan(1);
    expect(crossed, name).toEqual([]);
  }
});
