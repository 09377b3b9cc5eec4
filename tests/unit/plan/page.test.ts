import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/methods/plan.ts';
import { sampleBill } from '../../../src/plan/sample.ts';
import Plan from '../../../src/widgets/plan/Plan.svelte';
import { reckonRanges } from '../../../src/widgets/plan/reckon.ts';
import { firstSettings } from '../../../src/widgets/plan/settings.ts';

describe('the page for bills, as the server draws it', () => {
  const { formats, clauses, cap, stops } = readPlan();
  const sample = sampleBill();
  const firstRanges = reckonRanges(sample, firstSettings(sample, cap), stops);
  const { body } = render(Plan, { props: { formats, clauses, cap, stops, firstRanges } });

  it('has four findings and pictures of the labelled sample, tables, and every clause', () => {
    expect(body.match(/<figcaption/g)).toHaveLength(4);
    expect(body.match(/Sample: 120 invented people/g)).toHaveLength(4);
    expect(body.match(/<table/g)).toHaveLength(6);
    for (const { title } of clauses) expect(body).toContain(title);
    expect(body).not.toMatch(/NaN|undefined|Infinity|\{\w+\}/);
  });

  it('has no field for files and no button that would do nothing', () => {
    expect(body).not.toContain('type="file"');
    expect(body).not.toContain('Download');
  });
});
