/**
 * Copies what an element shows, where the browser lets the page: on a secure address. Elsewhere it selects it, so that
 * it can be copied by hand.
 *
 * @returns what has become of it, in words
 */
export async function copyOrSelect(element: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return 'Copied. Paste it into the chat.';
  } catch {
    getSelection()?.selectAllChildren(element);
    const why = isSecureContext
      ? 'This browser does not let us copy.'
      : 'This address is not a secure one, so the browser does not let us copy.';
    return `${why} The code is selected: copy it with Ctrl+C, ⌘C, or a long press.`;
  }
}
