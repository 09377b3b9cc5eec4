import { hydrate, type Component } from 'svelte';
import { parse } from '../scenario/parse.ts';
import { serialise } from '../scenario/serialise.ts';
import type { WidgetState } from '../widgets/widget-state.svelte.ts';
import type { WidgetProps } from '../widgets/placement.ts';
import type { Widget } from '../widgets/widget.ts';
import { scenario } from '../widgets/scenario.svelte.ts';
import { converse } from './conversation.ts';
import Embed from './Embed.svelte';
import { readFrameOptions } from './frame-options.ts';
import type { FrameOptions } from './options.ts';

/** What the page says of its embed, in `data-embed` of the element around it. */
export interface EmbedData {
  readonly widgetProps: Omit<WidgetProps, 'placement'>;
  readonly site: string;
}

/**
 * Takes over the widget that the server drew, and speaks with the page around the frame.
 *
 * @param view the widget's component
 * @param widget what is known of it
 * @throws an Error when the page has no embed, or the widget cannot take over; what was drawn then stays
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each has props of its own beside WidgetProps
export function startEmbed(view: Component<any>, widget: Widget): void {
  const content = document.getElementById('embed');
  const data = content?.dataset['embed'];
  if (!content || !data) throw new Error('The page of an embed has no #embed with its data.');
  const { widgetProps, site } = JSON.parse(data) as EmbedData;
  const { options, warnings } = readFrameOptions(location.search);
  show(options);

  let widgetState: WidgetState | undefined;
  const { tell } = converse(content, options, {
    onset(query) {
      const asked = parse(query);
      widgetState?.take(asked.scenario, 'The page has set these numbers.');
      scenario.warnings = asked.warnings;
    },
    onshow: (query) => show(readFrameOptions(query).options),
  });
  scenario.committed = (values) => tell(widget.name, serialise(values, widgetState?.settings));

  const drawn = content.innerHTML;
  try {
    hydrate(Embed, {
      target: content,
      props: {
        view,
        widget,
        widgetProps,
        site,
        onstart(started: WidgetState) {
          widgetState = started;
          started.frameWarnings = warnings;
          nameWindow(started, content);
        },
      },
    });
  } catch (error) {
    // The framework clears what it cannot take over.
    content.innerHTML = drawn;
    throw error;
  }
}

/** Has the page look as its options say. */
function show({ theme, motion, background, interface: controls }: FrameOptions): void {
  const { dataset } = document.documentElement;
  // What is left to the reader's system is said by no attribute.
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  else delete dataset['theme'];
  if (motion === 'reduce') dataset['motion'] = motion;
  else delete dataset['motion'];
  dataset['bg'] = background;
  dataset['ui'] = controls;
}

/** The widget's question and its finding: what a window's list or a screen reader calls the frame. */
function nameWindow(widgetState: WidgetState, content: HTMLElement): void {
  const question = content.querySelector('.question')?.textContent ?? '';
  $effect.root(() => {
    $effect(() => {
      document.title = `${question} ${widgetState.finding}`;
    });
  });
}
