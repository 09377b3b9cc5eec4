// Part of the script itself, so that a widget in one file has it too.
import SampleWorkerFile from './sample.worker.ts?worker&inline';
import { sampleInSlices, type Plan, type Sample } from './samples.ts';

/** What is needed of a worker. */
export interface SampleWorker {
  onmessage: ((event: MessageEvent<Sample>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(plan: Plan): void;
  terminate(): void;
}

/** Draws between which the page can answer the reader: a millisecond or two. */
const slice = 250;

const startWorker = (): SampleWorker => new SampleWorkerFile();

const whenIdle = (work: () => void): void => {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work);
};

export interface Sampler {
  /** Asks for a sample; one that was asked for before and is not there yet is dropped. */
  ask(plan: Plan): void;
  stop(): void;
}

/**
 * Draws samples in a worker; where that cannot start (a page opened as a file, a policy that forbids it) or breaks, in
 * small slices on this thread.
 *
 * @param tell Gets each sample that was asked for last.
 */
export function sampler(
  tell: (sample: Sample, plan: Plan) => void,
  start = startWorker,
  later = whenIdle,
): Sampler {
  let worker: SampleWorker | undefined;
  let isBroken = false;
  let wanted: Plan | undefined;
  /** What the worker has in hand. */
  let sent: Plan | undefined;

  const answer = (plan: Plan | undefined, sample: Sample): void => {
    if (!plan || plan !== wanted) return;
    wanted = undefined;
    tell(sample, plan);
  };

  const drawHere = (plan: Plan): void => {
    const slices = sampleInSlices(plan, slice);
    const step = (): void => {
      if (plan !== wanted) return;
      const { done, value } = slices.next();
      if (done) answer(plan, value);
      else later(step);
    };
    later(step);
  };

  const giveUp = (): void => {
    isBroken = true;
    worker?.terminate();
    if (wanted) drawHere(wanted);
  };

  const send = (plan: Plan): void => {
    try {
      if (!worker) {
        worker = start();
        worker.onerror = giveUp;
        worker.onmessage = ({ data }) => {
          const done = sent;
          sent = undefined;
          answer(done, data);
          if (wanted) send(wanted);
        };
      }
      sent = plan;
      worker.postMessage(plan);
    } catch {
      giveUp();
    }
  };

  return {
    ask(plan) {
      wanted = plan;
      if (isBroken) drawHere(plan);
      else if (!sent) send(plan);
    },
    stop() {
      wanted = undefined;
      worker?.terminate();
    },
  };
}
