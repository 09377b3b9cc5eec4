import type { APIRoute, GetStaticPaths } from 'astro';
import { mainAnswers } from '../../methods/answers.ts';
import { sensitivityCsv } from '../../methods/csv.ts';
import { sectionIds, type SectionId } from '../../methods/schema.ts';

const answers = mainAnswers();

export const getStaticPaths: GetStaticPaths = () =>
  sectionIds.filter((id) => answers[id]).map((answer) => ({ params: { answer } }));

/** What each assumption does to a section's main answer, unrounded. */
export const GET: APIRoute = ({ params }) => {
  const answer = answers[params['answer'] as SectionId];
  return new Response(answer ? sensitivityCsv(answer) : null, {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
