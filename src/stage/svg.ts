import type { Dot, Mark, Person, Picture, Role, Stroke, Words } from './picture.ts';
import { round } from './picture.ts';

/**
 * Colours stand on the marks themselves, by role: a still figure is referred to from another file,
 * where the page's rules do not reach, but its custom properties do.
 */
const colourOf = (role: Role): string => `var(--${role})`;

const inks: Partial<Record<Role, string>> = {
  cash: 'var(--cash-ink)',
  equity: 'var(--equity-ink)',
  bonus: 'var(--bonus-ink)',
  tokens: 'var(--tokens-ink)',
  company: 'var(--muted)',
  people: 'var(--ink)',
  pay: 'var(--ink)',
};

/** The colour of words about a role. */
export const inkOf = (role: Role): string => inks[role] ?? colourOf(role);

const faintly = (faint: boolean | undefined): string => (faint ? ' opacity=".3"' : '');

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Rows of evenly spaced dots become one dashed line each: hundreds of dots in a few bytes. */
function dotPaths(dots: readonly Dot[], radius: number): string {
  const groups = new Map<string, { first: Dot; pitch: number; d: string }>();
  let index = 0;
  while (index < dots.length) {
    const first = dots[index] as Dot;
    let last = index;
    let pitch = 0;
    for (let next = index + 1; next < dots.length; next++) {
      const before = dots[next - 1] as Dot;
      const dot = dots[next] as Dot;
      const gap = round(dot.x - before.x);
      const alike = dot.role === first.role && dot.hollow === first.hollow;
      if (!alike || dot.faint !== first.faint || dot.y !== first.y || gap <= 0) break;
      if (pitch && gap !== pitch) break;
      pitch = gap;
      last = next;
    }
    const key = `${first.role} ${first.hollow} ${first.faint} ${pitch}`;
    const group = groups.get(key) ?? { first, pitch, d: '' };
    // A hair longer than the row, so that rounding never loses the last dot.
    const length = round(pitch * (last - index) + 0.1);
    group.d += `M${round(first.x)} ${round(first.y)}h${length}`;
    groups.set(key, group);
    index = last + 1;
  }
  let svg = '';
  for (const { first, pitch, d } of groups.values()) {
    const rest = `stroke-linecap="round" stroke-dasharray="0 ${pitch || 9}" d="${d}"`;
    const row = (name: string, colour: string, width: number): string =>
      `<path class="d ${name}" fill="none" stroke="${colour}" stroke-width="${round(width)}"${faintly(first.faint)} ${rest}/>`;
    svg += row(first.role, colourOf(first.role), radius * 2);
    if (first.hollow) svg += row('hole', 'var(--paper)', radius * 1.1);
  }
  return svg;
}

function strokePath({ d, role, width, dashed, filled, faint }: Stroke): string {
  if (filled) return `<path class="f" fill="${colourOf(role)}"${faintly(faint)} d="${d}"/>`;
  const line = `fill="none" stroke="${colourOf(role)}" stroke-width="${width}" stroke-linejoin="round"`;
  const dash = dashed ? ' stroke-dasharray="4 4"' : '';
  return `<path class="s ${role}" ${line}${dash}${faintly(faint)} d="${d}"/>`;
}

function wordsText(item: Words): string {
  const colour = inkOf(item.role);
  const size = item.size === 'value' ? ' font-size="1.45em"' : '';
  const weight = item.strong ? ' font-weight="600"' : '';
  const anchor = item.anchor === 'start' ? '' : ` text-anchor="${item.anchor}"`;
  return `<text class="t" fill="${colour}"${size}${weight}${anchor} x="${Math.round(item.x)}" y="${Math.round(item.y)}">${escapeText(item.text)}</text>`;
}

