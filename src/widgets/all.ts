import * as list from './index.ts';
import type { OwnPage } from './own-page.ts';
import type { Widget } from './widget.ts';

type Listed = typeof list;

/** Of what can stand in a frame. */
export type WidgetName = {
  [Name in keyof Listed]: Listed[Name] extends OwnPage ? never : Name;
}[keyof Listed];

const listed: readonly (Widget | OwnPage)[] = Object.values(list);

const isOwnPage = (one: Widget | OwnPage): one is OwnPage => 'embed' in one;

/** Every widget, in the order of its name. */
export const widgets: readonly Widget[] = listed.filter((one): one is Widget => !isOwnPage(one));

/** What has a page of its own and no embed. */
export const ownPages: readonly OwnPage[] = listed.filter(isOwnPage);

export const widgetNames = widgets.map(({ name }) => name) as readonly WidgetName[];

export const isWidgetName = (name: string): name is WidgetName =>
  widgetNames.some((known) => known === name);

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
