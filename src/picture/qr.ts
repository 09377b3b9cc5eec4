import { renderSVG } from 'uqr';

/** An address as a QR code; the address is always written beside it. */
export const qrSvg = (address: string): string =>
  renderSVG(address, { border: 4, ecc: 'M' }).replace(
    '<svg ',
    '<svg class="qr" aria-hidden="true" focusable="false" ',
  );

/** The address without what a person need not type. */
export const writtenAddress = (address: string): string => address.replace(/^https?:\/\//, '');
