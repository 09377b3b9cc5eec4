import type { OwnPage } from '../own-page.ts';
import { card } from './card.ts';
import { description, question, subject } from './words.ts';

/** “Read my offer”: what the budget in one letter is worth to whoever holds it. It asks for pay, so it has no embed. */
export const widget = {
  name: 'your-offer',
  subject,
  question,
  description,
  address: '/your-offer/',
  embed: false,
  card,
} as const satisfies OwnPage;
