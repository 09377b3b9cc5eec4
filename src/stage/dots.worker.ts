/// <reference lib="webworker" />
import { DotPainter, type Order } from './motion.ts';

/** The page's first message hands its canvas over; each after that is an order. */
let painter: DotPainter | undefined;

self.onmessage = ({ data }: MessageEvent<OffscreenCanvas | Order>) => {
  if (data instanceof OffscreenCanvas)
    painter = new DotPainter(data, (told) => self.postMessage(told));
  else painter?.take(data);
};
