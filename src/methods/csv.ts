import type { MainAnswer } from '../widgets/sensitivity.ts';

const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A sensitivity as CSV, unrounded and in the units of the model. */
export function sensitivityCsv({ rows, parameters, asItStands }: MainAnswer): string {
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
  const lines = rows.map(({ parameter, low, high, atLow, atHigh }) => {
    const { label = '', unit = '' } = parameters[parameter] ?? {};
    return [parameter, label, unit, low, high, atLow, atHigh, asItStands];
  });
  return [head, ...lines].map((line) => `${line.map(cell).join(',')}\n`).join('');
}
