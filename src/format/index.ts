/** How numbers, units and lists are written, everywhere on the site; tables of data are in `csv.ts`. */
export { printFigure, type PrintedFigure } from './figure.ts';
export { listAll, listSome } from './lists.ts';
export {
  formatCents,
  formatCentsMark,
  formatCompactDollars,
  formatCompactThousands,
  formatDollars,
  formatDollarsLabel,
  formatExactDollars,
  formatHundreds,
  formatRoughDollars,
  formatThousands,
  formatUnitPrice,
} from './money.ts';
export {
  formatFixed,
  formatHeads,
  formatNumber,
  formatPeople,
  formatQuantity,
  spellNumber,
  type FormatOptions,
} from './numbers.ts';
export { toDigits, toFigures, withoutDust } from './round.ts';
export { formatPercent, formatPoints, formatSignedPercent, formatTimes } from './shares.ts';
export {
  formatHours,
  formatMonths,
  formatYears,
  formatYearsAndMonths,
  spellYears,
} from './time.ts';
export {
  formatBounds,
  formatCompactInUnit,
  formatInUnit,
  formatSpan,
  formatWithUnit,
  unitEntry,
  unitName,
  unitRest,
  type Entry,
} from './units.ts';
export { counted, lowerFirst, upperFirst } from './words.ts';
