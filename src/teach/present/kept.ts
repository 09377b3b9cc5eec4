import { openLink } from './link.ts';
import type { Session } from './session.ts';

/** The session of a live room that this browser has, if it has it. */
export function readSessionKept(room: string): Session | undefined {
  const link = openLink(() => undefined);
  const session = link.last();
  link.close();
  return session?.room === room ? session : undefined;
}
