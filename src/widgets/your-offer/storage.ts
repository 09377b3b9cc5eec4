/** Whether answers are kept in this browser, and an end to it: what writes and reads them is fetched when it is wanted. */

export const storageKey = 'perkorpay:your-offer';

/** False where the browser refuses to say. */
export function isSomethingKept(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // What could not be written need not be removed.
  }
}
