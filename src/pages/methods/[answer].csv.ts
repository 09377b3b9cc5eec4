import type { APIRoute, GetStaticPaths } from 'astro';
import { sensitivityCsv } from '../../methods/csv.ts';
import { mainAnswer, widgetNames } from '../../scenario/answers.ts';
import type { WidgetName } from '../../scenario/schema.ts';

export const getStaticPaths: GetStaticPaths = () =>
  widgetNames.map((answer) => ({ params: { answer } }));

/** What each assumption does to a section's main answer, unrounded. */
export const GET: APIRoute = ({ params }) =>
  new Response(sensitivityCsv(mainAnswer(params['answer'] as WidgetName)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
