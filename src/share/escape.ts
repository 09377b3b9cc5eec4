const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Liquid, Go templates, MDX and Vue would read braces as their own, WordPress square brackets.
  '{': '&#123;',
  '}': '&#125;',
  '[': '&#91;',
  ']': '&#93;',
};

/**
 * Text for HTML, as content and in an attribute between double quotes, also inside Markdown and a template. Line
 * breaks become spaces: a blank line would end the HTML in Markdown.
 */
export const escapeHtml = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[&<>"'{}[\]]/g, (character) => entities[character] ?? character);
