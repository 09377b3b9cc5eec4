/** What the reader guessed that each way of being paid comes to, in dollars; null where they have not. */
export type Guess = Readonly<Record<'raise' | 'equity' | 'tokens', number | null>>;

/** Nobody has guessed: on the server, on paper, and until a handle is moved. */
export const noGuess: Guess = { raise: null, equity: null, tokens: null };
