import { writeFigures, writeFixed, writeScaled, writeUpTo } from './digits.ts';
import { counted, spelledOut } from './words.ts';

export interface FormatOptions {
  /** The most digits after the point. */
  readonly digits?: number;
}

/** 12.345 is "12.35"; two digits after the point unless told otherwise. */
export function formatNumber(value: number, { digits = 2 }: FormatOptions = {}): string {
  return writeUpTo(value, digits);
}

/** With all of so many digits after the point, for a column: "0.2500". */
export const formatFixed = (value: number, digits: number): string => writeFixed(value, digits);

/** Large counts, to three figures: "7.87 billion", "32 million", "12,300". */
export function formatQuantity(value: number): string {
  return Math.abs(value) < 999_500
    ? writeFigures(value, 3)
    : writeScaled(value, ['', ' thousand', ' million', ' billion', ' trillion']);
}

/** A small whole number in words: "eight"; any other in digits. */
export const spellNumber = (value: number): string => spelledOut(value) ?? formatNumber(value);

/** People, in tenths while a tenth of a person still matters: "7.4", "120". */
export function formatHeads(value: number): string {
  return formatNumber(value, { digits: value < 100 ? 1 : 0 });
}

/** "8 people", "1 person" */
export function formatPeople(value: number): string {
  return counted(formatNumber(value, { digits: 1 }), 'person', 'people');
}
