import type { Dot, Picture } from './picture.ts';

interface MovingDot {
  dot: Dot;
  fromX: number;
  fromY: number;
  fromRadius: number;
  fromAlpha: number;
  toX: number;
  toY: number;
  toRadius: number;
  toAlpha: number;
}

interface Placed {
  dot: Dot;
  x: number;
  y: number;
  radius: number;
  alpha: number;
}

const faintAlpha = 0.3;
const easeOut = (t: number): number => 1 - (1 - t) ** 3;

/** Moves dots between two pictures, each dot by its identity; drawn on a canvas meanwhile. */
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
      picture.dots.map((dot) => [
        dot.id,
        { dot, x: dot.x, y: dot.y, radius: picture.radius, alpha: dot.faint ? faintAlpha : 1 },
      ]),
    );
    this.#canvas.width = 0;
    this.#canvas.height = 0;
  }

  /** Dots travel from wherever they are now, even in the middle of another journey. */
  travel(picture: Picture, milliseconds: number, arrived: () => void): void {
    cancelAnimationFrame(this.#frame);
    const moving = this.#plan(picture);
    const context = this.#prepare(picture);
    if (!context) {
      this.rest(picture);
      arrived();
      return;
    }
    const start = performance.now();
    const step = (now: number): void => {
      const t = Math.min(1, Math.max(0, (now - start) / milliseconds));
      if (t === 1) {
        this.rest(picture);
        arrived();
        return;
      }
      this.#paint(context, picture, moving, easeOut(t));
      this.#frame = requestAnimationFrame(step);
    };
    // The first frame at once: the picture below has already hidden its own dots.
    this.#paint(context, picture, moving, 0);
    this.#frame = requestAnimationFrame(step);
  }

  #plan(picture: Picture): MovingDot[] {
    const staying = new Set<string>();
    const moving = picture.dots.map((dot): MovingDot => {
      staying.add(dot.id);
      const place = this.#places.get(dot.id);
      return {
        dot,
        fromX: place?.x ?? dot.from?.x ?? dot.x,
        fromY: place?.y ?? dot.from?.y ?? dot.y - picture.radius * 4,
        fromRadius: place?.radius ?? picture.radius,
        fromAlpha: place?.alpha ?? 0,
        toX: dot.x,
        toY: dot.y,
        toRadius: picture.radius,
        toAlpha: dot.faint ? faintAlpha : 1,
      };
    });
    for (const [id, place] of this.#places) {
      if (staying.has(id) || place.alpha < 0.02) continue;
      moving.push({
        dot: place.dot,
        fromX: place.x,
        fromY: place.y,
        fromRadius: place.radius,
        fromAlpha: place.alpha,
        toX: place.x,
        toY: place.y + place.radius * 6,
        toRadius: place.radius,
        toAlpha: 0,
      });
    }
    return moving;
  }

  #prepare(picture: Picture): CanvasRenderingContext2D | null {
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    this.#canvas.width = picture.width * ratio;
    this.#canvas.height = picture.height * ratio;
    const context = this.#canvas.getContext('2d');
    context?.scale(ratio, ratio);
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
    moving: readonly MovingDot[],
    share: number,
  ): void {
    context.clearRect(0, 0, picture.width, picture.height);
    this.#places.clear();
    for (const item of moving) {
      const mix = (from: number, to: number): number => from + (to - from) * share;
      const x = mix(item.fromX, item.toX);
      const y = mix(item.fromY, item.toY);
      const radius = mix(item.fromRadius, item.toRadius);
      const alpha = mix(item.fromAlpha, item.toAlpha);
      this.#places.set(item.dot.id, { dot: item.dot, x, y, radius, alpha });
      context.globalAlpha = alpha;
      context.fillStyle = this.#colour(item.dot.role);
      context.beginPath();
      context.arc(x, y, radius, 0, Math.PI * 2);
      context.fill();
      if (item.dot.hollow) {
        context.fillStyle = this.#colour('paper');
        context.beginPath();
        context.arc(x, y, radius * 0.55, 0, Math.PI * 2);
        context.fill();
      }
    }
  }
}
