import type { APIRoute, GetStaticPaths } from 'astro';
import { sensitivityCsv } from '../../methods/csv.ts';
import { DEFAULT_SCENARIO } from '../../scenario/schema.ts';
import { factsOf } from '../../site/facts.ts';
import { widgets } from '../../widgets/all.ts';
import type { Widget } from '../../widgets/widget.ts';

export const getStaticPaths: GetStaticPaths = () =>
  widgets.map((widget) => ({ params: { answer: widget.name }, props: { widget } }));

/** What each assumption does to a section's main answer, unrounded. */
export const GET: APIRoute<{ widget: Widget }> = ({ props: { widget } }) =>
  new Response(sensitivityCsv(widget.mainAnswer(DEFAULT_SCENARIO, factsOf(widget))), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
