import { serialise } from '../scenario/serialise.ts';
import type { Scenario, SettingName } from '../scenario/schema.ts';
import { escape } from './runtime.ts';

const out = 'target="_blank" rel="noopener"';

/** The address of a widget on the site with these numbers, in full. */
export function siteAddress(
  site: string,
  widget: string,
  values: Scenario,
  names: readonly SettingName[],
): string {
  const query = serialise(values, names);
  return `${site}widgets/${widget}/${query && `?${query}`}`;
}

/** The line below the widget. The address is its words: a frame may not let anybody open it, and paper never does. */
export const foot = (address: string): string =>
  `<p class="foot">Perk or pay? With these numbers: <a href="${escape(address, true)}" ${out}>${escape(address.replace(/^https?:\/\//, ''))}</a></p>`;

/** Links of a widget that lead into its own site, made to lead out of a frame. */
export const leadingOut = (markup: string, site: string): string =>
  markup.replaceAll('href="/', `${out} href="${site}`);
