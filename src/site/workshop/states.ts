import { translateAsBrowsersDo } from './translate.ts';

/** A state that a widget can be in, and how it comes to it once it answers. */
interface State {
  /** Said over its row, and in the address of its frames. */
  readonly name: string;
  readonly reach: (widget: HTMLElement) => void;
}

/** All sliders of a widget that are in sight. */
const sliders = (widget: HTMLElement): HTMLInputElement[] =>
  [...widget.querySelectorAll<HTMLInputElement>('input[type=range]')].filter(
    (slider) => slider.offsetParent !== null,
  );

function put(field: HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const commit = (field: HTMLInputElement): boolean =>
  field.dispatchEvent(new Event('change', { bubbles: true }));

const toEnds = (end: 'min' | 'max') => (widget: HTMLElement) => {
  for (const slider of sliders(widget)) {
    put(slider, slider[end]);
    commit(slider);
  }
};

export const states: readonly State[] = [
  { name: 'as it begins', reach: () => undefined },
  { name: 'every slider at its low end', reach: toEnds('min') },
  { name: 'every slider at its high end', reach: toEnds('max') },
  {
    name: 'a number refused',
    reach(widget) {
      const field = widget.querySelector<HTMLInputElement>('.field input');
      if (!field) return;
      put(field, '9999999999999');
      commit(field);
    },
  },
  {
    name: 'a slider held',
    reach(widget) {
      const slider = sliders(widget)[0];
      if (!slider) return;
      slider.focus({ preventScroll: true });
      slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      put(slider, String(Math.round(Number(slider.max) * 0.7)));
    },
  },
  {
    name: 'unfolded',
    reach(widget) {
      for (const fold of widget.querySelectorAll('details')) fold.open = true;
    },
  },
  { name: 'translated', reach: () => translateAsBrowsersDo() },
];

/** Widths of phones, a column of text, and a laptop, in px. */
export const widths = [340, 390, 640, 1280] as const;
