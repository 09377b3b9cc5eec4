import { pageScript } from '../../scripts/lib/page-script.mjs';
import { sitePath } from '../scenario/place.ts';

export interface PageScript {
  readonly file: string;
  readonly code: string;
}

/** The story's script: its stage, and all of its widgets. */
export const storyScript = (): Promise<PageScript> =>
  pageScript('story', `import '/src/assembly/story-page.ts';`);

/** @param name of a widget's folder, whose Page.svelte the script wakes */
export const widgetScript = (name: string): Promise<PageScript> =>
  pageScript(
    name,
    `import { hydrate } from 'svelte';
import Page from '/src/widgets/${name}/Page.svelte';
const target = document.querySelector('[data-widget-page]');
hydrate(Page, { target, props: JSON.parse(target.dataset.given ?? '{}') });`,
  );

/** @param base the folder that the site is served from */
export const scriptPath = ({ file }: PageScript, base: string): string =>
  sitePath(`scripts/${file}.js`, base);
