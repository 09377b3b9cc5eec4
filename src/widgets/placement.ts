import type { WidgetState } from './widget-state.svelte.ts';
import type { Downloads } from './downloads.ts';
import type { Scenario } from './parameters.ts';
import type { Sample } from './samples.ts';
import type { Facts } from './widget.ts';

/** Where a widget stands: in the story, on its own page, in somebody else's, on a slide of a lesson. */
export type Place = 'story' | 'page' | 'embed' | 'slide';

/** A place, and what it gives the widget that stands there. */
export interface Placement {
  readonly place: Place;
  /** The level of the widget's question in the outline of the page. */
  readonly headingLevel: 1 | 2 | 3 | 4;
  /** The numbers that the page begins with, and goes back to; the defaults unless said. */
  readonly begin?: Scenario;
  /** Whose numbers the page has as files, and how others are made: on a widget's own page. */
  readonly downloads?: Downloads;
  /** The page's own address, for a printout: on a widget's own page. */
  readonly address?: string;
  /** The address of the site with a slash at its end, for links out of somebody else's page. */
  readonly site?: string;
  /** Called once, when the widget has taken over from the server. */
  readonly onstart?: (widgetState: WidgetState) => void;
}

/** What every widget is given. A page works it out while it is built; some of it a browser could not. */
export interface WidgetProps {
  readonly placement: Placement;
  /** What it is told of the world. */
  readonly facts: Facts;
  /** What the answer hangs on at the numbers that the page begins with, in a sentence. */
  readonly sensitivity: string;
  /**
   * The range of the answer at the numbers that the page begins with; none on a slide, whose numbers are not the
   * defaults, and of a widget whose answer has none.
   */
  readonly range?: Sample;
}
