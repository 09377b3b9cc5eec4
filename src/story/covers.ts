/**
 * The widget that stands before each step, by the step's number; undefined where none does. While it covers the stage
 * the step behind it is the one that is read, so that what comes out from under it is never a picture of the past.
 */
export function coversOf(
  story: HTMLElement,
  steps: readonly HTMLElement[],
): readonly (HTMLElement | undefined)[] {
  const stops = [...story.querySelectorAll<HTMLElement>('[data-step], [data-stop]')];
  return steps.map((step) => {
    const before = stops[stops.indexOf(step) - 1];
    return before?.matches('[data-stop]') ? before : undefined;
  });
}
