/** A value rounded for use, not for reading: a slider's stop, a place in a picture, a number of an address. */

/** Rounded to so many digits after the point. */
export const toDigits = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Rounded to so many digits, counted from the first that is not 0. */
export const toFigures = (value: number, figures: number): number =>
  Number(value.toPrecision(figures));

/** Without the tail that binary fractions leave behind a sum or a product: 0.1 + 0.2 is 0.3. */
export const withoutDust = (value: number): number => toFigures(value, 12);
