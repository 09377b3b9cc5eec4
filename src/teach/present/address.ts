import { qrSvg, writtenAddress } from '../../picture/qr.ts';

/** A computer's names for itself, which no phone in the room can reach. */
const itself = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/**
 * Where phones find the guessing page: on the site that this page really came from, be it a mirror or a network of
 * the house; the address that was built in, where the page is a file or on the leader's own machine.
 */
export function reachableAddress(
  built: string,
  { href, protocol, hostname }: Pick<Location, 'href' | 'protocol' | 'hostname'>,
): string {
  if (!protocol.startsWith('http') || itself.test(hostname)) return built;
  const { search, hash } = new URL(built);
  return new URL(`../join/${search}${hash}`, href).href;
}

/** Writes and draws that address on a slide. */
export function showAddress(slide: HTMLElement): void {
  const place = slide.querySelector<HTMLElement>('[data-join]');
  const built = place?.dataset['join'];
  if (!place || !built) return;
  const address = reachableAddress(built, location);
  const written = place.querySelector('.slide-address');
  if (written) written.textContent = writtenAddress(address);
  const picture = place.querySelector('.qr');
  if (picture) picture.outerHTML = qrSvg(address);
}
