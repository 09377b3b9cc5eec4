/** A number as the specification prints it: rounded to as many decimals as the text has; `null` in words. */
export function printed(value: number | null, text: string): string {
  const [, decimals = ''] = text.split('.');
  return value === null ? 'null' : value.toFixed(decimals.length);
}

/** Rows of a table of the specification, its cells in the order of its head. */
export function rowsOf<const Head extends string>(
  head: readonly Head[],
  lines: readonly string[],
): readonly Readonly<Record<Head, string>>[] {
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length !== head.length) throw new Error(`not ${head.length} cells: ${line}`);
    return Object.fromEntries(head.map((name, index) => [name, cells[index]])) as Record<
      Head,
      string
    >;
  });
}
