/**
 * `<perk-or-pay widget="compounding" state="v=1&a=3e4">`: a widget whose frame is as high as its content. `version`
 * asks for a frozen one; the other attributes are the frame's options. What stands between the tags shows where no
 * script runs. Whatever a later version does, the attributes, the method and the event stay.
 */
/** Put in while the site is built, from `options.ts` and `messages.ts`. */
declare const PARTS: { keys: readonly string[]; least: number; most: number };

// A classic script, wherever it is served from: its widgets are beside it.
const { src } = document.currentScript as HTMLScriptElement;
const { keys, least, most } = PARTS;

class PerkOrPay extends HTMLElement {
  static observedAttributes = ['widget', 'state', 'version', ...keys];

  #frame = document.createElement('iframe');

  #hear = ({ data, origin, source }: MessageEvent): void => {
    // Only what our own frame says; a sandboxed one has no origin.
    if (source !== this.#frame.contentWindow) return;
    if (origin !== new URL(src).origin && origin !== 'null') return;
    const { type, v, height, widget, query } = Object(data) as Record<string, unknown>;
    if (v !== 1) return;
    if (
      type === 'perkorpay:size' &&
      typeof height === 'number' &&
      height >= least &&
      height <= most
    ) {
      this.#frame.style.height = `${height}px`;
      // The room that was kept for the frame before its height was known.
      this.style.minHeight = '0';
    }
    if (type === 'perkorpay:state')
      this.dispatchEvent(new CustomEvent('perkorpay-state', { detail: { widget, query } }));
  };

  /** Sets the widget's numbers, with `events="1"`, from a query such as “v=1&a=3e4”. */
  set(query: string): void {
    this.#post('set', { query });
  }

  connectedCallback(): void {
    const frame = this.#frame;
    addEventListener('message', this.#hear);
    if (!this.shadowRoot) {
      frame.loading = 'lazy';
      frame.title = this.title || 'Perk or pay?';
      // In a parent that is as wide as what it holds, a frame in per cent would ask for no width.
      frame.style.cssText = `display:block;width:100%;min-width:280px;border:0;height:${this.offsetHeight || 640}px`;
      frame.onload = () => {
        this.#post('hello');
      };
      this.#go();
      this.attachShadow({ mode: 'open' }).append(frame);
    }
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
  }

  attributeChangedCallback(): void {
    if (this.shadowRoot) this.#go();
  }

  #post(type: string, more?: object): void {
    this.#frame.contentWindow?.postMessage({ type: `perkorpay:${type}`, v: 1, ...more }, '*');
  }

  #go(): void {
    const of = (name: string): string => this.getAttribute(name) ?? '';
    const url = new URL(`${of('version') || 'v1'}/${of('widget')}/?${of('state')}`, src);
    for (const key of keys) if (of(key)) url.searchParams.set(key, of(key));
    url.searchParams.set('fit', '1');
    this.#frame.src = url.href;
  }
}

if (!customElements.get('perk-or-pay')) {
  customElements.define('perk-or-pay', PerkOrPay);
}
