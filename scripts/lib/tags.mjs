// Reads tags in pages that our own build has written: attributes are well formed and quoted.

function attributesOf(tag) {
  const attributes = {};
  for (const [, name, double, single, bare] of tag.matchAll(
    /\s([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    attributes[name.toLowerCase()] = (double ?? single ?? bare ?? '').replaceAll('&amp;', '&');
  }
  return attributes;
}

const openTag = String.raw`(?:\s(?:"[^"]*"|'[^']*'|[^"'>])*)?>`;

/** The scripts that run; a script of another type is data. */
export function scriptElements(html) {
  const elements = html.matchAll(new RegExp(`(<script${openTag})([\\s\\S]*?)</script>`, 'gi'));
  return [...elements]
    .map(([, tag, code]) => ({ ...attributesOf(tag), code }))
    .filter(({ type = '' }) => ['', 'module', 'text/javascript'].includes(type))
    .map(({ type, src, async, defer, code }) => {
      const waits = async !== undefined || defer !== undefined;
      return { src, code, isDeferred: type === 'module' || (src !== undefined && waits) };
    });
}

export function linkElements(html) {
  return (html.match(new RegExp(`<link${openTag}`, 'gi')) ?? []).map(attributesOf);
}

/** The scripts that Astro's islands name in their attributes. */
export function islandUrls(html) {
  const islands = (html.match(new RegExp(`<astro-island${openTag}`, 'gi')) ?? []).map(attributesOf);
  const names = ['component-url', 'renderer-url', 'before-hydration-url'];
  return islands.flatMap((island) => names.map((name) => island[name]).filter(Boolean));
}
