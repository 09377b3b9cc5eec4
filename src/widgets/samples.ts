/** What can be drawn: small enough for a worker, which knows no parameters and no words. */
import {
  headcountSampleInSlices,
  type HeadcountPlan,
  type HeadcountSample,
} from '../model/headcount-sample.ts';
import { rateSampleInSlices, type RatePlan, type RateSample } from '../model/rate-sample.ts';

/** What is drawn for each answer, and what comes of it. */
export interface Samples {
  rate: { plan: RatePlan; sample: RateSample };
  headcount: { plan: HeadcountPlan; sample: HeadcountSample };
}

/** Plain data, which can be sent to a worker. */
export type Plan = {
  [Of in keyof Samples]: { readonly of: Of; readonly plan: Samples[Of]['plan'] };
}[keyof Samples];

/** None where there is no answer. */
export type Sample = Samples[keyof Samples]['sample'] | null;

/** Draws in slices, so that a page can do something else in between; the last step returns the sample. */
export function sampleInSlices(plan: Plan, slice: number): Generator<void, Sample> {
  return plan.of === 'rate'
    ? rateSampleInSlices(plan.plan, slice)
    : headcountSampleInSlices(plan.plan, slice);
}

/** The same in one go. */
export const sampleOf = (plan: Plan): Sample =>
  sampleInSlices(plan, plan.plan.draws).next().value ?? null;
