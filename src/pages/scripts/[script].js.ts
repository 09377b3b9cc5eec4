import type { APIRoute, GetStaticPaths } from 'astro';
import { readWidgetPages } from '../../methods/widget-pages.ts';
import { siteRoot } from '../../assembly/pictures.ts';
import {
  filesScript,
  shareScript,
  storyScript,
  widgetScript,
  type PageScript,
} from '../../assembly/scripts.ts';

const scripts = (): Promise<PageScript[]> =>
  Promise.all([
    storyScript(),
    filesScript(siteRoot(new URL(import.meta.env.SITE), import.meta.env.BASE_URL)),
    shareScript(),
    ...readWidgetPages().map(({ name }) => widgetScript(name)),
  ]);

export const getStaticPaths = (async () =>
  (await scripts()).map(({ file }) => ({ params: { script: file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const script = (await scripts()).find(({ file }) => file === params['script']);
  return new Response(script?.code, { headers: { 'content-type': 'text/javascript' } });
};
