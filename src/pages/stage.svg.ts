import type { APIRoute } from 'astro';
import { stillSheet } from '../stage/svg.ts';
import { loadStory } from '../story/story.ts';

/** The still figures of every step, for the story unrolled and on paper. */
export const GET: APIRoute = () => {
  const steps = loadStory().scenes.flatMap((scene) => scene.steps);
  return new Response(stillSheet(steps.map(({ figure }) => figure)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
