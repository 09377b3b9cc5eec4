import { textsOf, type Drawing } from '../picture/drawing.ts';
import type { Part } from '../picture/parts.ts';
import { inkOf, shapeOf, type Kind, type Role } from '../picture/roles.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Frame, Picture as StagePicture } from '../stage/picture.ts';
import { inkOf as stageInkOf, pictureMarks } from '../stage/svg.ts';
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
const headlineSizes = [44, 41, 38, 34, 31, 29, 27, 25, 23, 22];
const leading = 1.16;

export interface Card {
  picture: Drawing;
  /** Every line of text that is on it, from the top. */
  lines: string[];
}

interface Plan {
  kicker: string;
  /** A sentence of at most 14 words: more are not read where a card is seen. */
  headline: string;
  foot: string;
  /** Draws on the sheet of the right-hand side. */
  draw: (sheet: Sheet, height: number) => void;
  widths: Widths;
}

/** A headline in the largest size that there is room for, in px. */
function fitting(text: string, room: number, widths: Widths): { size: number; lines: string[] } {
  for (const size of headlineSizes) {
    const lines = wrap(text, { font: 'text-600', size }, headlineWidth, widths, true);
    if (lines.length * size * leading <= room) return { size, lines };
  }
  throw new Error(`There is no room on a card for “${text}”.`);
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
  /** What is asked; the widget's own question unless said. */
  asked?: string | undefined;
  /** The answer to it; the widget's headline unless said. */
  answered?: string | undefined;
  /** The site's address, as it is printed. */
  site: string;
  /** What the widget is told of the world. */
  facts: Facts;
  materials: Materials;
}

/** A link's preview: a question, its answer, and the least of a picture that shows it. */
export function widgetCard(request: WidgetCardRequest): Card {
  const { widget, scenario, asked, answered, site, facts, materials } = request;
  const shown = widget.show(scenario, facts);
  return cardOf({
    kicker: asked ?? questionOf(widget),
    headline: answered ?? shown.headline,
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
    foot: site,
    draw: (sheet) => drawParts(sheet, parts),
    widths: materials.widths,
  });
}

export interface GuessCardRequest {
  kicker: string;
  /** What is asked, in at most 14 words. */
  question: string;
  /** The ways between which a reader guesses, each with as many dots. */
  ways: readonly { readonly name: string; readonly kind: Kind }[];
  /** How many dots each has; a dot is $1,000. */
  dots: number;
  site: string;
  materials: Materials;
}

/** Dots of a field stand in two rows, each in a square of this many px. */
const [fieldRows, pitch] = [2, 15];

/** The preview of the story: it asks, and leaves the answer to the reader. */
export function guessCard(request: GuessCardRequest): Card {
  const { kicker, question, ways, dots, site, materials } = request;
  const columns = Math.ceil(dots / fieldRows);
  return cardOf({
    kicker,
    headline: question,
    foot: site,
    widths: materials.widths,
    draw(sheet, room) {
      const top = sheet.y;
      const step = room / ways.length;
      ways.forEach(({ name, kind }, index) => {
        const y = top + index * step;
        sheet.line(sheet.left, y + 20, name, { size: 15, role: inkOf(kind) });
        for (let dot = 0; dot < dots; dot++)
          sheet.add({
            kind: 'circle',
            x: sheet.left + ((dot % columns) + 0.5) * pitch,
            y: y + 30 + (Math.floor(dot / columns) + 0.5) * pitch,
            radius: pitch * 0.4,
            fill: shapeOf(kind),
          });
      });
      sheet.line(sheet.right, top + room * 0.5 + 52, '?', {
        font: 'text-600',
        size: 150,
        anchor: 'end',
      });
    },
  });
}

export interface StageCardRequest {
  kicker: string;
  headline: string;
  site: string;
  /** The stage's own drawing, in a frame of this size. */
  draw: (frame: Frame) => StagePicture;
  materials: Materials;
}

const ink = /^var\(--([\w-]+)\)$/;

/** What a reader passes on of the story, with a picture of its stage. */
export function stageCard(request: StageCardRequest): Card {
  const { kicker, headline, site, draw, materials } = request;
  return cardOf({
    kicker,
    headline,
    foot: site,
    widths: materials.widths,
    draw(sheet, room) {
      const picture = draw({ width: sheet.width, height: room, text: 14 });
      const svg = pictureMarks({ ...picture, words: [] });
      const [x, y] = [sheet.left, sheet.y];
      sheet.add({ kind: 'moved', x, y, scale: 1, item: { kind: 'drawn', svg } });
      for (const word of picture.words) {
        const [, role = 'ink'] = ink.exec(stageInkOf(word.role)) ?? [];
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
