import { compounding } from '../model/index.ts';
import type { CompoundingResult } from '../model/index.ts';

let last: { leaveYear: number; result: CompoundingResult } | null = null;

/**
 * The model for someone who leaves after so many years. The last answer is kept: while the handle
 * is dragged, the picture, its headline and the sentence beside it each ask for the same one.
 */
export function leaving(leaveYear: number): CompoundingResult {
  if (last?.leaveYear !== leaveYear) last = { leaveYear, result: compounding({ leaveYear }) };
  return last.result;
}
