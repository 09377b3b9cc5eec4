// Part of the script itself, so that a page asks for one file.
import DotsWorkerFile from './dots.worker.ts?worker&inline';
import type { Order, Told } from './motion.ts';
import { roles, type Picture, type Role } from './picture.ts';

/** What is needed of the worker that paints. */
export interface DotsWorker {
  onmessage: ((event: MessageEvent<Told>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: Order | OffscreenCanvas, transfer?: Transferable[]): void;
}

/** A journey’s two moments, told to the page: its first frame is on the canvas, and its last. */
type Moments = Record<Told['became'], () => void>;

/** More dots of the screen to a pixel are not seen while they move. */
const sharpest = 2;

/** Milliseconds after which a journey that has not begun is left out: the reader waits for its words. */
const patience = 800;

/**
 * Sends dots on their way. They are painted away from the page's own thread, so that scrolling stays
 * smooth on a slow machine, and the worker is not started before the first journey.
 */
export class DotTravel {
  readonly #canvas: HTMLCanvasElement;
  readonly #start: () => DotsWorker;
  #worker: DotsWorker | undefined;
  /** Nothing travels where no worker can paint: a browser without, a policy that forbids it. */
  #isBroken = false;
  #id = 0;
  #moments: Moments | undefined;
  #late: ReturnType<typeof setTimeout> | undefined;
  /** Where the dots rest; undefined while they travel. */
  #resting: Picture | undefined;
  /** What the worker was last told of. */
  #known: Picture | undefined;

  constructor(canvas: HTMLCanvasElement, start = (): DotsWorker => new DotsWorkerFile()) {
    this.#canvas = canvas;
    this.#start = start;
    // One reading of the page gives the browser's own value of every colour.
    canvas.style.textShadow = roles.map((role) => `0 0 var(--${role})`).join();
  }

  /** Forgets whatever was moving: the dots are where this picture has them. */
  rest(picture: Picture): void {
    clearTimeout(this.#late);
    this.#moments = undefined;
    this.#resting = picture;
    this.#canvas.hidden = true;
  }

  /**
   * Dots travel from wherever they are now, even in the middle of another journey. The canvas is shown
   * when its first frame is there, and hidden by `rest`.
   * @returns whether they do: not where nothing can paint them
   */
  travel(picture: Picture, milliseconds: number, moments: Moments): boolean {
    const worker = this.#isBroken ? undefined : (this.#worker ??= this.#begin());
    if (!worker) return false;
    this.#moments = moments;
    if (this.#resting && this.#resting !== this.#known) {
      worker.postMessage(this.#order(this.#resting, 0));
    }
    worker.postMessage(this.#order(picture, milliseconds));
    this.#resting = undefined;
    this.#known = picture;
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#skip(), patience);
    return true;
  }

  #begin(): DotsWorker | undefined {
    try {
      const canvas = this.#canvas.transferControlToOffscreen();
      const worker = this.#start();
      worker.onmessage = ({ data: { id, became } }) => {
        if (id === this.#id) this.#tell(became);
      };
      worker.onerror = () => this.#giveUp();
      worker.postMessage(canvas, [canvas]);
      return worker;
    } catch {
      this.#isBroken = true;
      return undefined;
    }
  }

  #giveUp(): void {
    this.#isBroken = true;
    this.#skip();
  }

  /** Leaves out the journey: what is still told of it counts no longer. */
  #skip(): void {
    this.#id += 1;
    this.#tell('begun');
    this.#tell('arrived');
  }

  #tell(became: Told['became']): void {
    // What was under way when the dots came to rest is told of later all the same.
    if (!this.#moments) return;
    if (became === 'begun') {
      clearTimeout(this.#late);
      this.#canvas.hidden = false;
    }
    this.#moments[became]();
  }

  #order({ dots, radius, width, height }: Picture, milliseconds: number): Order {
    const colours = getComputedStyle(this.#canvas).textShadow.split(/(?: 0px)+,? ?/);
    return {
      id: ++this.#id,
      dots,
      radius,
      width,
      height,
      ratio: Math.min(sharpest, window.devicePixelRatio || 1),
      colours: Object.fromEntries(roles.map((role, at) => [role, colours[at]])) as Record<
        Role,
        string
      >,
      milliseconds,
    };
  }
}
