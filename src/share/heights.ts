import measured from '../embed/heights/v1.json' with { type: 'json' };
import { heightAt, type WidgetHeights } from './reserve.ts';

/** How high each embed has to be, as “npm run heights” measured it, with the numbers that take most room. */
export const HEIGHTS = measured as unknown as Readonly<Record<string, WidgetHeights>>;

const high = ({ full }: WidgetHeights): number => heightAt(full, 480);

/** Those of a widget; of one that was not measured yet, as much as the highest has. */
export const heightsFor = (widget: string): WidgetHeights =>
  HEIGHTS[widget] ??
  Object.values(HEIGHTS).reduce((one, other) => (high(other) > high(one) ? other : one));
