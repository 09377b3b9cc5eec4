import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const enoughElements = 5;

/** What axe finds wrong on the page as it stands: a line for each rule, then some elements. */
export async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Off by default in axe.
    .options({ rules: { 'target-size': { enabled: true } } })
    .withTags(tags)
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
