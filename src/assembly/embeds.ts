import { embedParts } from '../../scripts/lib/embed-parts.mjs';
import embedStyles from '../embed/embed.css?inline';
import { PARAMETERS } from '../model/index.ts';
import { WIDGET_PARAMETERS, type WidgetName } from '../scenario/schema.ts';
import base from '../styles/base.css?inline';
import tokens from '../styles/tokens.css?inline';
import { givenTo } from './given.ts';

export interface EmbedParts {
  readonly script: string;
  readonly style: string;
  /** What the body's one element holds. */
  readonly markup: string;
  /** The same for a query, as a browser draws it. */
  readonly drawn: (query: string) => string;
}

/** Names and explanations of what can be set in one widget. */
const wordsOf = (widget: WidgetName): Record<string, object> => {
  const names: readonly string[] = WIDGET_PARAMETERS[widget];
  return Object.fromEntries(
    Object.values(PARAMETERS)
      .filter(({ name }) => names.includes(name))
      .map(({ name, label, help }) => [name, { label, help }]),
  );
};

/**
 * @param site the address of the site with its base, and a slash at the end
 */
export const partsOfEmbed = (widget: WidgetName, site: string): Promise<EmbedParts> =>
  embedParts({
    widget,
    props: givenTo(widget) ?? {},
    words: wordsOf(widget),
    site,
    sheets: [tokens + base, embedStyles],
  });
