/** Some browsers read a file only a while after they were told to save it. */
const kept = 60_000;

/**
 * Saves a file that was made in the page.
 *
 * @param name as the reader's browser is to call it
 */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kept);
}
