import type { APIRoute, GetStaticPaths } from 'astro';
import { widgetScript } from '../../../scripts/lib/widget-script.mjs';
import { readWidgetPages } from '../../methods/widget-pages.ts';

export const getStaticPaths = (async () => {
  const scripts = await Promise.all(readWidgetPages().map(({ name }) => widgetScript(name)));
  return scripts.map(({ file, code }) => ({ params: { script: file }, props: { code } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(props.code, { headers: { 'content-type': 'text/javascript' } });
