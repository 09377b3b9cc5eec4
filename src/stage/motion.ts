import type { Dot, Role } from './picture.ts';

/** Where a dot is, and how it looks there: what a journey changes. */
interface Place {
  x: number;
  y: number;
  radius: number;
  alpha: number;
  /** Radius of the hole in a hollow dot, against the dot's own. */
  hole: number;
}

/** All dots of a picture. */
export interface Dots {
  dots: readonly Dot[];
  /** Radius of every dot in pixels. */
  radius: number;
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

const placeOf = (dot: Dot, { radius }: Dots): Place => ({
  x: dot.x,
  y: dot.y,
  radius,
  alpha: dot.faint ? faintAlpha : 1,
  hole: dot.hollow ? holeShare : 0,
});

/** The dots' journeys from where they are to where a picture has them, each dot by its identity. */
export function planJourneys(places: ReadonlyMap<string, Placed>, picture: Dots): Journey[] {
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

/** What the page asks for: that dots travel to a picture, or that they are there. */
export interface Order extends Dots {
  /** Told back with what became of it. */
  id: number;
  /** Of the picture and its canvas, in pixels of the page. */
  width: number;
  height: number;
  /** Pixels of the screen to one of the page. */
  ratio: number;
  /** As the browser resolves them, so that themes and forced colours hold on the canvas too. */
  colours: Readonly<Record<Role, string>>;
  /** How long they travel; 0 where they are there already. */
  milliseconds: number;
}

/** What is told to the page: that an order's first frame is painted, and that its dots are there. */
export interface Told {
  id: number;
  became: 'begun' | 'arrived';
}

/** Moves dots between pictures, on a canvas that the page has handed over. */
export class DotPainter {
  readonly #context: OffscreenCanvasRenderingContext2D;
  readonly #tell: (told: Told) => void;
  #places = new Map<string, Placed>();
  #frame = 0;

  constructor(canvas: OffscreenCanvas, tell: (told: Told) => void) {
    // Once and for all: Firefox gives a canvas that was handed over its context only once.
    this.#context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    this.#tell = tell;
  }

  /** Dots travel from wherever they are now, even in the middle of another journey. */
  take(order: Order): void {
    cancelAnimationFrame(this.#frame);
    if (order.milliseconds > 0) this.#travel(order);
    else this.#rest(order);
  }

  #rest(order: Order): void {
    this.#places = new Map(order.dots.map((dot) => [dot.id, { dot, place: placeOf(dot, order) }]));
  }

  #travel(order: Order): void {
    const { id, milliseconds } = order;
    const journeys = planJourneys(this.#places, order);
    this.#prepare(order);
    let start = 0;
    const step = (now: number): void => {
      const share = start ? Math.min(1, (now - start) / milliseconds) : 0;
      this.#paint(order, journeys, share);
      if (!start) this.#tell({ id, became: 'begun' });
      start ||= now;
      if (share < 1) {
        this.#frame = requestAnimationFrame(step);
      } else {
        this.#rest(order);
        this.#tell({ id, became: 'arrived' });
      }
    };
    this.#frame = requestAnimationFrame(step);
  }

  #prepare({ width, height, ratio }: Order): void {
    const { canvas } = this.#context;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    // Setting a size takes new memory, so only where it changes.
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
    }
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  #paint({ width, height, colours }: Order, journeys: readonly Journey[], share: number): void {
    const context = this.#context;
    context.clearRect(0, 0, width, height);
    this.#places.clear();
    // Dots that look alike are one path: hundreds of them in a handful of fills.
    const looks = new Map<string, { path: Path2D; alpha: number; role: Role }>();
    const add = (role: Role, alpha: number, { x, y }: Place, radius: number): void => {
      const key = `${alpha.toFixed(1)} ${role}`;
      let look = looks.get(key);
      if (!look) looks.set(key, (look = { path: new Path2D(), alpha, role }));
      look.path.moveTo(x + radius, y);
      look.path.arc(x, y, radius, 0, Math.PI * 2);
    };
    for (const journey of journeys) {
      const place = placeAt(journey, share);
      this.#places.set(journey.dot.id, { dot: journey.dot, place });
      add(journey.dot.role, place.alpha, place, place.radius);
      // Paper on paper: holes are painted last, over every dot.
      if (place.hole > 0.02) add('paper', 2, place, place.radius * place.hole);
    }
    for (const key of [...looks.keys()].sort()) {
      const { path, alpha, role } = looks.get(key) as { path: Path2D; alpha: number; role: Role };
      context.globalAlpha = Math.min(1, Number(alpha.toFixed(1)));
      context.fillStyle = colours[role];
      context.fill(path);
    }
  }
}
