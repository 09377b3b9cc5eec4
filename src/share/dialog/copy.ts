/** A field whose text is to be taken along. */
type Field = HTMLInputElement | HTMLTextAreaElement;

/** Copies the text of a field. False where the browser refuses; the text is selected then, to be copied by hand. */
export async function copyFrom(field: Field): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}
