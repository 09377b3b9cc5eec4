import { expect, type Page } from '@playwright/test';
import type { SnippetKind } from '../../../src/share/snippets.ts';

/** What a reader chooses in the share dialog before copying. */
export interface Choice {
  /** The kind of code; that for any page unless said. */
  readonly kind?: SnippetKind['id'];
  /** How the controls are shown. */
  readonly ui?: 'full' | 'min' | 'none';
}

/**
 * The code for a widget as its page's dialog has it to be copied, for a site at the given address instead of the one
 * that the build was for.
 */
export async function copied(
  page: Page,
  site: string,
  widget: string,
  choices: readonly Choice[],
): Promise<string[]> {
  await page.goto(`${site}/widgets/${widget}/`);
  await page.getByRole('button', { name: 'Share or embed' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share or embed' });
  const link = await dialog.getByLabel('Link to these numbers').inputValue();
  const codes: string[] = [];
  for (const { kind = 'plain', ui = 'full' } of choices) {
    await dialog.getByLabel('Controls').selectOption(ui);
    await dialog.getByLabel('Embed it in').selectOption(kind);
    const code = await dialog
      .getByRole('textbox', { name: /^(?!Link)/ })
      .first()
      .inputValue();
    expect(code, `the code of “${kind}”`).toContain(new URL(link).origin);
    codes.push(code.replaceAll(new URL(link).origin, site));
  }
  return codes;
}
