export const subject = 'Read my offer';
export const question = 'What is your token budget worth to you?';
export const description =
  'Twelve plain questions about a token budget in an offer: what it is worth to you, what to ask for instead, and what to get in writing. Nothing is sent or kept.';
