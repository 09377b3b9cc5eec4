import { pitchWithin } from '../grid.ts';
import type { Frame, Person, Picture, Words } from '../picture.ts';
import { round, segment, words } from '../picture.ts';

/** Shares of the frame's width: your trays, yourself, the company's side. */
const yours = 0.6;
const self = 0.12;
const theirs = 1 - yours - self;

/** The two sides of the stage: your trays on the left, you on the line, the company's side. */
export interface Sides {
  columns: number;
  companyColumns: number;
  pitch: number;
  /** Height of a pile's lowest dots. */
  floor: number;
  /** Where header and dashed line begin, above whatever is tallest. */
  top: number;
  /** Centre of each tray's first dot. */
  trays: number[];
  /** Centre of the company's first dot. */
  company: number;
  person: Person;
  /** How large the values above the piles can be, side by side. */
  size: Words['size'];
}

export interface Piles {
  /** Dots in your fullest tray, and in all on the company's side. */
  tray: number;
  company: number;
  /** Rows that stay free between the company's rows and above them. */
  spare: number;
  /** Lines of text above the tray's value. */
  lines?: number;
}

const trayChoices = [4, 5, 6, 8, 10];
const companyChoices = [5, 10, 20];

/** The arrangement that draws the dots largest, standing in the middle of the frame's height. */
export function arrangeSides(frame: Frame, piles: Piles): Sides {
  const { width, height, text } = frame;
  const heads = text * (6.6 + (piles.lines ?? 0) * 1.3);
  let best = { columns: 0, companyColumns: 0, pitch: 0, rows: 0 };
  for (const columns of trayChoices) {
    for (const companyColumns of companyChoices) {
      const companyRows = Math.ceil(piles.company / companyColumns) + piles.spare;
      const rows = Math.max(Math.ceil(piles.tray / columns), companyRows);
      const pitch = pitchWithin(
        (yours * width) / 3 / (columns + 1.8),
        (theirs * width) / (companyColumns + 1.8),
        (height - heads) / rows,
        26,
      );
      if (pitch > best.pitch) best = { columns, companyColumns, pitch, rows };
    }
  }
  const { columns, companyColumns, pitch, rows } = best;
  const personHeight = Math.min((self * width) / 0.52, (height - heads) * 0.6, rows * pitch * 1.6);
  const content = Math.max(personHeight, rows * pitch) + heads;
  const floor = height / 2 + content / 2 - text * 2 - pitch * 0.7;
  const slot = (yours * width) / 3;
  return {
    columns,
    companyColumns,
    pitch,
    floor,
    top: Math.max(0, (height - content) / 2),
    trays: [0, 1, 2].map((index) => index * slot + (slot - (columns - 1) * pitch) / 2),
    company: (1 - theirs / 2) * width - ((companyColumns - 1) * pitch) / 2,
    size: slot > text * 5.6 ? 'value' : 'label',
    person: {
      x: (yours + self / 2) * width,
      y: floor + pitch * 0.7,
      height: personHeight,
      share: 1,
    },
  };
}

/** A tray's three walls, from its first dot. */
export const trayWalls = (x: number, { floor, pitch, columns }: Sides) => {
  const wall = pitch * 0.7;
  return {
    d: `M${round(x - wall)} ${round(floor - pitch * 2)}V${round(floor + wall)}H${round(x + (columns - 1) * pitch + wall)}V${round(floor - pitch * 2)}`,
    role: 'edge',
    width: 1.5,
  } as const;
};

/** What is drawn of the two sides before anything stands on them: their names, the line, you. */
export function drawSides(picture: Picture, sides: Sides, names: [yours: string, theirs: string]) {
  const { text, width } = picture;
  const { person, top } = sides;
  picture.top = top;
  picture.words.push(
    words(0, top + text, names[0], { strong: true }),
    words(width, top + text, names[1], { strong: true, anchor: 'end', role: 'company' }),
  );
  picture.strokes.push(
    segment([0, top + text * 1.6], [person.x - text, top + text * 1.6]),
    segment([person.x + text, top + text * 1.6], [width, top + text * 1.6]),
    segment([person.x, top + text * 1.6], [person.x, person.y - person.height - text * 0.4], {
      dashed: true,
      role: 'edge',
      width: 1.5,
    }),
  );
  picture.people.push(person);
}
