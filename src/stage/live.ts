import type { Frame, Picture } from './picture.ts';
import { arrivalOf } from './arrival.ts';
import type { DrawStage } from './draw.ts';
import { noGuess, type Guess } from './guess.ts';
import type { StageState } from './state.ts';
import { pictureSvg } from './svg.ts';
import { DotTravel, type DotsWorker } from './travel.ts';

/** Milliseconds that dots travel, where the reader has nothing against motion. */
const travel = 550;

/**
 * The stage in the page. At rest it shows exactly the picture that the drawing function gives for
 * the state; between two pictures the dots travel on a canvas above it.
 */
export class LiveStage {
  readonly #draw: DrawStage;
  readonly #box: HTMLElement;
  readonly #drawing: HTMLElement;
  readonly #dots: DotTravel;
  #state: StageState | null = null;
  #guess: Guess = noGuess;
  /** What is to change with the picture, until it has. */
  #due: (() => void) | undefined;
  #frame: Frame = { width: 0, height: 0, text: 15 };

  /** @param startWorker starts what paints the dots on their way */
  constructor(stage: HTMLElement, draw: DrawStage, startWorker?: () => DotsWorker) {
    this.#draw = draw;
    this.#box = stage.querySelector('[data-stage-picture]') as HTMLElement;
    this.#drawing = stage.querySelector('[data-stage-drawing]') as HTMLElement;
    const canvas = stage.querySelector('[data-stage-canvas]') as HTMLCanvasElement;
    this.#dots = new DotTravel(canvas, startWorker);
    new ResizeObserver(() => this.#resize()).observe(this.#box);
    this.#measure();
  }

  /**
   * Shows a state: by travelling dots if a picture is there already, else at once. A picture that
   * follows the reader's hand is always shown at once.
   *
   * @param shown called when the drawing changes, so that what stands around it changes with it; not
   *   where another state comes before
   */
  show(state: StageState, { atOnce = false, shown = () => {} } = {}): void {
    const before = this.#state;
    this.#state = state;
    this.#due = shown;
    if (!this.#hasRoom()) return this.#tellShown();
    const picture = this.#draw(state, this.#frame, this.#guess);
    const motion = atOnce || !before ? 0 : this.#motion();
    const isMoving =
      motion > 0 &&
      this.#dots.travel(picture, travel * motion, {
        // Not before: the picture's own dots are hidden while they travel.
        begun: () => {
          this.#tellShown();
          this.#box.dataset['moving'] = 'true';
          // Words and lines are there at once, for the dots to go to: a fade would have a slow machine
          // lay the whole picture over the page in every frame.
          this.#drawing.innerHTML = pictureSvg(picture);
        },
        arrived: () => this.#rest(picture),
      });
    if (!isMoving) this.#put(picture);
  }

  /** Holds the reader's guess against the model, from now on. */
  setGuess(guess: Guess): void {
    this.#guess = guess;
    if (this.#state && this.#hasRoom()) this.#put(this.#draw(this.#state, this.#frame, guess));
  }

  /** Has the dots of the guess come in from above, into the picture that is shown. */
  arrive(): void {
    const state = this.#state;
    const motion = this.#motion();
    if (!state || !this.#hasRoom() || motion === 0) return;
    const picture = this.#draw(state, this.#frame, this.#guess);
    const { from, to } = arrivalOf(this.#guess, picture);
    if (from.length === 0) return;
    this.#dots.rest({ ...picture, dots: from });
    const isMoving = this.#dots.travel(
      // What comes goes under the dots that it becomes, which so keep their colour.
      { ...picture, dots: [...to, ...picture.dots] },
      travel * motion,
      {
        begun: () => (this.#box.dataset['moving'] = 'true'),
        arrived: () => this.#rest(picture),
      },
    );
    if (!isMoving) this.#rest(picture);
  }

  #motion(): number {
    return Number(getComputedStyle(this.#box).getPropertyValue('--motion')) || 0;
  }

  #tellShown(): void {
    const shown = this.#due;
    this.#due = undefined;
    shown?.();
  }

  #put(picture: Picture): void {
    this.#tellShown();
    this.#drawing.innerHTML = pictureSvg(picture);
    this.#rest(picture);
  }

  #rest(picture: Picture): void {
    this.#dots.rest(picture);
    delete this.#box.dataset['moving'];
  }

  #hasRoom(): boolean {
    return this.#frame.width > 40 && this.#frame.height > 40;
  }

  #measure(): void {
    const width = Math.floor(this.#box.clientWidth);
    const height = Math.floor(this.#box.clientHeight);
    this.#frame = {
      width,
      height,
      text: width < 480 ? 13 : width < 900 ? 16 : width < 1000 ? 18 : 22,
    };
  }

  #resize(): void {
    const { width, height } = this.#frame;
    this.#measure();
    if (this.#frame.width === width && this.#frame.height === height) return;
    if (this.#state && this.#hasRoom())
      this.#put(this.#draw(this.#state, this.#frame, this.#guess));
  }
}
