/** Times of the live room’s pages, in milliseconds. */
export const timing = {
  /** No answer from the room for so long: the code is what is left. */
  silence: 5000,
  /** A stream whose first event takes longer is held back by something on the way. */
  firstEvent: 5000,
  /** Two beats of the room that did not come. */
  noBeat: 35_000,
  poll: 3000,
  /** The first wait before another try, which doubles up to the last. */
  firstRetry: 400,
  lastRetry: 3000,
  /** A request that takes longer has failed. */
  request: 4000,
} as const;

/** Whoever leads has to know at once. */
export const leaderSilence = 600;

export type Timing = Readonly<Record<keyof typeof timing, number>>;

/** How long to wait before a try: longer each time, and never thirty phones at once. */
export const waitBefore = (tries: number, { firstRetry, lastRetry }: Timing = timing): number =>
  Math.min(lastRetry, firstRetry * 2 ** tries) * (0.4 + 0.6 * Math.random());
