/** The choices in whose bounds a number falls: from the lower one on, below the upper. */
export const rightChoices = <Choice extends { from?: number | undefined; to?: number | undefined }>(
  choices: readonly Choice[],
  answer: number,
): Choice[] =>
  choices.filter(
    ({ from, to }) =>
      (from !== undefined || to !== undefined) &&
      answer >= (from ?? -Infinity) &&
      answer < (to ?? Infinity),
  );
