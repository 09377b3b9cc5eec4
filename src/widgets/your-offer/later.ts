/** What most readers of the page never want, and is fetched when somebody does: keeping, links, files. */

export const addresses = () => import('./address.ts');
export const keeping = () => import('./keeping.ts');
export const files = () => import('./file.ts');

/** What a fragment with answers begins with. */
export const BEGIN = '#q=';

export const notLoaded =
  'A part of this page did not load. What you answered is still here; try again in a moment.';
