import type { APIRoute, GetStaticPaths } from 'astro';
import { sharingOf } from '../../../../site/sharing.ts';
import { siteAddress } from '../../../../scenario/place.ts';
import { oembed } from '../../../../share/oembed.ts';
import { readScenarios, type NamedScenario } from '../../../../share/scenarios.ts';

/** The oEmbed answer for the page of a named scenario. */
export const getStaticPaths = (() =>
  readScenarios().map((scenario) => ({
    params: { slug: scenario.slug },
    props: { scenario },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props, site }) => {
  const { scenario } = props as { scenario: NamedScenario };
  return Response.json(oembed(await sharingOf(scenario.widget, siteAddress('/', site), scenario)));
};