/** Head and shoulders in a box one unit high; the feet stand on y. */
function personPath({ x, y, height, share, faint }: Person): string {
  const headRadius = height * 0.17;
  const width = height * 0.52;
  const shoulders = height * 0.6;
  const head = `M${round(x - headRadius)} ${round(y - height + headRadius)}a${round(headRadius)} ${round(headRadius)} 0 1 1 ${round(headRadius * 2)} 0a${round(headRadius)} ${round(headRadius)} 0 1 1 ${round(-headRadius * 2)} 0z`;
  const body = `M${round(x - width / 2)} ${round(y)}v${round(-shoulders + width / 2)}a${round(width / 2)} ${round(width / 2)} 0 0 1 ${round(width)} 0v${round(shoulders - width / 2)}z`;
  const fill = `class="f" fill="${colourOf('people')}"${faintly(faint)}`;
  if (share >= 0.995) return `<path ${fill} d="${head}${body}"/>`;
  // Outlined whole, and filled from the feet up to the share that is needed.
  const outline = `<path class="s" fill="none" stroke="${colourOf('people')}" stroke-width="1.2"${faintly(faint)} d="${head}${body}"/>`;
  if (share <= 0.02) return outline;
  const left = round(x - width / 2);
  const top = round(y - height * share);
  const size = `width="${round(width)}" height="${round(height * share)}"`;
  const view = `viewBox="${left} ${top} ${round(width)} ${round(height * share)}"`;
  return `<svg x="${left}" y="${top}" ${size} ${view}><path ${fill} d="${head}${body}"/></svg>${outline}`;
}

function markPath({ x, y, role, hollow, faint }: Mark, text: number): string {
  const r = round(text * 0.4);
  const look = hollow
    ? `class="s" fill="var(--paper)" stroke="${colourOf(role)}" stroke-width="2"`
    : `class="f" fill="${colourOf(role)}"`;
  return `<path ${look}${faintly(faint)} d="M${round(x - r)} ${round(y)}l${r} ${-r}l${r} ${r}l${-r} ${r}z"/>`;
}

/** The inside of the picture's SVG: strokes first, then people and dots, what stands above them, and words. */
export function pictureMarks(picture: Picture): string {
  const { strokes } = picture;
  return (
    strokes
      .filter(({ above }) => !above)
      .map(strokePath)
      .join('') +
    picture.people.map(personPath).join('') +
    dotPaths(picture.dots, picture.radius) +
    strokes
      .filter(({ above }) => above)
      .map(strokePath)
      .join('') +
    picture.marks.map((mark) => markPath(mark, picture.text)).join('') +
    picture.words.map(wordsText).join('')
  );
}

const view = ({ width, height, text }: Picture, top: number): string =>
  `class="stage-svg" viewBox="0 ${top} ${width} ${height - top}" font-size="${text}" aria-hidden="true" focusable="false"`;

/**
 * The picture as an SVG element, hidden from assistive technology: each step carries its own text
 * alternative beside it.
 */
export const pictureSvg = (picture: Picture): string =>
  `<svg ${view(picture, 0)}>${pictureMarks(picture)}</svg>`;

/** A still figure among others in one file, and the element of a page that shows it. */
export interface StillFigure {
  /** To be put into `stillSheet`. */
  marks: string;
  /** @param sheet where the file with the marks is served */
  show: (sheet: string) => string;
  /** The same with its marks in it, for a page that has few figures or no sheet. */
  whole: string;
}

/**
 * The picture as a still figure, without the empty part above its marks. The marks come from a file
 * of their own that all figures share: they are wanted by whoever reads the story unrolled or on
 * paper, and would hold up the first words of whoever scrolls.
 */
export function stillFigure(id: string, picture: Picture): StillFigure {
  const marks = pictureMarks(picture);
  const box = view(picture, Math.floor(picture.top));
  return {
    marks: `<g id="${id}">${marks}</g>`,
    show: (sheet) => `<svg ${box}><use href="${sheet}#${id}"/></svg>`,
    whole: `<svg ${box}>${marks}</svg>`,
  };
}

/** The file of all still figures. Only their copies are drawn: else a page lays out all of them to show one. */
export const stillSheet = (figures: readonly StillFigure[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"><svg display="none">${figures.map(({ marks }) => marks).join('\n')}</svg></svg>`;
