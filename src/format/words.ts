/** What stands where there is no number to write. */
export const NOTHING = '—';

const spelled = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A whole number up to twelve in words, as a newspaper sets it; nothing for any other. */
export const spelledOut = (value: number): string | undefined => spelled[value];

/** A written number with its sign, such as %, or no number without one. */
export const withSign = (text: string, sign: string): string =>
  text === NOTHING ? text : text + sign;

/** A count and what is counted: "1 year", "4 years". */
export function counted(count: number | string, one: string, many: string): string {
  const text = String(count);
  return withSign(text, ` ${text === '1' ? one : many}`);
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
