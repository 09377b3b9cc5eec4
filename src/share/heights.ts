import measured from '../embed/heights/v1.json' with { type: 'json' };
import type { WidgetName } from '../scenario/schema.ts';
import type { WidgetHeights } from './reserve.ts';

/** How high each embed has to be, as “npm run heights” measured it, with the numbers that take most room. */
export const HEIGHTS = measured as unknown as Readonly<Record<WidgetName, WidgetHeights>>;
