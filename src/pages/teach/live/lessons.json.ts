import type { APIRoute } from 'astro';
import type { Catalogue } from '../../../room/contract.ts';
import { loadLessons } from '../../../teach/lesson.ts';
import { codedGuesses } from '../../../teach/room/ballots.ts';

/** Which questions a live room can be made for, and how many places the scale of each has. No answer is in it. */
export const GET: APIRoute = () => {
  const catalogue: Catalogue = Object.fromEntries(
    loadLessons().map(({ lesson }) => [
      lesson.id,
      codedGuesses(lesson).map(({ exercise, labels }) => ({ exercise, places: labels.length })),
    ]),
  );
  return new Response(JSON.stringify(catalogue), {
    headers: { 'content-type': 'application/json' },
  });
};
