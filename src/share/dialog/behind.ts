/**
 * Closes a dialog by a press and a release on what is behind it. A selection that ends out there, and a press that
 * ends in the dialog, leave it open.
 */
export function closeFromBehind(dialog: HTMLDialogElement): void {
  /** What is behind a dialog is the dialog itself to an event, as its edge is: the place tells. */
  const isBehind = ({ target, clientX, clientY }: MouseEvent): boolean => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isOutside = clientX < left || clientX > right || clientY < top || clientY > bottom;
    return target === dialog && isOutside;
  };
  let isPressed = false;
  dialog.addEventListener('pointerdown', (event) => {
    isPressed = isBehind(event);
  });
  dialog.addEventListener('click', (event) => {
    if (isPressed && isBehind(event)) dialog.close();
    isPressed = false;
  });
}
