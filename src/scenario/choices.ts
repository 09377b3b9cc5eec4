/**
 * What a reader picks from a list, beside the numbers: a slug, the same in the address as in `content/`. What a slug
 * stands for, its name and its prices, is known to whoever reads the content.
 */
export interface Choice {
  /** Short URL key, as a parameter has; no two settings share one. */
  readonly key: string;
  readonly label: string;
  readonly default: string;
  /**
   * A slug is never used again for something else. One that has had to go makes an old link fall back to the
   * default, with a warning.
   */
  readonly slugs: readonly string[];
}

export const SCENARIO_CHOICES = {
  /** The model whose list price is paid, by its id in `content/prices/models.yaml`. */
  pricedModel: {
    key: 'm',
    label: 'Model',
    default: 'claude-sonnet-5-5',
    slugs: [
      'claude-fable-5-1',
      'claude-opus-5-5',
      'claude-sonnet-5-5',
      'claude-haiku-5-5',
      'claude-haiku-5-5-long-prompt',
      'gpt-6-astra',
      'gpt-6-1-sol',
      'gpt-6-1-terra',
      'gpt-6-luna',
      'gemini-4-argon',
      'gemini-3-8-flash',
      'deepseek-v4-pro',
      'deepseek-v4-pro-peak',
      'deepseek-v4-1-flash',
      'deepseek-v4-1-flash-peak',
    ],
  },
} as const satisfies Record<string, Choice>;

export type ChoiceName = keyof typeof SCENARIO_CHOICES;

export const CHOICE_NAMES = Object.keys(SCENARIO_CHOICES) as readonly ChoiceName[];

export const isChoiceName = (name: string): name is ChoiceName =>
  Object.hasOwn(SCENARIO_CHOICES, name);

/** A slug for every choice. */
export type Choices = { readonly [Name in ChoiceName]: Slug<Name> };

export type Slug<Name extends ChoiceName = ChoiceName> =
  (typeof SCENARIO_CHOICES)[Name]['slugs'][number];

/** Whether a choice has this slug. */
export function hasSlug<Name extends ChoiceName>(name: Name, slug: string): slug is Slug<Name> {
  return (SCENARIO_CHOICES[name].slugs as readonly string[]).includes(slug);
}
