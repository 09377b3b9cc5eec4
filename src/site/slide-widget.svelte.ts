import { mount, unmount, type Component } from 'svelte';
import { parse } from '../scenario/parse.ts';
import { WIDGET_CHOICES, WIDGET_PARAMETERS, type WidgetName } from '../scenario/schema.ts';
import { serialise } from '../scenario/serialise.ts';
import type { WidgetMaker } from '../teach/present/widget.ts';
import Budget from '../widgets/budget/Budget.svelte';
import Compounding from '../widgets/compounding/Compounding.svelte';
import Headcount from '../widgets/headcount/Headcount.svelte';
import type { Placement } from '../widgets/placement.ts';
import Offer from '../widgets/offer/Offer.svelte';
import { scenario } from '../widgets/scenario.svelte.ts';
import Substitution from '../widgets/substitution/Substitution.svelte';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each component has props of its own
const components: Readonly<Record<WidgetName, Component<any>>> = {
  budget: Budget,
  compounding: Compounding,
  headcount: Headcount,
  offer: Offer,
  substitution: Substitution,
};

/** A drag goes to the other window a dozen times a second: often enough to look live, and no flood. */
const between = 80;

/**
 * Wakes a widget on a slide. Its numbers are the slide's: the address of the page is neither read nor written.
 *
 * @param given what the page worked out for each widget while it was built
 */
export const widgetMaker =
  (given: Readonly<Record<string, object>>): WidgetMaker =>
  (place, widget, numbers, changed) => {
    const name = widget as WidgetName;
    const settings = [...WIDGET_PARAMETERS[name], ...(WIDGET_CHOICES[name] ?? [])];
    /** What was taken last, as it came, and as it is written. */
    let [taken, known] = [undefined as string | undefined, ''];
    let timer: ReturnType<typeof setTimeout> | undefined;

    const written = (): string => serialise(scenario.values, settings);
    const rest = (): void => {
      clearTimeout(timer);
      timer = undefined;
    };
    const take = (next: string): void => {
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
    const component = mount(components[name], {
      target: place,
      props: { ...given[name], placement: { place: 'slide', headingLevel: 3 } satisfies Placement },
    });
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
        void unmount(component);
      },
    };
  };
