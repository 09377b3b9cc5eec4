// Draws the ranges of a bill that has numbers in place of names.
import { RangesService, type RangesRequest } from './ranges.ts';

const service = new RangesService((reply) => postMessage(reply));

addEventListener('message', ({ data }: MessageEvent<RangesRequest>) => service.take(data));
