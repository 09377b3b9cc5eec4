/** Crockford's alphabet: no I, L, O (read as 1, 1, 0) and no U. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
