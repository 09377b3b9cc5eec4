import { parse } from '../scenario/parse.ts';
import { serialise } from '../scenario/serialise.ts';
import type { WidgetName } from '../scenario/schema.ts';
import { scenario } from '../widgets/scenario.svelte.ts';
import { converse } from './conversation.ts';
import { deskOfEmbed } from './desk.ts';
import { foot, leadingOut, siteAddress } from './foot.ts';
import { readFrameOptions } from './frame-options.ts';
import { attach, forget, listen } from './hands.ts';
import { morph } from './morph.ts';
import { Renderer } from './runtime.ts';

type Props = Readonly<Record<string, unknown>>;

export interface Embed {
  readonly widget: WidgetName;
  /** The component, compiled to strings. */
  readonly draw: (renderer: Renderer, props: Props) => void;
  readonly props: Props;
  /** The address of the site, with a slash at its end. */
  readonly site: string;
}

/** What no script has touched: the defaults; or, with a query, what it asks for, as if awake. */
export function drawn(embed: Embed, query?: string): string {
  const asleep = markup(embed);
  if (query === undefined) return asleep;
  const asked = parse(query);
  scenario.put(asked.scenario);
  scenario.notes = asked.notes;
  const desk = deskOfEmbed();
  desk.frameNotes = readFrameOptions(query).notes;
  desk.awake = true;
  desk.redraw();
  return markup(embed);
}

/** The whole content of the embed as it stands. */
function markup({ widget, draw, props, site }: Embed): string {
  forget();
  const renderer = new Renderer();
  // The range is that of the defaults: beside other numbers it would be wrong.
  draw(renderer, { ...props, ...(isChanged() && { range: null }), headingLevel: 1 });
  const { values, settings } = deskOfEmbed();
  const address = siteAddress(site, widget, values, settings);
  return leadingOut(renderer.html, site) + foot(address);
}

const isChanged = (): boolean => serialise(scenario.values) !== '';

/** Takes over the server's drawing, and keeps it drawn. */
export function start(embed: Embed): void {
  const root = document.documentElement;
  const content = document.getElementById('embed');
  if (!content) throw new Error('The page of an embed has no #embed.');
  const { options, notes } = readFrameOptions(location.search);
  if (options.theme !== 'auto') root.dataset['theme'] = options.theme;
  if (options.motion !== 'auto') root.dataset['motion'] = options.motion;
  root.dataset['bg'] = options.background;
  root.dataset['ui'] = options.interface;

  let waiting = 0;
  const draw = (): void => {
    waiting = 0;
    const fresh = content.cloneNode() as HTMLElement;
    fresh.innerHTML = markup(embed);
    morph(content, fresh);
    attach(content);
    document.title = titleOf(content);
  };
  const soon = (): void => {
    waiting ||= requestAnimationFrame(draw);
  };

  // Drawing makes the desk.
  markup(embed);
  const desk = deskOfEmbed();
  const { tell } = converse(content, options, (query) => {
    const asked = parse(query);
    desk.take(asked.scenario, 'The page has set these numbers.');
    scenario.notes = asked.notes;
    desk.redraw();
  });
  desk.frameNotes = notes;
  desk.changed = soon;
  desk.committed = () => tell(embed.widget, serialise(scenario.values, desk.settings));
  desk.wake();
  desk.redraw();
  draw();
  listen(content, soon);
  addEventListener('beforeprint', () => {
    for (const fold of content.querySelectorAll<HTMLDetailsElement>('.numbers')) fold.open = true;
  });
}

/** The widget's question and its finding: what a window's list or a screen reader calls the frame. */
function titleOf(content: HTMLElement): string {
  const words = (selector: string): string => content.querySelector(selector)?.textContent ?? '';
  return `${words('.question')} ${words('.finding')}`;
}
