import temml from 'temml';

/** What temml writes into `style` attributes, and formulas.css says by class: the site's policy allows no such attribute. */
const inStylesheet = new Set([
  'display:block math;',
  'math-depth:0;',
  'padding-left:0em;padding-right:0em;',
]);

function withoutStyles(markup: string): string {
  return markup.replace(/ style="([^"]*)"/g, (_, style: string) => {
    if (inStylesheet.has(style)) return '';
    throw new Error(
      `it needs style="${style}". Put that into src/methods/formulas.css by a class, and name it in ` +
        'src/methods/typeset.ts',
    );
  });
}

/** TeX → MathML, which browsers draw and screen readers speak without a script. */
function typeset(tex: string, displayMode: boolean): string {
  try {
    return withoutStyles(temml.renderToString(tex, { displayMode, throwOnError: true }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the formula “${tex}” cannot be typeset: ${reason}`, { cause: error });
  }
}

export const displayMath = (tex: string): string => typeset(tex, true);

export const inlineMath = (tex: string): string => typeset(tex, false);
