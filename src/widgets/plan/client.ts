import { csv, csvFile } from '../../format/csv.ts';
import { saveFile } from '../save.ts';
import type { RangesReply, RangesRequest } from './ranges.ts';
import type { Reply, Request } from './service.ts';

/** Saves a table as a file, its cells defused. */
export function save(name: string, rows: (string | number)[][]): void {
  saveFile(name, new Blob([csvFile(csv(rows))], { type: 'text/csv' }));
}

/** Files that are read on the page itself, where no worker starts. */
export const MOST_BYTES_HERE = 50 * 1024 * 1024;

export interface Helper<Asked> {
  ask(request: Asked): void;
  stop(): void;
}

interface Work<Asked, Told> {
  /** May throw, or fire an error, where no worker starts. */
  readonly worker: () => Worker;
  /** The same on the page itself. */
  readonly here: (tell: (reply: Told) => void) => Promise<{ take(request: Asked): unknown }>;
  readonly tell: (reply: Told) => void;
  /** Called once if the page has to do it. */
  readonly onHere?: () => void;
  /** Called where a worker that had answered ends. */
  readonly onEnd?: () => void;
}

/** A worker for some work, or where none starts (a page opened from a disk) the page itself. */
function helperFor<Asked, Told>({
  worker: open,
  here: workHere,
  tell,
  onHere,
  onEnd,
}: Work<Asked, Told>): Helper<Asked> {
  const asked: Asked[] = [];
  let here: Promise<{ take(request: Asked): unknown }> | undefined;
  let worker: Worker | undefined;
  let hasAnswered = false;

  const doHere = (): void => {
    if (here) return;
    worker?.terminate();
    worker = undefined;
    onHere?.();
    here = workHere(tell);
    for (const request of asked) void here.then((service) => service.take(request));
  };

  try {
    worker = open();
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      hasAnswered = true;
      asked.length = 0;
      tell(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (hasAnswered) onEnd?.();
      else doHere();
    };
  } catch {
    doHere();
  }

  return {
    ask(request) {
      if (here) void here.then((service) => service.take(request));
      else {
        // Kept until the worker is known to live.
        if (!hasAnswered) asked.push(request);
        worker?.postMessage(request);
      }
    },
    stop: () => worker?.terminate(),
  };
}

/** Starts what reads files and holds the names. */
export const startReader = (tell: (reply: Reply) => void, onHere: () => void): Helper<Request> =>
  helperFor<Request, Reply>({
    worker: () => new Worker(new URL('./plan.worker.ts', import.meta.url), { type: 'module' }),
    here: async () => new (await import('./service.ts')).Service(tell),
    ...{ tell, onHere },
    onEnd: () =>
      tell({ tell: 'failed', why: 'Reading ended early: the browser had no more room for it.' }),
  });

/** Starts what draws the ranges. */
export const startRanges = (tell: (reply: RangesReply) => void): Helper<RangesRequest> =>
  helperFor<RangesRequest, RangesReply>({
    worker: () =>
      new Worker(new URL('./plan-ranges.worker.ts', import.meta.url), { type: 'module' }),
    here: async () => new (await import('./ranges.ts')).RangesService(tell),
    tell,
  });
