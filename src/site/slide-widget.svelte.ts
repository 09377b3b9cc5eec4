import { mount, unmount, type Component } from 'svelte';
import { parse } from '../scenario/parse.ts';
import { serialise } from '../scenario/serialise.ts';
import type { WidgetMaker } from '../teach/present/widget.ts';
import { widgetNamed } from '../widgets/all.ts';
import type { Placement, WidgetProps } from '../widgets/placement.ts';
import { scenario } from '../widgets/scenario.svelte.ts';
import { views } from './slide-views.ts';

/** @throws an Error that names the missing file */
function viewOf(name: string): Component<WidgetProps> {
  const view = views[`../widgets/${name}/View.svelte`];
  if (!view) throw new Error(`There is no src/widgets/${name}/View.svelte`);
  return view.default;
}

/** A drag goes to the other window a dozen times a second: often enough to look live, and no flood. */
const between = 80;

/** The smallest words of a widget, in rem. */
const smallest = 0.8125;

/**
 * Says how far a widget is enlarged until its smallest words are as large as those of its place; the styles of the slide
 * say where that is to be.
 */
function enlarge(place: HTMLElement): void {
  const pxOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);
  const root = pxOf(place.ownerDocument.documentElement);
  place.style.setProperty('--zoom', String(Math.max(1, pxOf(place) / (smallest * root))));
}

/**
 * Starts a widget on a slide. Its numbers are the slide's: the address of the page is neither read nor written.
 *
 * @param widgetProps what the page worked out for each widget while it was built
 */
export const widgetMaker =
  (widgetProps: Readonly<Record<string, Omit<WidgetProps, 'placement'>>>): WidgetMaker =>
  (target, name, numbers, changed) => {
    const { parameters, choices } = widgetNamed(name);
    const settings = [...parameters, ...choices];
    /** What was taken last, as it came, and as it is written. */
    let [taken, known] = [undefined as string | undefined, ''];
    let timer: ReturnType<typeof setTimeout> | undefined;

    const written = (): string => serialise(scenario.values, settings);
    const rest = (): void => {
      clearTimeout(timer);
      timer = undefined;
    };
    const take = (next: string): void => {
      // With the session comes the projector’s larger text.
      enlarge(target);
      if (next === taken) return;
      rest();
      taken = next;
      scenario.put(parse(next).scenario);
      known = written();
    };
    const tell = (): void => {
      timer = undefined;
      taken = known = written();
      changed(known);
    };

    scenario.writer = { commit: () => undefined };
    take(numbers);
    const prepared = widgetProps[name];
    if (!prepared) throw new Error(`The slides were given nothing for the widget “${name}”.`);
    const placement: Placement = { place: 'slide', headingLevel: 3 };
    const watch = new ResizeObserver(() => enlarge(target));
    watch.observe(target);
    const component = mount(viewOf(name), { target, props: { ...prepared, placement } });
    const stopWatching = $effect.root(() => {
      $effect(() => {
        if (written() !== known) timer ??= setTimeout(tell, between);
      });
    });
    return {
      take,
      stop() {
        rest();
        stopWatching();
        watch.disconnect();
        void unmount(component);
      },
    };
  };
