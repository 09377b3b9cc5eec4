/** How the digits of a number are rounded and where commas and names of size go. */
export interface Shape {
  /** Digits after the point: at least, and at most. */
  readonly least?: number;
  readonly most?: number;
  /** Digits from the first that is not 0, instead of a number of digits after the point. */
  readonly figures?: number;
  /** What follows for each step of a thousand, from none on. */
  readonly scale?: readonly string[];
}

/**
 * A number in US English as `Intl.NumberFormat` writes it, to the last digit: a test holds them against
 * each other. The browser's own takes as long to start as the rest of a page's script together.
 *
 * @param size 0 or more, or infinite
 * @returns such as "1,234.5" or, with a scale, "1.23 million"
 */
export function writeDigits(size: number, { least = 0, most = 3, figures, scale }: Shape): string {
  if (size === Infinity) return '∞';
  // The shortest decimal that means this number, which is what a reader would round.
  const [mantissa = '', exponent] = size.toExponential().split('e');
  let digits = mantissa.replace('.', '');
  /** So many of them stand before the point. */
  let point = Number(exponent) + 1;
  const zeros = Math.max(0, -point);
  digits = '0'.repeat(zeros) + digits;
  point += zeros;
  const kept = figures ? zeros + figures : point + most;
  if (kept < digits.length) {
    const up = BigInt((digits[kept] as string) >= '5');
    digits = String(BigInt(`0${digits.slice(0, kept)}`) + up).padStart(kept, '0');
    // A 1 that is carried to the front makes one more.
    point += digits.length - kept;
  }
  const step = scale && point > 3 ? Math.min(scale.length - 1, Math.floor((point - 1) / 3)) : 0;
  point -= 3 * step;
  const before = digits.slice(0, point).padEnd(point, '0') || '0';
  const after = digits.slice(point).replace(/0+$/, '').padEnd(least, '0');
  const grouped = scale && before.length < 5 ? before : before.replace(/\B(?=(\d{3})+$)/g, ',');
  return grouped + (after && `.${after}`) + (scale?.[step] ?? '');
}
