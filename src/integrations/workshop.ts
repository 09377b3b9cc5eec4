import type { AstroIntegration } from 'astro';

/** Pages for authors, under /workshop/, which the development server has and the site has not. */
const pages = {
  '/workshop/': 'Workshop.astro',
  '/workshop/[widget]/': 'Bench.astro',
};

/** Every widget in all of its states, side by side at four widths, while one writes it. */
export const workshop = (): AstroIntegration => ({
  name: 'workshop',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev') return;
      for (const [pattern, file] of Object.entries(pages))
        injectRoute({ pattern, entrypoint: `./src/site/workshop/${file}`, prerender: true });
    },
  },
});
