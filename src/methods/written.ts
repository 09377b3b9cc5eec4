import type { Writer } from '../prose/writer.ts';
import type { SectionSource } from './schema.ts';

type Prose = 'intro' | 'sensitivity' | 'fairCase' | 'leavesOut' | 'objection' | 'formulas';

/** A section with its prose as HTML. */
export interface WrittenSection extends Omit<SectionSource, Prose> {
  readonly intro: string;
  readonly formulas: readonly {
    readonly name: string;
    readonly tex: string;
    readonly reading: string;
  }[];
  /** Empty where a section has none. */
  readonly sensitivity: string;
  readonly fairCase: string;
  readonly leavesOut: readonly string[];
  readonly objection: { readonly claim: string; readonly answer: string } | undefined;
}

/**
 * Writes a section from its top to its end. Sources are numbered as they are written: all of a page is, before any of
 * it is drawn, so that the list at its end has them all.
 *
 * @throws an Error that names the file and the field of what cannot be printed
 */
export function writeSection(section: SectionSource, writer: Writer): WrittenSection {
  const {
    id,
    intro,
    formulas,
    sensitivity,
    fairCase,
    leavesOut = [],
    objection,
    ...rest
  } = section;
  const at = (field: string): string => `content/methods/${id}.yaml, ${field}`;
  return {
    ...rest,
    id,
    intro: writer.html(intro, at('intro')),
    formulas: formulas.map(({ name, tex, reading }) => ({
      name,
      tex,
      reading: writer.inline(reading, `${at('formulas')}, ${name}`),
    })),
    sensitivity: sensitivity ? writer.inline(sensitivity, at('sensitivity')) : '',
    fairCase: fairCase ? writer.html(fairCase, at('fairCase')) : '',
    leavesOut: leavesOut.map((item, index) => writer.inline(item, at(`leavesOut.${index}`))),
    objection: objection && {
      claim: writer.inline(objection.claim, at('objection.claim')),
      answer: writer.html(objection.answer, at('objection.answer')),
    },
  };
}
