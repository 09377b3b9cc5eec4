/** What a reader has done to an element, which a new drawing does not know and must not undo. */
const readersOwn = new Set(['open']);

const alike = (one: Node, other: Node): boolean =>
  one.nodeName === other.nodeName &&
  (!(one instanceof Element) || one.id === (other as Element).id);

/**
 * Makes one element like another and keeps every node that can stay: a slider that is being dragged, the focus,
 * an opened fold.
 *
 * @param old on the page
 * @param fresh a new drawing of it, which is used up
 */
export function morph(old: Element, fresh: Element): void {
  for (const { name, value } of fresh.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const { name } of [...old.attributes])
    if (!fresh.hasAttribute(name) && !readersOwn.has(name)) old.removeAttribute(name);
  morphChildren(old, fresh);
  if (old instanceof HTMLInputElement) {
    // What is being typed stays as it is typed.
    const isTyped = old.type !== 'range' && old === document.activeElement;
    if (!isTyped && old.value !== old.defaultValue) old.value = old.defaultValue;
  }
}

function morphChildren(old: Element, fresh: Element): void {
  let at = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    let found = at;
    while (found && !alike(found, wanted)) found = found.nextSibling;
    if (!found) {
      old.insertBefore(wanted, at);
      continue;
    }
    while (at && at !== found) at = dropped(at);
    if (found instanceof Element) morph(found, wanted as Element);
    else if (found.nodeValue !== wanted.nodeValue) found.nodeValue = wanted.nodeValue;
    at = found.nextSibling;
  }
  while (at) at = dropped(at);
}

function dropped(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}
