/**
 * What the components that `scripts/lib/string-components.mjs` compiles call at run time, in place of
 * `svelte/internal/server`: the part of it that the widgets use, by the same names. A test draws every widget with
 * both and compares.
 */

/** Collects the markup of a drawing. */
export class Renderer {
  html = '';

  push(markup: string): void {
    this.html += markup;
  }

  component(draw: (renderer: this) => void): void {
    draw(this);
  }

  option({ value }: { value: string }, body: (renderer: this) => void): void {
    this.push(`<option${attr('value', value)}>`);
    body(this);
    this.push('</option>');
  }
}

let version = 0;

/** Something has changed: what was derived before is worked out anew. */
export const outdate = (): void => {
  version += 1;
};

/** A value that is worked out when it is first asked for, and again after a change. */
export function derived<Value>(work: () => Value): () => Value {
  let known: { at: number; value: Value } | undefined;
  return () => {
    if (known?.at !== version) known = { at: version, value: work() };
    return known.value;
  };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

export const escape = (value: unknown, inAttribute = false): string =>
  stringify(value).replace(inAttribute ? /[&<"]/g : /[&<]/g, (sign) => entities[sign] ?? sign);

export const stringify = (value: unknown): string =>
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- as the framework's own does
  value === null || value === undefined ? '' : String(value);

/** Nothing for null, undefined and, of an attribute that is on or off, false. */
export function attr(name: string, value: unknown, isBoolean = false): string {
  if (value === null || value === undefined || (isBoolean && !value)) return '';
  return ` ${name}="${isBoolean ? '' : escape(value, true)}"`;
}

export function attr_class(
  value: unknown,
  hash?: string,
  toggles: Readonly<Record<string, unknown>> = {},
): string {
  const names = [value, hash, ...Object.keys(toggles).filter((name) => toggles[name])];
  const text = names.filter(Boolean).join(' ');
  return text && ` class="${escape(text, true)}"`;
}

export const ensure_array_like = <Item>(items: Iterable<Item> | null | undefined): Item[] => [
  ...(items ?? []),
];

export const to_array = <Item>(items: Iterable<Item>): Item[] => [...items];
