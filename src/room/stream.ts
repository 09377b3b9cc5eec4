import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { LIMITS, type RoomEvent, type Rooms } from './contract.ts';

/** A listener that takes nothing for so many events has gone away; it comes back for a snapshot. */
const mostWaiting = 64;

/** The events of a room as a stream; the first comes at once, and a beat every 15 seconds. */
export async function streamEvents(
  context: Context,
  rooms: Rooms,
  { code, ownerToken }: { code: string; ownerToken?: string },
): Promise<Response> {
  const since = context.req.header('last-event-id');
  const waiting: RoomEvent[] = [];
  let resume = (): void => undefined;
  // A room that is not there is answered before the stream begins.
  const leave = await rooms.events(code, {
    ...(ownerToken !== undefined && { ownerToken }),
    ...(since !== undefined && { since }),
    hear: (event) => {
      waiting.push(event);
      resume();
    },
  });
  // Some proxies would keep a stream back until it ends.
  context.header('X-Accel-Buffering', 'no');
  return streamSSE(context, async (stream) => {
    let isOver = false;
    const end = (): void => {
      isOver = true;
      resume();
    };
    stream.onAbort(end);
    const beat = (): Promise<void> => stream.writeSSE({ event: 'beat', data: '' });
    const beats = setInterval(() => void beat().catch(end), LIMITS.heartbeatMilliseconds);
    try {
      await beat();
      while (!isOver && waiting.length < mostWaiting) {
        const event = waiting.shift();
        if (!event) {
          await new Promise<void>((resolve) => (resume = resolve));
          continue;
        }
        const { kind } = event;
        await stream.writeSSE({
          event: kind,
          data: JSON.stringify(event),
          ...('id' in event && { id: event.id }),
        });
        if (kind === 'ended') break;
      }
    } finally {
      clearInterval(beats);
      leave();
    }
  });
}
