/**
 * What most readers of the page never want, and is fetched when somebody does: keeping, links, files. These import next
 * to nothing of this folder: what two scripts share is a third.
 */

export const addresses = () => import('./address.ts');
export const answersLink = () => import('./AnswersLink.svelte');
export const keeping = () => import('./keeping.ts');
export const numbersFile = () => import('./numbers.ts');
export const otherOffers = () => import('./handing-over.ts');

export const notLoaded =
  'A part of this page did not load. What you answered is still here; try again in a moment.';
