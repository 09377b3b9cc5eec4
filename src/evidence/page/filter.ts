// What the filter of /sources/ is, apart from the page that it works on.

/** The names of the selects, which are also the keys in the address. */
export const selects = ['topic', 'mark', 'sure', 'used'] as const;

export type Select = (typeof selects)[number];

/** What each select may be set to; an empty value lets everything through. */
export type Choices = Readonly<Record<Select, readonly string[]>>;

export type Filter = Record<Select | 'q', string>;

export const openFilter = (): Filter => ({ topic: '', mark: '', sure: '', used: '', q: '' });

const longestSearch = 100;

/** The filter that an address asks for. What is not on offer is passed over. */
export function readFilter(query: string, choices: Choices): Filter {
  const asked = new URLSearchParams(query);
  const filter = openFilter();
  for (const name of selects) {
    const value = asked.get(name) ?? '';
    if (choices[name].includes(value)) filter[name] = value;
  }
  filter.q = (asked.get('q') ?? '').trim().slice(0, longestSearch);
  return filter;
}

/** The query with this filter in it; keys that are not the filter’s stay as they are. */
export function writeFilter(filter: Filter, query: string): string {
  const parameters = new URLSearchParams(query);
  for (const name of [...selects, 'q'] as const) {
    if (filter[name]) parameters.set(name, filter[name]);
    else parameters.delete(name);
  }
  const text = parameters.toString();
  return text && `?${text}`;
}

/** Letters without their accents and case, and the signs of print as a keyboard has them. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[−–]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();

export interface Entry {
  topic: string;
  mark: string;
  sure: string;
  used: string;
  /** Its words, as `plainWords` gives them. */
  words: string;
}

/** Whether an entry is shown: every choice fits, and every word of the search is in it. */
export const fits = (entry: Entry, filter: Filter): boolean =>
  selects.every((name) => !filter[name] || filter[name] === entry[name]) &&
  plainWords(filter.q)
    .split(' ')
    .every((word) => entry.words.includes(word));
