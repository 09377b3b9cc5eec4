export const subject = 'Read my offer';
export const question = 'What is your token budget worth to you?';
