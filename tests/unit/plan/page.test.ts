import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/methods/plan.ts';
import { sampleBill } from '../../../src/plan/sample.ts';
import Plan from '../../../src/widgets/plan/Plan.svelte';
import { firstSettings, reckonRanges } from '../../../src/widgets/plan/reckon.ts';

describe('the page for bills, as the server draws it', () => {
  const { formats, clauses, cap } = readPlan();
  const sample = sampleBill();
  const firstRanges = reckonRanges(sample, firstSettings(sample, cap));
  const { body } = render(Plan, { props: { formats, clauses, cap, firstRanges } });

  it('has four findings and pictures of the labelled sample, tables, and every clause', () => {
    expect(body.match(/<figcaption/g)).toHaveLength(4);
    expect(body.match(/Sample: 120 invented people/g)).toHaveLength(4);
    expect(body.match(/<table/g)).toHaveLength(5);
    for (const { title } of clauses) expect(body).toContain(title);
    expect(body).not.toMatch(/NaN|undefined|Infinity|\{\w+\}/);
  });

  it('has no field for files and no button that would do nothing', () => {
    expect(body).not.toContain('type="file"');
    expect(body).not.toContain('Download');
  });
});
