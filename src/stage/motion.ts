import type { Dot, Picture } from './picture.ts';

/** Where a dot is, and how it looks there: what a journey changes. */
interface Place {
  x: number;
  y: number;
  radius: number;
  alpha: number;
  /** Radius of the hole in a hollow dot, against the dot's own. */
  hole: number;
}

interface Journey {
  dot: Dot;
  from: Place;
  to: Place;
  /** A place that the dot passes on its way: a person's, whom it passes through. */
  via?: { x: number; y: number };
  /** Share of the travel, 0 to 1, that the dot waits first. */
  wait: number;
}

const faintAlpha = 0.3;
const holeShare = 0.55;
/** Of a journey through a person: the share of the way spent until there. */
const halfWay = 0.45;

const easeOut = (t: number): number => 1 - (1 - t) ** 3;
const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

const placeOf = (dot: Dot, { radius }: Picture): Place => ({
  x: dot.x,
  y: dot.y,
  radius,
  alpha: dot.faint ? faintAlpha : 1,
  hole: dot.hollow ? holeShare : 0,
});

/** The dots' journeys from where they are to where a picture has them, each dot by its identity. */
export function planJourneys(places: ReadonlyMap<string, Placed>, picture: Picture): Journey[] {
  const staying = new Set<string>();
  const journeys = picture.dots.map((dot): Journey => {
    staying.add(dot.id);
    const to = placeOf(dot, picture);
    const known = places.get(dot.id);
    if (known) return { dot, from: known.place, to, wait: 0 };
    const from = {
      ...to,
      ...(dot.from ?? { x: dot.x, y: dot.y - picture.radius * 4 }),
      alpha: 0,
      hole: dot.vests ? holeShare : to.hole,
    };
    return { dot, from, to, ...(dot.via ? { via: dot.via } : {}), wait: dot.wait ?? 0 };
  });
  for (const [id, { dot, place }] of places) {
    if (staying.has(id) || place.alpha < 0.02) continue;
    const to = { ...place, y: place.y + place.radius * 6, alpha: 0 };
    journeys.push({ dot, from: place, to, wait: 0 });
  }
  return journeys;
}

/** Where a journey has come to, after a share (0 to 1) of the travel's time. */
export function placeAt({ from, to, via, wait }: Journey, share: number): Place {
  const own = wait >= 1 ? 1 : Math.min(1, Math.max(0, (share - wait) / (1 - wait)));
  const t = easeOut(own);
  const place = {
    x: mix(from.x, to.x, t),
    y: mix(from.y, to.y, t),
    radius: mix(from.radius, to.radius, t),
    // What arrives is seen early on its way, so that one sees where it comes from.
    alpha: mix(from.alpha, to.alpha, Math.min(1, t * 4)),
    // Stock is hollow until it is nearly there.
    hole: mix(from.hole, to.hole, own ** 4),
  };
  if (!via) return place;
  const [a, b, part] =
    t < halfWay ? [from, via, t / halfWay] : [via, to, (t - halfWay) / (1 - halfWay)];
  return { ...place, x: mix(a.x, b.x, part), y: mix(a.y, b.y, part) };
}

interface Placed {
  dot: Dot;
  place: Place;
}

/** Moves dots between two pictures; drawn on a canvas meanwhile. */
export class DotMotion {
  readonly #canvas: HTMLCanvasElement;
  readonly #colours = new Map<string, string>();
  #places = new Map<string, Placed>();
  #frame = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** Forgets whatever was moving: the dots are where this picture has them. */
  rest(picture: Picture): void {
    cancelAnimationFrame(this.#frame);
    this.#places = new Map(
      picture.dots.map((dot) => [dot.id, { dot, place: placeOf(dot, picture) }]),
    );
    this.#canvas.hidden = true;
  }

  /**
   * Dots travel from wherever they are now, even in the middle of another journey.
   * @returns whether they do: not where there is no canvas to draw on
   */
  travel(picture: Picture, milliseconds: number, arrived: () => void): boolean {
    cancelAnimationFrame(this.#frame);
    const journeys = planJourneys(this.#places, picture);
    const context = this.#prepare(picture);
    if (!context) return false;
    const start = performance.now();
    const step = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - start) / milliseconds));
      if (share === 1) {
        this.rest(picture);
        arrived();
        return;
      }
      this.#paint(context, picture, journeys, share);
      this.#frame = requestAnimationFrame(step);
    };
    // The first frame at once: the picture below is about to hide its own dots.
    this.#paint(context, picture, journeys, 0);
    this.#frame = requestAnimationFrame(step);
    return true;
  }

  #prepare({ width, height }: Picture): CanvasRenderingContext2D | null {
    const canvas = this.#canvas;
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const context = canvas.getContext('2d');
    canvas.hidden = false;
    // Setting a size takes new memory, so only where it changes.
    if (
      canvas.width !== Math.round(width * ratio) ||
      canvas.height !== Math.round(height * ratio)
    ) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#colours.clear();
    return context;
  }

  /** Resolved by the browser, so that themes and forced colours hold on the canvas too. */
  #colour(role: string): string {
    const known = this.#colours.get(role);
    if (known) return known;
    this.#canvas.style.color = `var(--${role})`;
    const colour = getComputedStyle(this.#canvas).color;
    this.#colours.set(role, colour);
    return colour;
  }

  #paint(
    context: CanvasRenderingContext2D,
    picture: Picture,
    journeys: readonly Journey[],
    share: number,
  ): void {
    context.clearRect(0, 0, picture.width, picture.height);
    this.#places.clear();
    // Dots that look alike are one path: hundreds of them in a handful of fills.
    const dots = new Map<string, Path2D>();
    const add = (role: string, alpha: number, { x, y }: Place, radius: number): void => {
      const key = `${alpha.toFixed(1)} ${role}`;
      let path = dots.get(key);
      if (!path) dots.set(key, (path = new Path2D()));
      path.moveTo(x + radius, y);
      path.arc(x, y, radius, 0, Math.PI * 2);
    };
    for (const journey of journeys) {
      const place = placeAt(journey, share);
      this.#places.set(journey.dot.id, { dot: journey.dot, place });
      add(journey.dot.role, place.alpha, place, place.radius);
      // Paper on paper: holes are painted last, over every dot.
      if (place.hole > 0.02) add('paper', 2, place, place.radius * place.hole);
    }
    const order = [...dots.keys()].sort();
    for (const key of order) {
      const [alpha, role = ''] = key.split(' ');
      context.globalAlpha = Math.min(1, Number(alpha));
      context.fillStyle = this.#colour(role);
      context.fill(dots.get(key) as Path2D);
    }
  }
}
