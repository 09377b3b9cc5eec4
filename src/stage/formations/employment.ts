import type { Formation } from './formation.ts';
import { tenFigures } from './ten-figures.ts';

/** What the jobs data say, each as what became of ten people. */
export const employment: Formation = (_state, frame, { facts }) =>
  tenFigures(frame, facts.employment);
