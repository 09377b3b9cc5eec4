import type { Component } from 'svelte';
import type { WidgetProps } from '../widgets/placement.ts';

/**
 * The view of every widget, by its file. A page whose script starts views that it does not render imports this as well:
 * only what is imported by the page itself brings it its styles.
 */
export const views = import.meta.glob<{ default: Component<WidgetProps> }>(
  '../widgets/*/View.svelte',
  { eager: true },
);
