import { NOISE, vanishes } from './digits.ts';
import { formatNumber, type FormatOptions } from './numbers.ts';
import { counted, withSign } from './words.ts';

/** 0.035 is "3.5%", 0.2366 is "24%": one digit after the point below 10%, unless told otherwise. */
export function formatPercent(value: number, { digits }: FormatOptions = {}): string {
  const percent = value * 100;
  const shown = digits ?? (Math.abs(percent) < 9.95 ? 1 : 0);
  if (vanishes(percent, shown)) {
    return value > 0 ? `less than ${formatNumber(10 ** -shown, { digits: shown })}%` : 'about 0%';
  }
  return withSign(formatNumber(percent, { digits: shown }), '%');
}

/** A change, with its sign: "+18%", "−35%", "0%". */
export function formatSignedPercent(value: number, { digits }: FormatOptions = {}): string {
  const shown = digits ?? (Math.abs(value) < 0.0995 ? 1 : 0);
  if (vanishes(value * 100, shown)) return 'about 0%';
  const text = formatPercent(value, { digits: shown });
  return value > NOISE ? `+${text}` : text;
}

/** A change of a share, in percentage points: "1.7 points", "1 point". */
export function formatPoints(value: number): string {
  const points = value * 100;
  const digits = Math.abs(points) < 9.95 ? 1 : 0;
  if (vanishes(points, digits)) return 'less than 0.1 points';
  return counted(formatNumber(points, { digits }), 'point', 'points');
}

/** A ratio: "4.2×", "3×", and two digits below 2, where they matter: "1.18×". */
export function formatTimes(value: number, { digits }: FormatOptions = {}): string {
  const size = Math.abs(value);
  const shown = digits ?? (size < 1.995 ? 2 : size < 19.95 ? 1 : 0);
  if (vanishes(value, shown) && value > 0) return `less than ${formatNumber(10 ** -shown)}×`;
  return withSign(formatNumber(value, { digits: shown }), '×');
}
