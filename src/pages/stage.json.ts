import type { APIRoute } from 'astro';
import type { StageData } from '../story/stage-data.ts';
import { loadStory } from '../story/story.ts';

/** The states of the stage and the figures that it draws, for the story's script. */
export const GET: APIRoute = () => {
  const { facts, states } = loadStory();
  const data: StageData = { facts, steps: states };
  return new Response(JSON.stringify(data), {
    headers: { 'content-type': 'application/json' },
  });
};
