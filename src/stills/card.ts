import type { BudgetFacts } from '../evidence/budget-facts.ts';
import type { Scenario, WidgetName } from '../scenario/schema.ts';
import { textsOf, type Picture } from './marks.ts';
import { Sheet } from './sheet.ts';
import type { Materials } from './still.ts';
import { wrap, type Widths } from './type.ts';
import { views } from './views/index.ts';

/** What link previews show, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** A card is laid out at half its size, so that the sizes of a still make it readable when it is small. */
export const cardScale = 2;

const width = cardSize.width / cardScale;
const height = cardSize.height / cardScale;
const margin = 26;
const footHeight = 20;
const gap = 26;
const pictureWidth = 224;
const headlineWidth = width - margin * 2 - gap - pictureWidth;

/** Of 1200 pixels a preview may show 300: the smallest of these is 11 high there. */
const headlineSizes = [31, 29, 27, 25, 23, 22];
const leading = 1.16;

export interface Card {
  picture: Picture;
  /** Every line of text that is on it, from the top. */
  lines: string[];
}

interface Plan {
  kicker: string;
  headline: string;
  foot: string;
  /** Draws on the sheet of the right-hand side. */
  draw: (sheet: Sheet, height: number) => void;
  widths: Widths;
}

/** As many sentences of a text as there is room for, in the largest size that takes the most of them. */
function fitting(text: string, room: number, widths: Widths): { size: number; lines: string[] } {
  const sentences = text.match(/.+?[.:;!?](?=\s|$)/g) ?? [text];
  for (let many = sentences.length; many > 0; many--) {
    const part = sentences.slice(0, many).join('').trim().replace(/[:;]$/, '.');
    for (const size of headlineSizes) {
      const lines = wrap(part, { font: 'text-600', size }, headlineWidth, widths, true);
      if (lines.length * size * leading <= room) return { size, lines };
    }
  }
  throw new Error(`There is no room on a card for “${sentences[0]}”.`);
}

function cardOf({ kicker, headline, foot, draw, widths }: Plan): Card {
  const sheet = new Sheet(widths, { x: margin, y: margin - 4, width: width - margin * 2 });
  sheet.paragraph(kicker, { font: 'label-600', size: 14, role: 'muted', leading: 1.3 });
  sheet.gap(6);
  const bottom = height - margin - footHeight;
  const { size, lines } = fitting(headline, bottom - 6 - sheet.y, widths);
  for (const line of lines) {
    sheet.line(sheet.left, sheet.y + size * (leading / 2 + 0.3), line, { font: 'text-600', size });
    sheet.gap(size * leading);
  }
  const right = sheet.beside({
    x: width - margin - pictureWidth,
    y: margin + 22,
    width: pictureWidth,
  });
  draw(right, bottom - right.y - 8);
  sheet.add(...right.marks);

  sheet.y = height - margin - footHeight + 4;
  sheet.rule('ink');
  sheet.line(sheet.left, height - margin + 6, 'Perk or pay?', { font: 'text-600', size: 15 });
  sheet.line(sheet.right, height - margin + 6, foot, { size: 14, role: 'muted', anchor: 'end' });

  const picture = {
    width,
    height,
    title: kicker,
    description: lines.join(' '),
    marks: sheet.marks,
  };
  return { picture, lines: textsOf(picture).map(({ text }) => text) };
}

export interface WidgetCardRequest {
  widget: WidgetName;
  scenario: Scenario;
  /** What is asked; the widget's own question unless said. */
  kicker?: string | undefined;
  /** The site, as it is printed. */
  site: string;
  facts?: BudgetFacts | undefined;
  materials: Materials;
}

/** A link's preview: the finding, and the least of a picture that shows it. */
export function widgetCard(request: WidgetCardRequest): Card {
  const { widget, scenario, kicker, site, facts, materials } = request;
  const view = views[widget](scenario, facts);
  return cardOf({
    kicker: kicker ?? view.question.slice(0, view.question.indexOf('?') + 1),
    headline: view.finding,
    foot: site,
    draw: view.card,
    widths: materials.widths,
  });
}

export interface StoryCardRequest {
  kicker: string;
  headline: string;
  site: string;
  /** The stage's own drawing in a frame of this size. */
  draw: (frame: { width: number; height: number; text: number }) => {
    marks: string;
    words: readonly StageWords[];
  };
  materials: Materials;
}

/** A word of the stage, as the stage places it. */
export interface StageWords {
  x: number;
  y: number;
  text: string;
  role: string;
  anchor: 'start' | 'middle' | 'end';
  size: 'label' | 'value';
  strong?: boolean;
}
