import { readWidgetPages } from '../../../src/methods/widget-pages.ts';

/** The widgets that have a page and an embed, by their names in addresses. */
export const listedWidgets: readonly string[] = readWidgetPages().map(({ name }) => name);
