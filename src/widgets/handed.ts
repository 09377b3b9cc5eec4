/** Terms of one letter on their way to the widget that compares two offers: in this tab alone, read once. */
export const handedKey = 'perkorpay:one-offer';

/** What was handed over, which is then gone; empty where nothing was. */
export function takeHanded(): string {
  try {
    const query = sessionStorage.getItem(handedKey) ?? '';
    sessionStorage.removeItem(handedKey);
    return query;
  } catch {
    return '';
  }
}
