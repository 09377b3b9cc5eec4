import { mount, type ComponentProps } from 'svelte';
import Charts from './Charts.svelte';

export type ChartsProps = ComponentProps<typeof Charts>;

/** Puts the charts of a room into a place. What is returned shows others instead. */
export function showCharts(place: HTMLElement): (next: ChartsProps) => void {
  const props: ChartsProps = $state({ guesses: [], rooms: [] });
  mount(Charts, { target: place, props });
  return (next) => Object.assign(props, next);
}
