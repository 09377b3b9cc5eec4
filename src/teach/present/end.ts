/**
 * Starts the buttons that end a lesson. Each asks first, in a dialog of the page: a slip of the hand would take the codes
 * and the place of everyone.
 */
export function startEndButtons(page: Document, end: () => void): void {
  const dialog = page.querySelector<HTMLDialogElement>('[data-end-dialog]');
  if (!dialog) return;
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-end]'))
    button.addEventListener('click', () => {
      dialog.returnValue = '';
      dialog.showModal();
    });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'end') end();
  });
}
