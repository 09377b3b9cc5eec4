import { textsOf, type Drawing } from '../picture/drawing.ts';
import type { Part } from '../picture/parts.ts';
import type { Role } from '../picture/roles.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Frame, Picture as StagePicture } from '../stage/picture.ts';
import { inkOf, pictureMarks } from '../stage/svg.ts';
import type { RangeView } from '../widgets/range.ts';
import type { Facts, Widget } from '../widgets/widget.ts';
import { drawParts } from './parts.ts';
import { Sheet } from './sheet.ts';
import { questionOf, type Materials } from './still.ts';
import { wrap, type Widths } from '../picture/type.ts';

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
const headlineSizes = [38, 34, 31, 29, 27, 25, 23, 22];
const leading = 1.16;

export interface Card {
  picture: Drawing;
  /** Every line of text that is on it, from the top. */
  lines: string[];
}

interface Plan {
  kicker: string;
  headline: string;
  /** What has to be said after it, however much of it there is room for. */
  last: string;
  foot: string;
  /** Draws on the sheet of the right-hand side. */
  draw: (sheet: Sheet, height: number) => void;
  widths: Widths;
}

/** As many sentences of a text as there is room for before the last one, in the largest size that takes the most of them. */
function fitting(
  text: string,
  last: string,
  room: number,
  widths: Widths,
): { size: number; lines: string[] } {
  const sentences = text.match(/.+?[.:;!?](?=\s|$)/g) ?? [text];
  for (let many = sentences.length; many > 0; many--) {
    const part = sentences.slice(0, many).join('').trim().replace(/[:;]$/, '.');
    const said = last ? `${part} ${last}` : part;
    for (const size of headlineSizes) {
      const lines = wrap(said, { font: 'text-600', size }, headlineWidth, widths, true);
      if (lines.length * size * leading <= room) return { size, lines };
    }
  }
  // The longest conditions leave no room for both.
  if (last) return fitting(text, '', room, widths);
  throw new Error(`There is no room on a card for “${sentences[0]}”.`);
}

function cardOf({ kicker, headline, last, foot, draw, widths }: Plan): Card {
  const sheet = new Sheet(widths, { x: margin, y: margin - 4, width: width - margin * 2 });
  sheet.paragraph(kicker, { font: 'label-600', size: 14, role: 'muted', leading: 1.3 });
  sheet.gap(6);
  const bottom = height - margin - footHeight;
  const { size, lines } = fitting(headline, last, bottom - 6 - sheet.y, widths);
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
  sheet.add(...right.items);

  sheet.y = height - margin - footHeight + 4;
  sheet.rule('ink');
  sheet.line(sheet.left, height - margin + 6, 'Perk or pay?', { font: 'text-600', size: 15 });
  sheet.line(sheet.right, height - margin + 6, foot, { size: 14, role: 'muted', anchor: 'end' });

  const picture = {
    width,
    height,
    title: kicker,
    description: lines.join(' '),
    items: sheet.items,
  };
  return { picture, lines: textsOf(picture).map(({ text }) => text) };
}

export interface WidgetCardRequest {
  widget: Widget;
  scenario: Scenario;
  /** How sure the answer is, drawn at the same numbers; nothing where nothing is drawn. */
  range: RangeView | null;
  /** What is asked; the widget's own question unless said. */
  asked?: string | undefined;
  /** The site's address, as it is printed. */
  site: string;
  /** What the widget is told of the world. */
  facts: Facts;
  materials: Materials;
}

/** A link's preview: the finding, and the least of a picture that shows it. */
export function widgetCard(request: WidgetCardRequest): Card {
  const { widget, scenario, range, asked, site, facts, materials } = request;
  const shown = widget.show(scenario, facts);
  return cardOf({
    kicker: asked ?? questionOf(widget),
    headline: shown.finding,
    last: range?.short ?? '',
    foot: site,
    draw: (sheet, room) => drawParts(sheet, shown.card(room)),
    widths: materials.widths,
  });
}

export interface QuestionCardRequest {
  kicker: string;
  /** What the page answers, and the card does not. */
  question: string;
  site: string;
  parts: readonly Part[];
  materials: Materials;
}

/** The preview of a page whose answer is the reader’s own: its question, and no number. */
export function questionCard({
  kicker,
  question,
  site,
  parts,
  materials,
}: QuestionCardRequest): Card {
  return cardOf({
    kicker,
    headline: question,
    last: '',
    foot: site,
    draw: (sheet) => drawParts(sheet, parts),
    widths: materials.widths,
  });
}

export interface StageCardRequest {
  kicker: string;
  headline: string;
  /** What has to be said after it, however much of it there is room for. */
  last: string;
  site: string;
  /** The stage's own drawing, in a frame of this size. */
  draw: (frame: Frame) => StagePicture;
  materials: Materials;
}

const ink = /^var\(--([\w-]+)\)$/;

/** The preview of the story, with a picture of its stage. */
export function stageCard(request: StageCardRequest): Card {
  const { kicker, headline, last, site, draw, materials } = request;
  return cardOf({
    kicker,
    headline,
    last,
    foot: site,
    widths: materials.widths,
    draw(sheet, room) {
      const picture = draw({ width: sheet.width, height: room, text: 14 });
      const svg = pictureMarks({ ...picture, words: [] });
      const [x, y] = [sheet.left, sheet.y];
      sheet.add({ kind: 'moved', x, y, scale: 1, item: { kind: 'drawn', svg } });
      for (const word of picture.words) {
        const [, role = 'ink'] = ink.exec(inkOf(word.role)) ?? [];
        sheet.inside(x + word.x, y + word.y, word.text, {
          font: word.strong ? 'label-600' : 'label-400',
          size: word.size === 'value' ? 20 : 14,
          role: role as Role,
          anchor: word.anchor,
        });
      }
    },
  });
}
