import * as list from './index.ts';
import type { Widget } from './widget.ts';

export type WidgetName = keyof typeof list;

/** Every widget, in the order of its name. */
export const widgets: readonly Widget[] = Object.values(list);

export const widgetNames = Object.keys(list) as readonly WidgetName[];

export const isWidgetName = (name: string): name is WidgetName => Object.hasOwn(list, name);

/**
 * A widget by its name.
 *
 * @throws an Error that lists the names there are
 */
export function widgetNamed(name: string): Widget {
  if (!isWidgetName(name))
    throw new Error(`There is no widget “${name}”; there are ${widgetNames.join(', ')}.`);
  return list[name];
}
