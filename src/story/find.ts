/**
 * The element that a part of the story cannot do without.
 * @throws an Error that names the selector where there is none
 */
export function find<Kind extends HTMLElement>(root: ParentNode, selector: string): Kind {
  const element = root.querySelector<Kind>(selector);
  if (!element) throw new Error(`The story’s page has no ${selector}`);
  return element;
}
