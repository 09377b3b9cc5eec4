import temml from 'temml';

/** TeX → MathML, which browsers draw and screen readers speak without a script. */
function typeset(tex: string, displayMode: boolean): string {
  try {
    return temml.renderToString(tex, { displayMode, throwOnError: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the formula “${tex}” cannot be typeset: ${reason}`, { cause: error });
  }
}

export const displayMath = (tex: string): string => typeset(tex, true);

export const inlineMath = (tex: string): string => typeset(tex, false);
