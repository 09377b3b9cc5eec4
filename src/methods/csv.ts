import { csv, csvFile } from '../format/csv.ts';
import type { MainAnswer } from '../widgets/sensitivity.ts';

const head = [
  'parameter',
  'label',
  'unit',
  'low',
  'high',
  'answer at low',
  'answer at high',
  'answer at defaults',
];

/** A sensitivity as CSV, unrounded and in the units of the model. */
export function sensitivityCsv({ rows, parameters, asItStands }: MainAnswer): string {
  const lines = rows.map(({ parameter, low, high, atLow, atHigh }) => {
    const { label = '', unit = '' } = parameters[parameter] ?? {};
    return [parameter, label, unit, low, high, atLow, atHigh, asItStands];
  });
  return csvFile(csv([head, ...lines], { lineEnd: '\n' }));
}
