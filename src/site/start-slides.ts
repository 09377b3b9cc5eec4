import { takeOwnNumbers } from '../teach/own/page.ts';
import { liveNamed } from '../teach/present/live.ts';
import type { startPresenter } from '../teach/present/present.ts';
import { widgetMaker } from './slide-widget.svelte.ts';
import type { widgetPropsOfSlides } from './widget-props.ts';

/**
 * Starts a page that shows the slides of `SlideDecks.astro`, with the reader's own numbers and the live room that its
 * address names.
 *
 * @param start what the page does with them: the presenter's window, or the notes
 */
export async function startSlides(start: typeof startPresenter): Promise<void> {
  const widgetProps = document.querySelector('[data-widget-props]')?.textContent ?? '{}';
  const maker = widgetMaker(JSON.parse(widgetProps) as ReturnType<typeof widgetPropsOfSlides>);
  const own = await takeOwnNumbers(document, location.search);
  start(document, maker, own, await liveNamed(location.hash, document, own.lessons));
}
