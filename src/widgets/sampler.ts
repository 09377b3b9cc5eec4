import { sampleInSlices, type Plan, type Sample } from './samples.ts';
import { whenIdle } from './when-idle.ts';

/** What is needed of a worker. */
export interface SampleWorker {
  onmessage: ((event: MessageEvent<Sample>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(plan: Plan): void;
  terminate(): void;
}

/** Draws between which the page can answer the reader: a millisecond or two. */
const slice = 250;

/** Fetched with the first sample that is asked for. A widget in one file has no worker. */
const startWorker = async (): Promise<SampleWorker> => {
  const { default: SampleWorkerFile } = await import('./sample.worker.ts?worker&inline');
  return new SampleWorkerFile();
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
  start: () => SampleWorker | Promise<SampleWorker> = startWorker,
  later: (work: () => void) => void = whenIdle,
): Sampler {
  let worker: SampleWorker | undefined;
  let isBroken = false;
  let isStopped = false;
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

  const open = async (): Promise<SampleWorker> => {
    const begun = await start();
    begun.onerror = giveUp;
    begun.onmessage = ({ data }) => {
      const done = sent;
      sent = undefined;
      answer(done, data);
      // Whoever was told may have asked for the next already.
      if (wanted && !sent) void send(wanted);
    };
    if (isStopped) begun.terminate();
    return begun;
  };

  const send = async (plan: Plan): Promise<void> => {
    sent = plan;
    try {
      worker ??= await open();
      worker.postMessage(plan);
    } catch {
      giveUp();
    }
  };

  return {
    ask(plan) {
      wanted = plan;
      if (isBroken) drawHere(plan);
      else if (!sent) void send(plan);
    },
    stop() {
      wanted = undefined;
      isStopped = true;
      worker?.terminate();
    },
  };
}
