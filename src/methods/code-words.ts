const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A docstring as HTML: what stands between backticks is code. */
export const docHtml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign).replace(/`([^`]+)`/g, '<code>$1</code>');

/** How to ask the model something without building the site. */
export const example =
  'node -e "import(\'./src/model/index.ts\').then((m) => console.log(m.compounding().exchangeRate))"';
