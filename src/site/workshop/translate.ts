/**
 * Translates the page as Chrome does, and whatever comes to stand in it from now on: each text node makes way for two
 * elements, one in the other, around its translation. Pictures are left alone, and what says so. Needs nothing from
 * around it, so that a test can hand it to a page.
 */
export function translateAsBrowsersDo(): void {
  const leftAlone = 'script, style, noscript, template, textarea, svg, [translate="no"], .tr';
  const replace = (text: Text): void => {
    const words = text.data.trim();
    if (words === '' || !text.parentElement || text.parentElement.closest(leftAlone)) return;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    outer.className = 'tr';
    outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
    inner.textContent = text.data.replace(words, `«${words}»`);
    outer.append(inner);
    text.replaceWith(outer);
  };
  const translateIn = (node: Node): void => {
    if (node instanceof Text) return replace(node);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(replace);
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Text) translateIn(target);
      addedNodes.forEach(translateIn);
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
  translateIn(document.body);
  document.documentElement.classList.add('translated-ltr');
  document.documentElement.lang = 'fr';
}
