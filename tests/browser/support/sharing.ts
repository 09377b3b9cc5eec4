import { heightsFor } from '../../../src/share/heights.ts';
import { newestRelease } from '../../../src/share/releases.ts';
import type { Sharing } from '../../../src/share/snippets.ts';

/** What the share dialog would make a snippet of: a widget with two changed numbers. */
export const sharing = (site: string): Sharing => ({
  site: `${site}/`,
  widget: 'compounding',
  query: 'v=2&y=5&a=2400',
  title: 'The same dollars, three ways',
  options: { interface: 'min' },
  heights: heightsFor('compounding'),
  picture: { finding: 'After five years the raise is ahead.', width: 640, height: 480 },
  frozen: newestRelease('compounding'),
});

/** Of a widget with those numbers. */
export const itsFinding = 'If you stay five years';
