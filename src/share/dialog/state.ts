import type { Sharing } from '../snippets.ts';

/** A number or a slug of a list: anything else in an address is not handed on. */
const value = /^[\w.+-]{1,40}$/;

/**
 * The state that an address asks for, of the keys that mean one; undefined where it asks for none.
 *
 * @param search a query, with or without its question mark
 * @param keys those of the parameters and the choices, and "v"
 */
export function stateOf(search: string, keys: readonly string[]): string | undefined {
  const settings = [...new URLSearchParams(search)].filter(([key]) => keys.includes(key));
  if (settings.length === 0) return undefined;
  const readable = settings.filter(([, text]) => value.test(text));
  // The version alone asks for the defaults, which a query of nothing does as well.
  return readable.every(([key]) => key === 'v') ? '' : new URLSearchParams(readable).toString();
}

/** The first sentence of a finding, as a title has it: without its full stop. */
const firstSentence = (finding: string): string =>
  finding
    .trim()
    .replace(/([.!?]) \p{Lu}.*$/su, '$1')
    .replace(/\.$/, '');

/**
 * What is shared once the reader has set other numbers than the page began with: the widget's own page and a title
 * that says what has come of it.
 *
 * @param own what the page itself is about
 * @param state the state as the address has it; undefined for that of the page
 * @param said the widget's subject and its finding at these numbers
 */
export function sharingNow(
  own: Sharing,
  state: string | undefined,
  said: { readonly subject: string; readonly finding: string },
): Sharing {
  if (state === undefined || state === own.query) return own;
  return {
    ...own,
    slug: undefined,
    query: state,
    title: `${said.subject}: ${firstSentence(said.finding)}`,
  };
}
