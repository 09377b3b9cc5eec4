import { timeOf } from './compounding.ts';

type Options = Parameters<typeof timeOf>[1] & { readonly tokens: number };

/** The same elasticity from differences: output per engineer at three budgets that lie close together. */
export function impliedSigmaAgain(options: Options): number | null {
  const { tokens } = options;
  const step = tokens * 2e-3;
  const output = (budget: number): number => 1 / timeOf(budget, options);
  const [below, here, above] = [output(tokens - step), output(tokens), output(tokens + step)];
  const slope = (above - below) / (2 * step);
  const bend = (above - 2 * here + below) / step ** 2;
  if (!(slope > 0 && bend < 0 && here - tokens * slope > 0)) return null;
  return (-slope * (here - tokens * slope)) / (tokens * here * bend);
}
