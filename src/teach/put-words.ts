/** Words where they differ from what stands there: what a screen reader is on is not named anew for nothing. */
export function putWords(element: Element | null, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}
