import { HEIGHTS, PROTOCOL, sizeMessages, stateMessage } from '../embed/messages.ts';
import { frameAddress } from './addresses.ts';
import { escapeHtml } from './escape.ts';
import { heightAt } from './reserve.ts';
import { COLUMN, snippetKind, type Sharing } from './snippets.ts';

// What the guide shows to those who write programs: code that its test runs, and messages as they are sent.

const name = 'mine';

/** With the loader: hears every change, and sets numbers when a button is pressed. */
export function withLoader(sharing: Sharing): string {
  const talking = { ...sharing, options: { ...sharing.options, events: '1' as const, id: name } };
  const [loaded] = snippetKind('exact').write(talking);
  return `${loaded?.code}
<p><button id="back">Begin again</button> <code id="heard"></code></p>
<script>
  const widget = document.getElementById('${name}');
  widget.addEventListener('perkorpay-state', ({ detail }) => {
    document.getElementById('heard').textContent = detail.query;
  });
  document.getElementById('back').onclick = () => widget.set('${sharing.query}');
</script>`;
}

/** Without it: a frame as high as its content, by the page's own script. */
export function withoutLoader(sharing: Sharing): string {
  const src = escapeHtml(frameAddress(sharing, { ...sharing.options, events: '1' }));
  const { origin } = new URL(sharing.site);
  return `<iframe id="frame" src="${src}" title="${escapeHtml(sharing.title)}" style="width:100%;height:${heightAt(sharing.heights.full, COLUMN)}px;border:0"></iframe>
<script>
  const frame = document.getElementById('frame');
  addEventListener('message', ({ data, origin, source }) => {
    if (source !== frame.contentWindow || origin !== '${origin}') return;
    if (data?.type === 'perkorpay:size' && data.v === ${PROTOCOL})
      frame.style.height = \`\${Math.min(${HEIGHTS.most}, Math.max(${HEIGHTS.least}, data.height))}px\`;
    if (data?.type === 'perkorpay:state' && data.v === ${PROTOCOL}) console.log(data.query);
  });
  frame.onload = () =>
    frame.contentWindow.postMessage({ type: 'perkorpay:hello', v: ${PROTOCOL} }, '${origin}');
</script>`;
}

export interface MessageShape {
  readonly type: string;
  readonly from: 'the widget' | 'the page';
  readonly about: string;
  readonly shape: string;
}

/** Every message of the protocol, with an example of each. */
export function messageShapes({ widget, query, heights }: Sharing): readonly MessageShape[] {
  const height = heightAt(heights.full, COLUMN);
  const [size] = sizeMessages(height, { id: name, address: '', secret: '' });
  const asked = (type: string, more: object = {}) =>
    JSON.stringify({ type: `perkorpay:${type}`, v: PROTOCOL, ...more });
  return [
    {
      type: 'perkorpay:size',
      from: 'the widget',
      about: `How high it is, in whole pixels: whenever that changes, at most once a frame.`,
      shape: JSON.stringify(size),
    },
    {
      type: 'perkorpay:state',
      from: 'the widget',
      about: 'With events=1: its state, at the end of a change, not at every step of it.',
      shape: JSON.stringify(stateMessage(widget, query, name)),
    },
    {
      type: 'perkorpay:hello',
      from: 'the page',
      about: 'Asks for the size again.',
      shape: asked('hello'),
    },
    {
      type: 'perkorpay:set',
      from: 'the page',
      about:
        'With events=1: sets a state, read as the address is. A value that cannot be used becomes the default, with a warning in the widget.',
      shape: asked('set', { query }),
    },
    {
      type: 'perkorpay:show',
      from: 'the page',
      about:
        'How it is to look from now on, as the options “theme”, “bg”, “ui” and “motion” in a query; what is left out is at its default. Its numbers stay.',
      shape: asked('show', { query: 'theme=dark' }),
    },
  ];
}
