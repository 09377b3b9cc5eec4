import type { APIRoute, GetStaticPaths } from 'astro';
import {
  pictured,
  siteRoot,
  stillPng,
  stillSvg,
  variants,
  type Pictured,
  type Variant,
} from '../../../site/pictures.ts';

interface Props {
  picture: Pictured;
  variant: Variant;
}

/** Pictures of the widgets, and of the named scenarios, for pages that show no frames. */
export const getStaticPaths = (() =>
  pictured().flatMap((picture) =>
    variants.map((variant) => ({
      params: { picture: `${picture.name}${variant.ending}` },
      props: { picture, variant } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { picture, variant }, site }) => {
  const root = siteRoot(site, import.meta.env.BASE_URL);
  if (variant.scale === 0)
    return new Response(await stillSvg(picture, variant.theme, root), {
      headers: { 'content-type': 'image/svg+xml' },
    });
  // While one is waited for, the others of the build are drawn.
  if (import.meta.env.PROD)
    for (const other of pictured())
      for (const each of variants) if (each.scale > 0) void stillPng(other, each, root);
  const png = await stillPng(picture, variant, root);
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
