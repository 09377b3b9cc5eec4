import type { APIRoute } from 'astro';
import type { StageData } from '../story/stage-data.ts';
import { refuseDisagreements } from '../story/agree.ts';
import { loadStory } from '../story/story.ts';

/** The states of the stage and the figures that it draws, for the story's script. */
export const GET: APIRoute = () => {
  const story = loadStory();
  refuseDisagreements(story);
  const { facts, states } = story;
  const data: StageData = { facts, steps: states };
  return new Response(JSON.stringify(data), {
    headers: { 'content-type': 'application/json' },
  });
};
