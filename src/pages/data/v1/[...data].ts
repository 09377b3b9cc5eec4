import type { APIRoute, GetStaticPaths } from 'astro';
import { aboutData } from '../../../site/about-data.ts';
import { factsOf } from '../../../site/facts.ts';
import { pictured, siteRoot, type Pictured } from '../../../site/pictures.ts';
import { rangeAt } from '../../../widgets/range.ts';
import { dataCsv, dataJson } from '../../../downloads/data.ts';

const formats = {
  csv: { write: dataCsv, type: 'text/csv; charset=utf-8; header=present' },
  json: { write: dataJson, type: 'application/json' },
} as const;

interface Props {
  of: Pictured;
  format: keyof typeof formats;
}

/** The numbers behind every widget at the defaults, and behind every named scenario. */
export const getStaticPaths = (() =>
  pictured().flatMap((of) =>
    (['csv', 'json'] as const).map((format) => ({
      params: { data: `${of.name}.${format}` },
      props: { of, format } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { of, format }, site }) => {
  const { widget, scenario, asked, page } = of;
  const address = new URL(page, siteRoot(site, import.meta.env.BASE_URL)).href;
  const { write, type } = formats[format];
  const request = {
    ...{ widget, scenario, asked, address },
    range: rangeAt(widget.range, scenario),
    facts: factsOf(widget),
    about: aboutData(),
  };
  return new Response(write(request), { headers: { 'content-type': type } });
};
