/**
 * Calls when what was pressed is let go: by its end, or because the pointer is seen again with nothing pressed, for what
 * happens outside its frame nobody tells. Not by capture: a slider whose pointer is captured does not follow it in WebKit.
 *
 * @param letGo called once
 */
export function untilLetGo(letGo: () => void): void {
  const watch = new AbortController();
  const end = ({ type, buttons }: PointerEvent): void => {
    if (type === 'pointermove' && buttons > 0) return;
    watch.abort();
    letGo();
  };
  for (const type of ['pointerup', 'pointercancel', 'pointermove'] as const)
    addEventListener(type, end, { signal: watch.signal });
}
