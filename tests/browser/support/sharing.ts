import heights from '../../../src/embed/heights.json' with { type: 'json' };
import type { Sharing } from '../../../src/share/snippets.ts';
import releases from '../../../public/embed/releases.json' with { type: 'json' };

/** What the share dialog would make a snippet of: a widget with two changed numbers. */
export const sharing = (site: string): Sharing => ({
  site: `${site}/`,
  widget: 'compounding',
  query: 'v=1&y=5&a=2400',
  title: 'The same dollars, three ways',
  options: { interface: 'min' },
  heights: heights.compounding,
  picture: { finding: 'After five years the raise is ahead.', width: 640, height: 480 },
  frozen: Object.keys(releases).at(-1),
});

/** Of a widget with those numbers. */
export const itsFinding = 'After five years';
