import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
export const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
