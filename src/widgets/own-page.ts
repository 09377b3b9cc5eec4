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
}
