import type { APIRoute } from 'astro';
import type { StageData } from '../story/stage-data.ts';
import { refuseDisagreements } from '../story/agree.ts';
import { loadStory, stagedSteps } from '../story/story.ts';

/** The states of the stage and the figures that it draws, for the story's script. */
export const GET: APIRoute = () => {
  const story = loadStory();
  refuseDisagreements(story);
  const { facts, states, scenes } = story;
  const staged = stagedSteps(story);
  const findings = new Map(staged.map(({ id, finding }) => [id, finding]));
  const data: StageData = {
    facts,
    steps: states.flatMap((step) => {
      const finding = findings.get(step.id);
      return finding === undefined ? [] : [{ ...step, finding }];
    }),
    scenes: scenes.map(({ id, number, title, short }) => ({ id, number, title, short })),
  };
  return new Response(JSON.stringify(data), {
    headers: { 'content-type': 'application/json' },
  });
};
