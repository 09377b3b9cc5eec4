import type { Catalogue } from '../../../src/room/contract.ts';
import { newToken } from '../../../src/room/keys.ts';

/** Two exercises of one question each, and a line of two. */
export const catalogue: Catalogue = {
  engineers: [
    { exercise: 'raise', places: 61 },
    { exercise: 'tokens', places: 61 },
    { exercise: 'line', places: 10 },
    { exercise: 'line', places: 10 },
  ],
};

export const newDevice = newToken;

export const devices = (count: number): string[] => Array.from({ length: count }, newDevice);
