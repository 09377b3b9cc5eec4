/** So far a finger goes sideways before it draws: less is a tap, or the beginning of a scroll. */
const slack = 6;

/**
 * Hears someone draw on a picture. A finger has two things to do there: draw, and scroll the page. Sideways, on a
 * grip, and by a tap it draws; up and down anywhere else it scrolls, as it does beside the picture.
 *
 * @param draw gets each point from the picture's corner, and the grip that is held, by its number
 */
export function hearDrawing(
  holder: HTMLElement,
  draw: (x: number, y: number, grip: number | undefined) => void,
): void {
  let pointer: number | undefined;
  let isDrawing = false;
  let [startX, grip] = [0, undefined as number | undefined];

  const at = ({ clientX, clientY }: PointerEvent): void => {
    const box = holder.getBoundingClientRect();
    draw(clientX - box.left, clientY - box.top, grip);
  };
  holder.addEventListener('pointerdown', (event) => {
    if (pointer !== undefined || event.button !== 0) return;
    const held = event.target instanceof HTMLElement ? event.target.dataset['grip'] : undefined;
    pointer = event.pointerId;
    grip = held === undefined ? undefined : Number(held);
    startX = event.clientX;
    isDrawing = grip !== undefined || event.pointerType !== 'touch';
    holder.setPointerCapture(pointer);
    if (isDrawing) at(event);
  });
  holder.addEventListener('pointermove', (event) => {
    if (event.pointerId !== pointer) return;
    isDrawing ||= Math.abs(event.clientX - startX) > slack;
    if (isDrawing) at(event);
  });
  holder.addEventListener('pointerup', (event) => {
    if (event.pointerId !== pointer) return;
    if (!isDrawing) at(event);
    pointer = undefined;
  });
  // The page scrolls instead: that was no guess.
  holder.addEventListener('pointercancel', ({ pointerId }) => {
    if (pointerId === pointer) pointer = undefined;
  });
}
