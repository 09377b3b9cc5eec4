import type { Scenario } from '../../../src/scenario/schema.ts';
import type { RangeView } from '../../../src/widgets/range.ts';
import { sampleOf, type Plan } from '../../../src/widgets/samples.ts';
import type { Widget } from '../../../src/widgets/widget.ts';

/** A widget's range from so few draws that hundreds of files can be made of it in a moment. */
export function fewDraws({ range }: Pick<Widget, 'range'>, scenario: Scenario): RangeView | null {
  if (!range) return null;
  const asked = range.plan(scenario);
  return range.view(sampleOf({ ...asked, plan: { ...asked.plan, draws: 100 } } as Plan));
}
