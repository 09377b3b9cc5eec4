import type { Frame, Picture } from './picture.ts';
import type { StageState } from './state.ts';
import { DotMotion } from './motion.ts';
import { pictureSvg } from './svg.ts';

/** Milliseconds that dots travel, where the reader has nothing against motion. */
const travel = 550;
/** Milliseconds in which words and lines appear. */
const arrive = 400;

/**
 * The stage in the page. At rest it shows exactly the picture that the drawing function gives for
 * the state; between two pictures the dots travel on a canvas above it.
 */
export class LiveStage {
  readonly #draw: (state: StageState, frame: Frame) => Picture;
  readonly #box: HTMLElement;
  readonly #drawing: HTMLElement;
  readonly #motion: DotMotion;
  #state: StageState | null = null;
  #frame: Frame = { width: 0, height: 0, text: 15 };

  constructor(stage: HTMLElement, draw: (state: StageState, frame: Frame) => Picture) {
    this.#draw = draw;
    this.#box = stage.querySelector('[data-stage-picture]') as HTMLElement;
    this.#drawing = stage.querySelector('[data-stage-drawing]') as HTMLElement;
    this.#motion = new DotMotion(stage.querySelector('[data-stage-canvas]') as HTMLCanvasElement);
    new ResizeObserver(() => this.#resize()).observe(this.#box);
    this.#measure();
  }

  /**
   * Shows a state: by travelling dots if a picture is there already, else at once. A picture that
   * follows the reader's hand is always shown at once.
   */
  show(state: StageState, { atOnce = false } = {}): void {
    const before = this.#state;
    this.#state = state;
    if (!this.#hasRoom()) return;
    const picture = this.#draw(state, this.#frame);
    const motion =
      atOnce || !before ? 0 : Number(getComputedStyle(this.#box).getPropertyValue('--motion')) || 0;
    // All that is read of the page, its colours too, comes before the first change: after it the
    // browser would have to work out the new drawing's styles at once.
    const isMoving =
      motion > 0 &&
      this.#motion.travel(picture, travel * picture.slow * motion, () => this.#rest());
    this.#drawing.innerHTML = pictureSvg(picture);
    if (isMoving) {
      this.#box.dataset['moving'] = 'true';
      // The drawing as one layer: words that fade one by one would have it painted each frame.
      this.#drawing.animate({ opacity: [0, 1] }, { duration: arrive * motion, easing: 'ease-out' });
    } else {
      this.#motion.rest(picture);
      this.#rest();
    }
  }

  #rest(): void {
    delete this.#box.dataset['moving'];
  }

  #hasRoom(): boolean {
    return this.#frame.width > 40 && this.#frame.height > 40;
  }

  #measure(): void {
    const width = Math.floor(this.#box.clientWidth);
    const height = Math.floor(this.#box.clientHeight);
    this.#frame = { width, height, text: width < 480 ? 13 : width < 900 ? 16 : 18 };
  }

  #resize(): void {
    const { width, height } = this.#frame;
    this.#measure();
    if (this.#frame.width === width && this.#frame.height === height) return;
    if (!this.#state || !this.#hasRoom()) return;
    const picture = this.#draw(this.#state, this.#frame);
    this.#drawing.innerHTML = pictureSvg(picture);
    this.#motion.rest(picture);
    this.#rest();
  }
}
