import { z } from 'astro/zod';

// What an author may write in content/, field by field: every message has to make sense to someone
// who reads no code.

/** What the prose may not type: numbers come from the model or from content/figures, by name. */
const directives = /:[a-z]+\[[^\]]*\](?:\{[^}]*\})?/g;
const linkTargets = /\]\([^)]*\)/g;

const typedDigits = (text: string): string | undefined =>
  text
    .replace(directives, '')
    .replace(linkTargets, '')
    .match(/\S*\d\S*/)?.[0];

export const words = z.string({ error: 'expected some words' }).trim().min(1, {
  error: 'expected some words',
});

/** Prose without a typed number. */
export const prose = words.superRefine((text, context) => {
  const found = typedDigits(text);
  if (found !== undefined)
    context.addIssue({
      code: 'custom',
      message: `“${found}” is typed; print numbers with :parameter, :model or :figure, or write them as words`,
    });
});

export const slug = z
  .string({ error: 'expected an id' })
  .regex(/^[a-z]+(-[a-z]+)*$/, { error: 'expected lower-case words joined by hyphens' });
