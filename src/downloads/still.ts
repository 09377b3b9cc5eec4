import { lowerFirst } from '../format/index.ts';
import { formatParameter } from '../scenario/describe.ts';
import { SCENARIO_PARAMETERS, type Scenario } from '../scenario/schema.ts';
import { DEFAULT_SCENARIO } from '../widgets/parameters.ts';
import type { Drawing } from '../picture/drawing.ts';
import type { Palettes, Theme } from '../picture/palette.ts';
import type { Facts, Widget } from '../widgets/widget.ts';
import type { RangeView } from '../widgets/range.ts';
import { drawParts } from './parts.ts';
import { Sheet } from './sheet.ts';
import { writeSvg, type Writing } from '../picture/svg.ts';
import type { Widths } from '../picture/type.ts';

/** What a still is made of, beside its numbers. */
export interface Materials {
  widths: Widths;
  palettes: Palettes;
}

export interface StillRequest {
  widget: Widget;
  scenario: Scenario;
  /** How sure the answer is, drawn at the same numbers; nothing where nothing is drawn. */
  range: RangeView | null;
  /** What is asked; the widget's own question unless said. */
  asked?: string | undefined;
  /** In pixels, from 300 on; the height follows. */
  width: number;
  /** Where these numbers are to be found again: the whole address. */
  address: string;
  /** What the widget is told of the world. */
  facts: Facts;
  materials: Materials;
}

/** A still in a post is as wide as its column; more text than chart is on a narrower one. */
export const stillWidth = 720;

const licence = 'CC BY 4.0';

/** More changed numbers than this are left to the address. */
const mostNamed = 6;

/** What differs from the numbers that the widget begins with, or that nothing does. */
export function setting({ parameters }: Pick<Widget, 'parameters'>, scenario: Scenario): string {
  const changed = parameters.filter((name) => scenario[name] !== DEFAULT_SCENARIO[name]);
  if (changed.length === 0) return 'All numbers as the model sets them.';
  const named = changed
    .slice(0, mostNamed)
    .map(
      (name) =>
        `${lowerFirst(SCENARIO_PARAMETERS[name].label)} ${formatParameter(name, scenario[name])}`,
    );
  const rest = changed.length - named.length;
  return `Set here: ${named.join('; ')}${rest > 0 ? `; and ${rest} more, in the address` : ''}.`;
}

/** An address as it is printed: without what every address has. */
export const printed = (address: string): string => address.replace(/^https?:\/\//, '');

/** Where the widget's formulas and sources stand, on the site that the address is on. */
const methodsOf = (address: string, { name }: Pick<Widget, 'name'>): string =>
  printed(address).replace(/\/(?:widgets|s|embed)\/.*$/, '') + `/methods/#${name}`;

/** What the widget asks; a picture has nothing to be moved, as the widget may add. */
export const questionOf = ({ question }: Pick<Widget, 'question'>): string =>
  question.slice(0, question.indexOf('?') + 1) || question;

/** A picture of a widget that stands alone: question, finding, chart, source, licence and address are all in it. */
export function stillPicture(request: StillRequest): Drawing {
  const { widget, scenario, range, width, address, facts, materials } = request;
  const shown = widget.show(scenario, facts);
  const asked = request.asked ?? questionOf(widget);
  const isNarrow = width < 520;
  const margin = isNarrow ? 16 : 28;
  const sheet = new Sheet(materials.widths, { x: margin, y: margin, width: width - margin * 2 });

  sheet.paragraph(asked, {
    font: 'label-600',
    size: isNarrow ? 14 : 15,
    role: 'muted',
    leading: 1.3,
  });
  sheet.gap(6);
  sheet.paragraph(shown.finding, {
    font: 'text-400',
    size: isNarrow ? 22 : 27,
    leading: 1.2,
    even: true,
  });
  sheet.gap(10);
  if (shown.subtitle) sheet.paragraph(shown.subtitle, { size: 14, role: 'muted' });
  sheet.gap(14);
  drawParts(sheet, shown.picture());
  sheet.gap(14);
  if (range) sheet.paragraph(`${range.words} ${range.drawn}`, { size: 14 });
  if (range) sheet.gap(8);
  if (shown.note) sheet.paragraph(shown.note, { size: 13, role: 'muted' });
  sheet.gap(14);
  sheet.rule('ink');
  sheet.gap(10);
  sheet.paragraph(setting(widget, scenario), { size: 13 });
  sheet.paragraph(
    `Source: the model of “Perk or pay?” Formulas and sources: ${methodsOf(address, widget)}`,
    { size: 13, role: 'muted' },
  );
  sheet.paragraph(`Licence: ${licence}. These numbers again:`, { size: 13, role: 'muted' });
  sheet.paragraph(printed(address), { size: 13, role: 'muted' });
  sheet.gap(margin - 6);

  return {
    width,
    height: Math.ceil(sheet.y),
    title: asked,
    description: [shown.finding, range?.words].filter(Boolean).join(' '),
    items: sheet.items,
  };
}

/** The same as a whole SVG document. */
export function still(request: StillRequest & { theme: Theme } & Omit<Writing, 'palette'>): string {
  const { theme, letters, styles, materials } = request;
  return writeSvg(stillPicture(request), { palette: materials.palettes[theme], letters, styles });
}
