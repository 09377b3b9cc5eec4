/** Numbers as people type them, wherever they learned to write: read in this one place. */
import { formatNumber, unitEntry, withoutDust } from '../../format/index.ts';
import { SCENARIO_PARAMETERS, type ScenarioName } from '../schema.ts';
import { plainCharacters } from './characters.ts';
import { NUMERAL, readNumeral, type Numeral } from './numeral.ts';
import { WRITTEN } from './units.ts';

/** Longer than any number with its unit. */
const LONGEST = 64;

const SHAPE = new RegExp(
  String.raw`^(?<before>[^\d.,+-]*?) ?(?<sign>[+-]?) ?(?<then>[^\d.,+-]*?) ?` +
    String.raw`(?<numeral>${NUMERAL})[.,]?(?:e(?<power>[+-]?\d{1,3}))?(?<after>(?:\D.*)?)$`,
  'u',
);

/** What may be typed, besides nothing, where a parameter can be without a value. */
const NEVER = ['never', 'you stay', 'stay'];

/** What speaks against decimals that nobody would type: as much as being a hundred times too large or too small. */
const UNLIKELY = 100;

/** How many times too large or too small a value is for what a reasonable person would try; 1 within that. */
function farFromUsual(name: ScenarioName, value: number): number {
  const { track, step } = SCENARIO_PARAMETERS[name];
  const [low, high] = value < 0 ? [-track[1], -track[0]] : track;
  const size = Math.abs(value);
  if (size > high) return high > 0 ? size / high : Infinity;
  return Math.max(1, Math.max(low, step) / size);
}

/**
 * Whether “1.500” means 1500 rather than 1.5, where it could mean both. A comma groups, as on this page, unless the
 * parameter cannot be so large; of a point, the ends of its slider decide.
 */
function groups(name: ScenarioName, numeral: Numeral, whole: number, decimal: number): boolean {
  const { hard, step, unit } = SCENARIO_PARAMETERS[name];
  const [low, high] = hard;
  const isTaken = (value: number): boolean => value >= low && value <= high;
  if (isTaken(whole) !== isTaken(decimal)) return isTaken(whole);
  if (numeral.mark === ',') return true;
  const isTooFine = 0.001 < unitEntry(unit).toField(step) / UNLIKELY;
  const against = numeral.endsInNought || isTooFine ? UNLIKELY : 1;
  return farFromUsual(name, whole) < against * farFromUsual(name, decimal);
}

/**
 * The value that a reader means with what is typed into the field of a parameter: "7,5", "180.000", "$180k", "٧٫٥ %".
 * Rates are typed in percent. It may lie outside what the model takes. Where a comma or a point could part groups
 * or decimals ("1,500"), the parameter's own range decides.
 *
 * @returns the value in the parameter's own unit; null where nothing means "never"; undefined where it is no number
 */
export function readTyped(name: ScenarioName, text: string): number | null | undefined {
  const parameter = SCENARIO_PARAMETERS[name];
  const plain = text.length <= LONGEST ? plainCharacters(text) : '';
  if ('nullable' in parameter && (text.trim() === '' || NEVER.includes(plain))) return null;
  const { before, sign, then, numeral, power, after } = SHAPE.exec(plain)?.groups ?? {};
  const written = WRITTEN[parameter.unit];
  const rest = written.after(after?.trim() ?? '');
  if (numeral === undefined || !rest || !written.before.test(`${before}${then}`)) return undefined;

  const { fromField } = unitEntry(parameter.unit);
  const scale = rest.times * 10 ** Number(power ?? 0) * (sign === '-' ? -1 : 1);
  const valueOf = (number: number | undefined): number | undefined => {
    const value = number === undefined ? NaN : fromField(number * scale + rest.plus) + 0;
    if (!Number.isFinite(value)) return undefined;
    // An end that has no end of digits, such as a month in years, is not missed by the last of them.
    return parameter.hard.find((end) => withoutDust(end) === value) ?? value;
  };
  const read = readNumeral(numeral);
  const [whole, decimal] = [valueOf(read.whole), valueOf(read.decimal)];
  if (whole === undefined || decimal === undefined) return whole ?? decimal;
  return groups(name, read, whole, decimal) ? whole : decimal;
}

/**
 * A value as its field shows it, without its unit: "20,000", "−35", nothing for "never". Whatever stands there is
 * read again as the same value.
 */
export function writeTyped(name: ScenarioName, value: number | null): string {
  if (value === null) return '';
  const { toField } = unitEntry(SCENARIO_PARAMETERS[name].unit);
  const shown = toField(value);
  const readsBack = (text: string): boolean => {
    const read = readTyped(name, text);
    return typeof read === 'number' && toField(read) === shown;
  };
  // A zero at the end tells decimals from thousands: "100.125" could be either in a field for a salary.
  const ways = [formatNumber(shown, { digits: 12 }), String(shown), `${shown}0`];
  return ways.find(readsBack) ?? String(shown);
}
