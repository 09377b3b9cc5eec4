import type { APIRoute } from 'astro';
import type { StageData } from '../story/stage-data.ts';
import { refuseDisagreements } from '../story/agree.ts';
import { loadStory } from '../story/story.ts';

/** The states of the stage and the figures that it draws, for the story's script. */
export const GET: APIRoute = () => {
  const story = loadStory();
  refuseDisagreements(story);
  const { facts, states, scenes } = story;
  const findings = new Map(
    scenes.flatMap(({ steps }) => steps.map(({ id, finding }) => [id, finding] as const)),
  );
  const data: StageData = {
    facts,
    steps: states.map((step) => ({ ...step, finding: findings.get(step.id) ?? '' })),
    scenes: scenes.map(({ id, title }) => ({ id, title })),
  };
  return new Response(JSON.stringify(data), {
    headers: { 'content-type': 'application/json' },
  });
};
