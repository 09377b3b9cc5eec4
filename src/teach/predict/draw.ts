import type { GuessData } from './guess.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

function svgElement(name: string, attributes: Attributes, text = ''): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text) element.textContent = text;
  return element;
}

/** An SVG as wide as its place, so that its text stays as large as it is written. */
function svgCanvas(width: number, height: number): SVGElement {
  return svgElement('svg', {
    viewBox: `0 0 ${width} ${height}`,
    height,
    'aria-hidden': 'true',
    focusable: 'false',
  });
}

const anchorAt = (x: number, width: number): string =>
  x < width * 0.2 ? 'start' : x > width * 0.8 ? 'end' : 'middle';

/** One scale with the guess above it and the model's answer below. */
export function drawGap(place: HTMLElement, guess: GuessData, at: number): void {
  const width = Math.max(200, place.clientWidth);
  const last = guess.labels.length - 1;
  const inset = 8;
  const along = (position: number): number => inset + (position / last) * (width - 2 * inset);
  const svg = svgCanvas(width, 84);
  const answerAt = guess.answerAt ?? 0;
  const [you, model] = [along(at), along(answerAt)];
  svg.append(
    svgElement('path', { class: 'plot-axis', d: `M${inset} 42H${width - inset}` }),
    svgElement('path', { class: 'plot-you', d: `M${you} 42H${model}` }),
    svgElement('circle', { class: 'plot-you', cx: you, cy: 42, r: 6 }),
    svgElement('circle', { class: 'plot-model', cx: model, cy: 42, r: 6 }),
    svgElement(
      'text',
      { class: 'plot-words quiet', x: you, y: 24, 'text-anchor': anchorAt(you, width) },
      `you: ${guess.labels[at]}`,
    ),
    svgElement(
      'text',
      { class: 'plot-words', x: model, y: 70, 'text-anchor': anchorAt(model, width) },
      `the model: ${guess.answer ?? ''}`,
    ),
  );
  place.replaceChildren(svg);
}

export interface LinePlot {
  /** The guess that is nearest to a point of the picture, unless it is named, and the place that the point stands for. */
  placeOf(x: number, y: number, only?: number): { index: number; place: number };
}

/** What a finger can take hold of: kept from one drawing to the next, for a grip that is taken away lets go. */
function holdGrips(
  holder: HTMLElement,
  count: number,
  placeOf: (index: number) => readonly [x: number, y: number],
): void {
  const grips = [...holder.querySelectorAll<HTMLElement>('[data-grip]')];
  for (let index = grips.length; index < count; index += 1) {
    const grip = document.createElement('span');
    grip.className = 'grip';
    grip.dataset['grip'] = String(index);
    holder.append(grip);
    grips.push(grip);
  }
  grips.forEach((grip, index) => {
    const [x, y] = placeOf(index);
    grip.style.translate = `${x}px ${y}px`;
  });
}

/** The reader's line through its anchors, and after the reveal the model's. */
export function drawLine(
  holder: HTMLElement,
  guesses: readonly GuessData[],
  places: readonly (number | null)[],
  revealed: boolean,
): LinePlot {
  const width = Math.max(200, holder.clientWidth);
  const height = 210;
  const [top, bottom, inset] = [22, 26, 32];
  const last = (guesses[0]?.labels.length ?? 2) - 1;
  const along = (index: number): number => guesses[index]?.along ?? 0;
  const xOf = (index: number): number => inset + along(index) * (width - 2 * inset);
  const yOf = (place: number): number => height - bottom - (place / last) * (height - top - bottom);
  const svg = svgCanvas(width, height);
  svg.append(svgElement('path', { class: 'plot-axis', d: `M0 ${height - bottom}H${width}` }));
  guesses.forEach((_, index) => {
    svg.append(
      svgElement('path', { class: 'plot-axis', d: `M${xOf(index)} ${top}V${height - bottom}` }),
      svgElement(
        'text',
        { class: 'plot-words quiet', x: xOf(index), y: height - 6, 'text-anchor': 'middle' },
        guesses[index]?.mark,
      ),
    );
  });
  const draw = (kind: string, points: readonly (number | null)[]): void => {
    const known = points.flatMap((place, index) =>
      place === null ? [] : [[xOf(index), yOf(place)] as const],
    );
    if (known.length > 1)
      svg.append(svgElement('path', { class: kind, d: `M${known.map(String).join('L')}` }));
    for (const [x, y] of known)
      svg.append(svgElement('circle', { class: kind, cx: x, cy: y, r: 6 }));
  };
  if (!revealed)
    places.forEach((place, index) => {
      // Where a guess waits to be made.
      const [cx, cy] = [xOf(index), yOf(last / 2)];
      if (place === null) svg.append(svgElement('circle', { class: 'plot-wait', cx, cy, r: 6 }));
    });
  draw('plot-you', places);
  if (revealed) {
    const answers = guesses.map(({ answerAt = 0 }) => answerAt);
    draw('plot-model', answers);
    const end = guesses.length - 1;
    const [you, model] = [yOf(places[end] ?? 0), yOf(answers[end] ?? 0)];
    // Each name on its own side of its line's end, and away from the other.
    const [yourSide, itsSide] = you < model ? [-12, 24] : [24, -12];
    svg.append(
      svgElement(
        'text',
        {
          class: 'plot-words quiet',
          x: width - inset,
          y: you + yourSide,
          'text-anchor': 'end',
        },
        'you',
      ),
      svgElement(
        'text',
        { class: 'plot-words', x: width - inset, y: model + itsSide, 'text-anchor': 'end' },
        'the model',
      ),
    );
  }
  holder.querySelector('svg')?.remove();
  holder.prepend(svg);
  holdGrips(holder, guesses.length, (index) => [xOf(index), yOf(places[index] ?? last / 2)]);
  return {
    placeOf: (x, y, only) => {
      const share = (x - inset) / Math.max(1, width - 2 * inset);
      const away = guesses.map((_, at) => Math.abs(along(at) - share));
      const index = only ?? away.indexOf(Math.min(...away));
      const place = Math.round(((height - bottom - y) / (height - top - bottom)) * last);
      return {
        index,
        place: Math.min(last, Math.max(0, place)),
      };
    },
  };
}
