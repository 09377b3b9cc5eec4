/**
 * `<perk-or-pay widget="compounding" state="v=1&a=3e4">`: a widget whose frame is as high as its content. `version`
 * asks for a frozen one; the other attributes are the frame's options. What stands between the tags shows where no
 * script runs, and where there is no such widget. Whatever a later version does, the attributes, the method and the
 * event stay.
 */
/** Put in while the site is built, by `loader-script.ts`. */
declare const PARTS: {
  /** The options of a frame, by their keys. */
  readonly keys: readonly string[];
  /** Those that a widget takes while it runs. */
  readonly looks: readonly string[];
  readonly widgets: readonly string[];
  readonly least: number;
  readonly most: number;
  /** The address of this script on the site that it was built for. */
  readonly address: string;
};

const { keys, looks, widgets, least, most, address } = PARTS;

// Its widgets are beside it, wherever it is served from. As a module, in a copy or in a file with other scripts it has
// no address of its own.
const own = (document.currentScript as HTMLScriptElement | null)?.src ?? '';
const src = /\/embed\/v1\.js/.test(own) ? own : address;

/** The nearest ground that is not clear, as a computed colour; empty where there is none but the browser's own. */
const groundAt = (place: Element | null): string => {
  if (!place) return '';
  const { backgroundColor } = getComputedStyle(place);
  if (!/, 0\)/.test(backgroundColor)) return backgroundColor;
  return groundAt(place.parentElement ?? (place.getRootNode() as Partial<ShadowRoot>).host ?? null);
};

class PerkOrPay extends HTMLElement {
  static observedAttributes = ['widget', 'state', 'version', ...keys];

  #frame?: HTMLIFrameElement;
  #end?: AbortController;

  #hear = ({ data, origin, source }: MessageEvent): void => {
    // Only what our own frame says; a sandboxed one has no origin.
    if (source !== this.#frame?.contentWindow) return;
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
      this.#show();
    }
    if (type === 'perkorpay:state')
      this.dispatchEvent(new CustomEvent('perkorpay-state', { detail: { widget, query } }));
  };

  /** Tells a widget that runs how it is to look; its numbers stay. */
  #show = (): void => {
    if (this.#frame) this.#post('show', this.#ask(looks));
  };

  #watcher = new MutationObserver(this.#show);

  /** Sets the widget's numbers, with `events="1"`, from a query such as “v=1&a=3e4”. */
  set(query: string): void {
    this.#post('set', query);
  }

  connectedCallback(): void {
    this.#end = new AbortController();
    addEventListener('message', this.#hear, this.#end);
    // The ground changes with a switch of the page's, and again when its fading ends.
    addEventListener('transitionend', this.#show, this.#end);
    for (const part of [document.documentElement, document.body])
      this.#watcher.observe(part, { attributes: true });
    if (!this.#frame) this.#go();
  }

  disconnectedCallback(): void {
    this.#end?.abort();
    this.#watcher.disconnect();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#end || before === now) return;
    // What is frozen may be too old to take a look while it runs.
    if (looks.includes(name) && !this.#of('version')) this.#show();
    else this.#go();
  }

  #of(name: string): string {
    return this.getAttribute(name) ?? '';
  }

  /** The attributes of these names as a query, and the ground around it, for a widget that is to suit it. Its frame has the browser's own. */
  #ask(names: readonly string[]): string {
    const asked = new URLSearchParams();
    for (const name of names) if (this.#of(name)) asked.set(name, this.#of(name));
    asked.set('ground', groundAt(this) || getComputedStyle(this.#frame as Element).color);
    return `${asked}`;
  }

  #post(type: string, query?: string): void {
    this.#frame?.contentWindow?.postMessage({ type: `perkorpay:${type}`, v: 1, query }, '*');
  }

  /** A new frame each time: a changed address would be a step of the reader's history. */
  #go(): void {
    const widget = this.#of('widget');
    if (!widgets.includes(widget)) return;
    const height = this.offsetHeight || 640;
    const frame = (this.#frame = document.createElement('iframe'));
    (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).replaceChildren(frame);
    frame.loading = 'lazy';
    frame.title = this.title || 'Perk or pay?';
    // In a parent that is as wide as what it holds, a frame in per cent would ask for no width.
    frame.style.cssText = `display:block;width:100%;min-width:280px;border:0;color:canvas;height:${height}px`;
    frame.onload = () => this.#post('hello');
    const folder = `${this.#of('version') || 'v1'}/${widget}/`;
    frame.src = new URL(`${folder}?${this.#of('state')}&fit=1&${this.#ask(keys)}`, src).href;
  }
}

if (!customElements.get('perk-or-pay')) {
  customElements.define('perk-or-pay', PerkOrPay);
}
