import { formatSignedPercent } from '../../format/index.ts';
import { emptyPicture, segment, words, type Frame, type Picture } from '../picture.ts';

/** Of how many figures a row begins. */
const ofTen = 10;

/** What becomes of a group of people: its name, and its change as a decimal. */
export interface Change {
  name: string;
  value: number;
}

/** Rows that began as ten figures each: fewer are left, or more have come. A dashed line marks the ten. */
export function tenFigures(frame: Frame, changes: readonly Change[]): Picture {
  const picture = emptyPicture(frame, 4);
  const row = frame.height / changes.length;
  const largest = Math.max(ofTen, ...changes.map(({ value }) => ofTen * (1 + value)));
  const slot = frame.width / Math.ceil(largest);
  const height = Math.min(slot / 0.6, row - frame.text * 4.2);
  const step = Math.min(slot, height * 0.75);
  changes.forEach(({ name, value }, index) => {
    const top = index * row + (row - height - frame.text * 4.2) / 2;
    const feet = top + frame.text * 3.2 + height;
    const people = ofTen * (1 + value);
    picture.words.push(
      words(0, top + frame.text * 1.4, formatSignedPercent(value), { size: 'value', strong: true }),
      words(frame.text * 4.8, top + frame.text * 1.4, name, { role: 'muted' }),
    );
    for (let person = 0; person < Math.max(ofTen, people - 0.05); person++) {
      const share = Math.max(0, Math.min(1, people - person));
      picture.people.push({ x: step * (person + 0.5), y: feet, height, share });
    }
    picture.strokes.push(
      segment([0, feet + 0.5], [frame.width, feet + 0.5], { role: 'edge' }),
      segment([step * ofTen, feet - height - frame.text * 0.4], [step * ofTen, feet], {
        role: 'edge',
        dashed: true,
        width: 1.5,
      }),
    );
  });
  return picture;
}
