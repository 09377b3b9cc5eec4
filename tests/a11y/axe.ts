import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page as it stands, one line for each element at fault. */
export async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Off by default in axe.
    .options({ rules: { 'target-size': { enabled: true } } })
    .withTags(tags)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const reason = failureSummary.replace(/\s*\n\s*/g, ' ');
      return `${id} (${help}) at ${target.join(' ')}: ${reason}`;
    }),
  );
}
