/// <reference lib="webworker" />
import { rateSampleOf, type RatePlan } from '../../model/sample.ts';

/** Ten thousand draws, away from the thread that the reader's hand is on. */
self.onmessage = ({ data }: MessageEvent<RatePlan>) => self.postMessage(rateSampleOf(data));
