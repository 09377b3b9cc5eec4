import { describe, expect, it } from 'vitest';
import { findImports, findWrongArrows } from './arrows.ts';
import { readSources } from './files.ts';

describe('the arrows of the house', () => {
  const sources = readSources(/\.(ts|mjs|svelte|astro|css)$/, ['src', 'scripts']);

  it('are kept by every file of src and scripts', () => {
    expect(sources.map(({ name }) => name)).toContain('scripts/setup.mjs');
    expect(findWrongArrows(sources)).toEqual([]);
  });

  it.each([
    ['src/model/headcount.ts', "import { clamp } from '../scenario/clamp.ts';"],
    ['src/model/headcount.ts', "import { max } from 'd3';"],
    ['src/scenario/parse.ts', "export { draw } from '../picture/draw.ts';"],
    ['src/plan/ledger.ts', "import { csv } from '../format/index.ts';"],
    ['src/plan/ledger.ts', "import Papa from 'papaparse';"],
    ['src/picture/marks.ts', "import type { Scenario } from '../scenario/schema.ts';"],
    ['src/scenario/schema.ts', "import { widgets } from '../widgets/all.ts';"],
    ['src/widgets/all.ts', "import { widget } from './offer/widget.ts';"],
    ['src/picture/Axis.svelte', "<script>import Stage from '../stage/Stage.svelte';</script>"],
    ['src/format/units.ts', "import { PARAMETERS } from '../model/index.ts';"],
    ['src/format/units.ts', "import type { Figure } from '../evidence/schema.ts';"],
    ['src/format/dates.ts', "import { parse } from 'yaml';"],
    ['src/stage/Stage.svelte', "const story = await import('../story/scroller.ts');"],
    ['src/story/Story.astro', "---\nimport type { Props } from '../pages/index.astro';\n---"],
    ['src/pages/methods.astro', "---\nimport { title } from './index.astro';\n---"],
    ['src/widgets/offer/View.svelte', "import Budget from '../budget/View.svelte';"],
    ['src/widgets/parts/Control.svelte', "import Budget from '../budget/View.svelte';"],
    ['src/widgets/offer/View.svelte', "<style>@import '../../styles/base.css';</style>"],
    ['src/stage/Stage.svelte', "const all = import.meta.glob('../widgets/*/View.svelte');"],
    ['src/teach/timer.ts', "import '/src/embed/loader.ts';"],
    ['src/integrations/offline.mjs', "import { site } from '../site/site.ts';"],
    ['src/pages/index.astro', "import { listFiles } from '../../scripts/lib/files.mjs';"],
    ['scripts/heights.mjs', "const { heights } = await import('../src/embed/heights.ts');"],
    ['src/room/fold.ts', "import { tally } from '../teach/room/tally.ts';"],
    ['src/picture/qr.ts', "import type { Snapshot } from '../room/contract.ts';"],
    ['src/kitchen/sink.ts', "import '../model/index.ts';"],
  ])('would be broken by %s with %s', (name, text) => {
    expect(findWrongArrows([{ name, text }])).toHaveLength(1);
  });

  it.each([
    ['src/pages/index.astro', "import Offer from '../widgets/offer/View.svelte';"],
    ['src/widgets/offer/View.svelte', "import Control from '../parts/Control.svelte';"],
    ['src/widgets/offer/View.svelte', "import { sentence } from './sentence.ts';"],
    ['src/widgets/index.ts', "export { widget as offer } from './offer/widget.ts';"],
    ['src/plan/teams.ts', "import { chainDraws } from '../model/index.ts';"],
    ['src/scenario/parse.ts', "import { grow } from '../model/index.ts';"],
    ['src/format/units.ts', "import type { Unit } from '../model/index.ts';"],
    ['src/format/digits.ts', "import { format } from 'd3';"],
    ['src/evidence/use.ts', "import { printFigure } from '../format/index.ts';"],
    ['src/stage/draw.ts', "import { area } from 'd3';"],
    ['src/styles/base.css', "@import './tokens.css';"],
    ['scripts/nginx.mjs', "import { headerRules } from '../src/integrations/headers/rules.mjs';"],
    ['src/teach/live/link.ts', "import type { Snapshot } from '../../room/contract.ts';"],
    ['scripts/room.mjs', "import { startRoomServer } from '../src/room/server.ts';"],
    ['src/integrations/offline.mjs', "import { listFiles } from '../../scripts/lib/files.mjs';"],
  ])('allow %s to have %s', (name, text) => {
    expect(findWrongArrows([{ name, text }])).toEqual([]);
  });

  it('see imports over several lines and none in plain words', () => {
    expect(findImports("import {\n  one,\n  two,\n} from './numbers.ts';")).toEqual([
      './numbers.ts',
    ]);
    expect(findImports("import './side-effect.ts'")).toEqual(['./side-effect.ts']);
    expect(findImports('We import steel from "abroad" in words.')).toEqual([]);
  });
});
