import type { Point } from './marks.ts';

/** What a plot tells of the handles that a reader takes elsewhere. */
export interface Grips {
  /** A handle is taken. */
  hold(): void;
  /**
   * It is to stand as near to a place as it may.
   *
   * @param grip its name
   * @param place in percent of the plot, within it
   */
  move(grip: string, place: Point): void;
  /** It is let go, wherever that is. */
  release(): void;
}

const within = (value: number): number => Math.max(0, Math.min(100, value));

/** The place of a pointer in a plot, in percent; outside of it below 0 or above 100. */
export function placeOf(
  plot: Element,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): Point {
  const box = plot.getBoundingClientRect();
  return {
    x: ((clientX - box.left) / box.width) * 100,
    y: ((clientY - box.top) / box.height) * 100,
  };
}

/**
 * Has a handle follow the pointer that takes it.
 *
 * @param knob what is taken, within the plot; `data-grip` names it
 * @returns what undoes it
 */
export function follow(knob: SVGElement, plot: HTMLElement, grips: Grips): () => void {
  /** From the pointer to the middle of the knob, in px: it does not jump when it is taken beside its middle. */
  let [dx, dy] = [0, 0];
  let held: number | undefined;

  const take = (event: PointerEvent): void => {
    if (held !== undefined || event.button !== 0) return;
    event.preventDefault();
    held = event.pointerId;
    knob.setPointerCapture(held);
    const box = knob.getBoundingClientRect();
    dx = box.left + box.width / 2 - event.clientX;
    dy = box.top + box.height / 2 - event.clientY;
    grips.hold();
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== held) return;
    const { clientX, clientY } = event;
    const { x, y } = placeOf(plot, { clientX: clientX + dx, clientY: clientY + dy });
    grips.move(knob.dataset['grip'] ?? '', { x: within(x), y: within(y) });
  };
  // The capture is lost however the hold ends: let go, called off, or its window gone.
  const end = (event: PointerEvent): void => {
    if (event.pointerId !== held) return;
    held = undefined;
    grips.release();
  };
  // The click that ends a drag is none in the picture.
  const click = (event: MouseEvent): void => event.stopPropagation();

  knob.addEventListener('pointerdown', take);
  knob.addEventListener('pointermove', move);
  knob.addEventListener('lostpointercapture', end);
  knob.addEventListener('click', click);
  return () => {
    knob.removeEventListener('pointerdown', take);
    knob.removeEventListener('pointermove', move);
    knob.removeEventListener('lostpointercapture', end);
    knob.removeEventListener('click', click);
  };
}
