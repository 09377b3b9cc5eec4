import { qrSvg, writtenAddress } from '../../picture/qr.ts';

/**
 * Writes the address of a room on a slide: large where people join, small in the corner of every other one.
 *
 * @param address with the room’s code at its end
 */
export function showRoomAddress(slide: HTMLElement, address: string): void {
  const place = slide.querySelector<HTMLElement>('[data-join]');
  if (!place) {
    const corner = slide.ownerDocument.createElement('aside');
    corner.className = 'live-corner';
    corner.setAttribute('aria-label', 'The room’s address');
    const code = slide.ownerDocument.createElement('p');
    code.textContent = address.split('/').at(-1) ?? '';
    corner.innerHTML = qrSvg(address);
    corner.append(code);
    slide.append(corner);
    return;
  }
  const written = place.querySelector('.slide-address');
  if (written) written.textContent = writtenAddress(address);
  const last = place.querySelector('li:last-child');
  if (last) last.textContent = 'Send each guess. No answer from the room? Paste your code.';
  const middle = place.querySelector('li:nth-child(2)');
  if (middle) middle.textContent = 'Your phone follows the slides.';
  const picture = place.querySelector('.qr');
  if (picture) picture.outerHTML = qrSvg(address);
}
