import { scaleLinear } from 'd3';
import { budget } from '../../model/index.ts';
import { axisX } from '../../picture/axes.ts';
import { endLabels, type EndLabel } from '../../picture/end-labels.ts';
import { lineOf, type Mark, type Point } from '../../picture/marks.ts';
import { budgetOptions } from '../../scenario/options.ts';
import type { Scenario } from '../parameters.ts';
import { spelledYears } from '../words.ts';
import { manyTokens, worthLabel } from './promise-sentences.ts';

/** What the same number of tokens is worth from year to year, beside the same number of dollars. */
export function promiseLayout(setting: Scenario) {
  const { tokens, horizonYears } = setting;
  const options = budgetOptions(setting);
  const steps = 16;
  const values = Array.from({ length: steps + 1 }, (_, index) => {
    const years = (horizonYears * index) / steps;
    return tokens * budget({ ...options, years }).allotmentValue;
  });
  const last = values[steps] ?? tokens;
  const height = scaleLinear([0, Math.max(tokens, last) || 1], [100, 0]);
  return {
    inTokens: values.map((value, index): Point => ({
      x: (100 * index) / steps,
      y: height(value),
    })),
    inDollars: [0, 100].map((x): Point => ({ x, y: height(tokens) })),
    last,
    lastAt: height(last),
    dollarsAt: height(tokens),
    ticks: [
      { at: 0, text: 'today' },
      ...(horizonYears > 0 ? [{ at: 100, text: spelledYears(horizonYears) }] : []),
    ],
  };
}

/** The same tokens, and the same dollars, as prices move: two lines and what they come to. */
export function promised(setting: Scenario, dollarsBuy: number): Mark[] {
  const place = promiseLayout(setting);
  const labels: EndLabel[] = [
    {
      at: place.lastAt,
      name: 'promised in tokens',
      value: worthLabel(place.last),
      kind: 'tokens',
      size: 'large',
    },
    {
      at: place.dollarsAt,
      name: 'in dollars',
      value: worthLabel(setting.tokens),
      kind: 'cash',
      size: 'large',
      parts: [manyTokens(dollarsBuy)],
    },
  ];
  return [
    lineOf(place.inDollars, 'cash', { dash: '5 4' }),
    lineOf(place.inTokens, 'tokens'),
    ...axisX(place.ticks),
    ...endLabels(labels, 8),
  ];
}
