import type { APIRoute, GetStaticPaths } from 'astro';
import { widgetScript } from '../../../scripts/lib/widget-script.mjs';
import { readWidgetPages } from '../../methods/widget-pages.ts';

export const getStaticPaths = (async () => {
  const scripts = await Promise.all(readWidgetPages().map(({ name }) => widgetScript(name)));
  return scripts.map(({ file, name }) => ({ params: { script: file }, props: { name } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: string }> = async ({ props }) =>
  new Response((await widgetScript(props.name)).code, {
    headers: { 'content-type': 'text/javascript' },
  });
