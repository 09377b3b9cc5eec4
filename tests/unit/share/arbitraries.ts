import fc from 'fast-check';
import {
  FRAME_OPTION_NAMES,
  FRAME_OPTIONS,
  type FrameOptions,
} from '../../../src/embed/options.ts';
import { serialise } from '../../../src/scenario/serialise.ts';
import { HEIGHTS } from '../../../src/share/heights.ts';
import type { Heights, WidgetHeights } from '../../../src/share/reserve.ts';
import type { Sharing } from '../../../src/share/snippets.ts';
import { anyScenario } from '../scenario/arbitraries.ts';

/** Text that means something to HTML, Markdown, templates or a URL, among any other. */
const nasty = fc.constantFrom(
  '"',
  "'",
  '<',
  '>',
  '&',
  '&amp;',
  '</script>',
  '<!--',
  ']]>',
  '{{< x >}}',
  '{% raw %}',
  '${x}',
  '`',
  '\n\n',
  '\r',
  '\u2028',
  '[gallery]',
  '](javascript:x)',
  'onload=x',
  '\u202e',
  '\u0000',
);
export const texts = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 6 })
  .map((parts) => `a${parts.join(' ')}z`);

const height = fc.integer({ min: 80, max: 4000 });
export const heightsOfAny: fc.Arbitrary<Heights> = fc
  .uniqueArray(fc.integer({ min: 240, max: 1300 }), { minLength: 1, maxLength: 12 })
  .map((widths) => widths.sort((one, other) => one - other))
  .chain((widths) => fc.tuple(...widths.map((width) => fc.tuple(fc.constant(width), height))));

const widgetHeights = fc.record({
  full: heightsOfAny,
  min: heightsOfAny,
  none: heightsOfAny,
}) satisfies fc.Arbitrary<WidgetHeights>;

const frameOptions = fc.record(
  Object.fromEntries(
    FRAME_OPTION_NAMES.map((name) => {
      const { values } = FRAME_OPTIONS[name];
      return [name, values ? fc.constantFrom(...values) : fc.stringMatching(/^[\w-]{0,12}$/)];
    }),
  ),
) as unknown as fc.Arbitrary<FrameOptions>;

export const sharings: fc.Arbitrary<Sharing> = fc.record({
  site: fc.constantFrom('https://perkorpay.example/', 'http://127.0.0.1:8080/a/perk/'),
  widget: fc.constantFrom(...Object.keys(HEIGHTS)),
  slug: fc.option(fc.constantFrom('uber-cap', 'ten-years'), { nil: undefined }),
  query: anyScenario.map((scenario) => serialise(scenario)),
  options: frameOptions,
  title: texts,
  picture: fc.record({
    slug: fc.option(fc.constant('uber-cap'), { nil: undefined }),
    finding: texts,
    width: fc.constant(720),
    height,
  }),
  heights: widgetHeights,
  frozen: fc.record({ name: fc.constantFrom('1.0.0', '12.3.45'), heights: widgetHeights }),
});
