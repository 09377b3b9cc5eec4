import type { Dot, Mark, Person, Picture, Stroke, Words } from './picture.ts';
import { round } from './picture.ts';

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Rows of evenly spaced dots become one dashed line each: hundreds of dots in a few bytes. */
function dotPaths(dots: readonly Dot[], radius: number): string {
  const groups = new Map<string, { classes: string; pitch: number; d: string }>();
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
    const classes = `d ${first.role}${first.hollow ? ' hollow' : ''}${first.faint ? ' faint' : ''}`;
    const key = `${classes} ${pitch}`;
    const group = groups.get(key) ?? { classes, pitch, d: '' };
    // A hair longer than the row, so that rounding never loses the last dot.
    const length = round(pitch * (last - index) + 0.1);
    group.d += `M${round(first.x)} ${round(first.y)}h${length}`;
    groups.set(key, group);
    index = last + 1;
  }
  let svg = '';
  for (const { classes, pitch, d } of groups.values()) {
    const dash = `stroke-dasharray="0 ${pitch || 9}"`;
    svg += `<path class="${classes}" stroke-width="${round(radius * 2)}" ${dash} d="${d}"/>`;
    if (classes.includes('hollow')) {
      svg += `<path class="d hole" stroke-width="${round(radius * 1.1)}" ${dash} d="${d}"/>`;
    }
  }
  return svg;
}

function strokePath({ d, role, width, dashed, filled, faint }: Stroke): string {
  const classes = `${filled ? 'f' : 's'} ${role}${faint ? ' faint' : ''}`;
  const line = filled ? '' : ` stroke-width="${width}"`;
  const dash = dashed ? ' stroke-dasharray="4 4"' : '';
  return `<path class="${classes}"${line}${dash} d="${d}"/>`;
}

function wordsText(item: Words): string {
  const classes = `t ${item.role}${item.size === 'value' ? ' value' : ''}${item.strong ? ' strong' : ''}`;
  const anchor = item.anchor === 'start' ? '' : ` text-anchor="${item.anchor}"`;
  return `<text class="${classes}"${anchor} x="${Math.round(item.x)}" y="${Math.round(item.y)}">${escapeText(item.text)}</text>`;
}

/** Head and shoulders in a box one unit high; the feet stand on y. */
function personPath({ x, y, height, share, faint }: Person): string {
  const headRadius = height * 0.17;
  const width = height * 0.52;
  const shoulders = height * 0.6;
  const head = `M${round(x - headRadius)} ${round(y - height + headRadius)}a${round(headRadius)} ${round(headRadius)} 0 1 1 ${round(headRadius * 2)} 0a${round(headRadius)} ${round(headRadius)} 0 1 1 ${round(-headRadius * 2)} 0z`;
  const body = `M${round(x - width / 2)} ${round(y)}v${round(-shoulders + width / 2)}a${round(width / 2)} ${round(width / 2)} 0 0 1 ${round(width)} 0v${round(shoulders - width / 2)}z`;
  const set = `people${faint ? ' faint' : ''}`;
  if (share >= 0.995) return `<path class="f ${set}" d="${head}${body}"/>`;
  // Outlined whole, and filled from the feet up to the share that is needed.
  const outline = `<path class="s ${set}" stroke-width="1.2" d="${head}${body}"/>`;
  if (share <= 0.02) return outline;
  const left = round(x - width / 2);
  const top = round(y - height * share);
  const size = `width="${round(width)}" height="${round(height * share)}"`;
  const view = `viewBox="${left} ${top} ${round(width)} ${round(height * share)}"`;
  return `<svg x="${left}" y="${top}" ${size} ${view}><path class="f ${set}" d="${head}${body}"/></svg>${outline}`;
}

function markPath({ x, y, role, hollow, faint }: Mark, text: number): string {
  const r = round(text * 0.4);
  const look = hollow ? 's hollow' : 'f';
  const line = hollow ? ' stroke-width="2"' : '';
  return `<path class="${look} ${role}${faint ? ' faint' : ''}"${line} d="M${round(x - r)} ${round(y)}l${r} ${-r}l${r} ${r}l${-r} ${r}z"/>`;
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

/**
 * The picture as an SVG element, hidden from assistive technology: each step carries its own text
 * alternative beside it.
 *
 * @param top pixels left out above, for a still figure whose picture does not fill its frame
 */
export function pictureSvg(picture: Picture, top = 0): string {
  const { width, height, text } = picture;
  return `<svg class="stage-svg" viewBox="0 ${top} ${width} ${height - top}" font-size="${text}" aria-hidden="true" focusable="false">${pictureMarks(picture)}</svg>`;
}

/** The picture as a still figure: without the empty part above its marks. */
export const stillSvg = (picture: Picture): string => pictureSvg(picture, Math.floor(picture.top));
