import { svgCanvas, svgElement } from '../predict/draw.ts';
import { bars, type RoomGuess, type Tally } from './tally.ts';

const height = 190;
const [top, bottom, inset] = [44, 26, 6];

const anchorAt = (x: number, width: number): string =>
  x < width * 0.15 ? 'start' : x > width * 0.85 ? 'end' : 'middle';

/** How a room answered: a bar for each few places, the middle answer, and the model's when it is asked for. */
export function drawHistogram(
  holder: HTMLElement,
  guess: RoomGuess,
  { counts, median }: Tally,
  revealed: boolean,
): void {
  const width = Math.max(220, holder.clientWidth);
  const drawn = bars(counts);
  const most = Math.max(1, ...drawn.map(({ count }) => count));
  const slot = (width - 2 * inset) / drawn.length;
  const places = guess.labels.length;
  const along = (place: number): number => inset + ((place + 0.5) / places) * (width - 2 * inset);
  const floor = height - bottom;
  const svg = svgCanvas(width, height);
  drawn.forEach(({ count }, index) => {
    const tall = (count / most) * (floor - top - 14);
    const x = inset + index * slot;
    if (count === 0) return;
    svg.append(
      svgElement('rect', {
        class: 'bar',
        x: x + 1,
        y: floor - tall,
        width: slot - 2,
        height: tall,
      }),
      svgElement(
        'text',
        {
          class: 'plot-words quiet',
          x: x + slot / 2,
          y: floor - tall - 4,
          'text-anchor': 'middle',
        },
        String(count),
      ),
    );
  });
  svg.append(svgElement('path', { class: 'plot-base', d: `M0 ${floor}H${width}` }));
  const ends = [0, Math.floor((places - 1) / 2), places - 1];
  ends.forEach((place, index) => {
    const anchor = ['start', 'middle', 'end'][index] ?? 'middle';
    const x = [inset, along(place), width - inset][index] ?? 0;
    svg.append(
      svgElement(
        'text',
        { class: 'plot-words quiet', x, y: height - 6, 'text-anchor': anchor },
        guess.labels[place],
      ),
    );
  });
  const mark = (place: number, text: string, kind: string, y: number): void => {
    const x = along(place);
    svg.append(
      svgElement('path', { class: kind, d: `M${x} ${y + 4}V${floor}` }),
      svgElement('text', { class: 'plot-words', x, y, 'text-anchor': anchorAt(x, width) }, text),
    );
  };
  if (median) {
    const [low, high] = median;
    const words =
      low === high
        ? `middle: ${guess.labels[low]}`
        : `middle: ${guess.labels[low]} to ${guess.labels[high]}`;
    mark((low + high) / 2, words, 'plot-you', 34);
  }
  if (revealed) mark(guess.answerAt, `the model: ${guess.answer}`, 'plot-model', 14);
  holder.replaceChildren(svg);
}

/** Choices, a line each: words take more room than a histogram has below its bars. */
export function drawChoices(
  holder: HTMLElement,
  guess: RoomGuess,
  { counts }: Tally,
  revealed: boolean,
): void {
  const most = Math.max(1, ...counts);
  holder.replaceChildren(
    ...guess.labels.map((label, place) => {
      const row = document.createElement('div');
      row.className = 'choice-bar';
      const isRight = revealed && place === guess.answerAt;
      const name = document.createElement('span');
      name.textContent = isRight ? `${label} (the model’s answer)` : label;
      if (isRight) row.dataset['right'] = '';
      const bar = document.createElement('span');
      bar.className = 'bar-length';
      bar.style.setProperty('--share', String((counts[place] ?? 0) / most));
      const count = document.createElement('b');
      count.textContent = String(counts[place] ?? 0);
      row.append(name, bar, count);
      return row;
    }),
  );
}
