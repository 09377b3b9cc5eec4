import type { Round } from '../../room/contract.ts';
import { RoomFault } from './api.ts';
import { timing, waitBefore, type Timing } from './timing.ts';

export interface Answer {
  question: number;
  round: Round;
  place: number;
}

/** What has become of an answer. */
export type Fate = 'waiting' | 'kept' | 'late';

export interface Outbox {
  /** Sends an answer, as often as it takes. Another one to the same question replaces it. */
  send(answer: Answer): void;
  fateOf(question: number, round: Round): Fate | undefined;
  /** What the room is known to have. */
  know(answers: readonly Answer[]): void;
  /** Tries at once: the room or the network is back. */
  again(): void;
}

const keyOf = ({ question, round }: Pick<Answer, 'question' | 'round'>): string =>
  `${question} ${round}`;

/**
 * Keeps answers until the room has them.
 *
 * @param put gives one to the room; throws a RoomFault
 * @param changed called when the fate of an answer is another one
 * @param fault called with what went wrong, and with nothing when it goes well again
 */
export function openOutbox(
  put: (answer: Answer) => Promise<void>,
  changed: () => void,
  fault: (fault: RoomFault | undefined) => void,
  times: Timing = timing,
): Outbox {
  const waiting = new Map<string, Answer>();
  const kept = new Map<string, number>();
  const late = new Set<string>();
  let isSending = false;
  let resume = (): void => undefined;

  async function run(): Promise<void> {
    let tries = 0;
    for (;;) {
      const [next] = waiting;
      if (!next) break;
      const [key, answer] = next;
      try {
        await put(answer);
        // Another one may have come meanwhile.
        if (waiting.get(key) === answer) waiting.delete(key);
        kept.set(key, answer.place);
        tries = 0;
        fault(undefined);
      } catch (error) {
        const what = error instanceof RoomFault ? error : new RoomFault(String(error));
        if (what.mayPass) {
          fault(what);
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, waitBefore(tries, times));
            resume = () => {
              clearTimeout(timer);
              resolve();
            };
          });
          tries += 1;
          continue;
        }
        waiting.delete(key);
        late.add(key);
      }
      changed();
    }
    isSending = false;
  }

  return {
    send(answer) {
      const key = keyOf(answer);
      late.delete(key);
      if (!waiting.has(key) && kept.get(key) === answer.place) return;
      waiting.set(key, answer);
      changed();
      if (isSending) return;
      isSending = true;
      void run();
    },
    fateOf(question, round) {
      const key = keyOf({ question, round });
      if (waiting.has(key)) return 'waiting';
      if (late.has(key)) return 'late';
      return kept.has(key) ? 'kept' : undefined;
    },
    know(answers) {
      for (const answer of answers) kept.set(keyOf(answer), answer.place);
    },
    again: () => resume(),
  };
}
