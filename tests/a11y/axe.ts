import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const enoughElements = 5;

/** The rules whose answer can change with the theme alone. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong on the page as it stands: a line for each rule, then some elements.
 * @param onlyColours for a second look at a page that has only changed its theme
 */
export async function findViolations(page: Page, { onlyColours = false } = {}): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: onlyColours ? { type: 'rule', values: colourRules } : { type: 'tag', values: tags },
      // Off by default in axe.
      ...(onlyColours ? {} : { rules: { 'target-size': { enabled: true } } }),
      // What passes is not read, and naming it costs more than finding it.
      resultTypes: ['violations'],
    })
    // In the page itself it takes a quarter of the time; what stands in a frame it does not see from there.
    .setLegacyMode(page.frames().length === 1)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) => {
    const elements = nodes.slice(0, enoughElements).map(({ target, failureSummary = '' }) => {
      return `  at ${target.join(' ')}: ${failureSummary.replace(/\s*\n\s*/g, ' ')}`;
    });
    const more = nodes.length - elements.length;
    return [
      `${id}: ${help}, ${nodes.length} times`,
      ...elements,
      ...(more > 0 ? [`  and ${more} more`] : []),
    ];
  });
}
