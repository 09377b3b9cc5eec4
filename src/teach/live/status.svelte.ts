import { mount, type ComponentProps } from 'svelte';
import LiveStatus from './LiveStatus.svelte';

export type StatusProps = ComponentProps<typeof LiveStatus>;

/**
 * Puts the room’s status into a leader’s window: with its controls before the field for the chat in the notes, and as a
 * line below the slide.
 * @returns a function that shows another state of it
 */
export function showStatus(
  page: Document,
  given: Pick<StatusProps, 'keepAddress' | 'remove' | 'save'>,
): (next: Partial<StatusProps>) => void {
  const codes = page.querySelector('[data-codes]');
  const anchor = codes ?? page.querySelector('.deck-count');
  const props: StatusProps = $state({
    ...given,
    said: '',
    isWrong: false,
    controls: codes !== null,
    isAsked: false,
    ask: (isAsked: boolean) => (props.isAsked = isAsked),
  });
  if (anchor?.parentElement) mount(LiveStatus, { target: anchor.parentElement, anchor, props });
  return (next) => Object.assign(props, next);
}
