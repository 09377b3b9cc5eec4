/** The zero of a script's digits: Unicode keeps them in runs of ten, from zero to nine, one run after another. */
function digitOf(character: string): string {
  const point = character.codePointAt(0) as number;
  let start = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
  return String((point - start) % 10);
}

const fullWidthOffset = 0xfee0;

/**
 * A text in the few characters that a number is read from: digits of any script as 0 to 9, every space as one plain
 * space, every dash as a hyphen, full-width letters and signs as plain ones, all in lower case, and nothing that
 * cannot be seen.
 */
export function plainCharacters(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[\uff01-\uff5e]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - fullWidthOffset),
    )
    .replace(/[\u2010-\u2014\u2212\ufe63]/g, '-')
    .replace(/[\u2019\u02bc\u2032]/g, "'")
    .replace(/[\u066a\ufe6a]/g, '%')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
