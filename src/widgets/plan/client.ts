import { csv, csvFile } from '../../format/csv.ts';
import { saveFile } from '../save.ts';
import type { Reply, Request } from './service.ts';

/** Saves a table as a file, its cells defused. */
export function save(name: string, rows: (string | number)[][]): void {
  saveFile(name, new Blob([csvFile(csv(rows))], { type: 'text/csv' }));
}

/** Files that are read on the page itself, where no worker starts. */
export const MOST_BYTES_HERE = 50 * 1024 * 1024;

/**
 * Starts what reads files: a worker, or where none starts (a page opened from a disk) the same in slices on the page.
 *
 * @param tell gets each reply
 * @param onHere called once if the page has to do it
 */
export function startService(tell: (reply: Reply) => void, onHere: () => void) {
  const asked: Request[] = [];
  let here: Promise<{ take(request: Request): Promise<void> }> | undefined;
  let worker: Worker | undefined;
  let hasAnswered = false;

  const readHere = (): void => {
    if (here) return;
    worker?.terminate();
    worker = undefined;
    onHere();
    here = import('./service.ts').then(({ Service }) => new Service(tell));
    for (const request of asked) void here.then((service) => service.take(request));
  };

  try {
    worker = new Worker(new URL('./plan.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      hasAnswered = true;
      asked.length = 0;
      tell(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (hasAnswered) {
        tell({ tell: 'failed', why: 'Reading ended early: the browser had no more room for it.' });
      } else readHere();
    };
  } catch {
    readHere();
  }

  return {
    ask(request: Request): void {
      if (here) void here.then((service) => service.take(request));
      else {
        // Kept until the worker is known to live.
        if (!hasAnswered) asked.push(request);
        worker?.postMessage(request);
      }
    },
    stop(): void {
      worker?.terminate();
    },
  };
}
