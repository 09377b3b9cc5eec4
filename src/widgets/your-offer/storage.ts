/** What stands in this browser, for what is kept; a browser may refuse all of it. */

const storageKey = 'perkorpay:your-offer';

/** As it was written; nothing where nothing is kept. */
export function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** False where the browser refuses. */
export function store(text: string): boolean {
  try {
    localStorage.setItem(storageKey, text);
    return true;
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
