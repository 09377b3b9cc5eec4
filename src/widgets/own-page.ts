import type { Part } from '../picture/parts.ts';

/**
 * A tool on a page of its own that never stands in a frame: it asks for what nobody should learn to type into somebody
 * else’s page. It has an address of its own, and no embed, still, data file or frozen version.
 */
export interface OwnPage {
  /** Of its folder. */
  readonly name: string;
  readonly subject: string;
  readonly question: string;
  /** From the root of the site. */
  readonly address: `/${string}/`;
  readonly embed: false;
  /** In one sentence, for search engines and the feed. */
  readonly description: string;
  /** The picture of a link’s preview: it holds no number. */
  readonly card: () => readonly Part[];
}
