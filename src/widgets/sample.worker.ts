/// <reference lib="webworker" />
import { sampleOf, type Plan } from './samples.ts';

/** Ten thousand draws, away from the thread that the reader's hand is on. */
self.onmessage = ({ data }: MessageEvent<Plan>) => self.postMessage(sampleOf(data));
