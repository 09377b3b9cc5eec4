import { pageScript } from '../../scripts/lib/page-script.mjs';
import { sitePath } from '../scenario/place.ts';
import { loadMaterials } from '../downloads/materials.ts';
import type { Kit } from '../downloads/browser.ts';
import { aboutData } from './about-data.ts';
import { factsOnce } from './pictures.ts';

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

/** The dialog to share a widget, which is asked for when it is first opened. */
export const shareScript = (): Promise<PageScript> =>
  pageScript('share', `import '/src/share/dialog/wake.ts';`);

/** @param base the folder that the site is served from */
export const scriptPath = ({ file }: PageScript, base: string): string =>
  sitePath(`scripts/${file}.js`, base);

/**
 * The script that makes files of a widget in the browser. What it needs of the build comes with it.
 *
 * @param root where the site is served
 */
export async function filesScript(root: URL): Promise<PageScript> {
  const { widths, palettes } = await loadMaterials();
  const kit: Kit = {
    materials: { widths, palettes },
    facts: factsOnce(),
    about: aboutData(),
    root: root.href,
  };
  return pageScript(
    'files',
    `import { fileMaker } from '/src/downloads/browser.ts';
export const makeFile = fileMaker(${JSON.stringify(kit)});`,
  );
}
