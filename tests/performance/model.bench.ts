import { test } from 'vitest';
import { exchangeRateOf } from '../../src/model/flows.ts';
import { headcountSampleOf } from '../../src/model/headcount-sample.ts';
import { compounding, exchangeRatePlan, headcountPlan } from '../../src/model/index.ts';
import { rateSampleOf } from '../../src/model/rate-sample.ts';
import { DEFAULT_SCENARIO } from '../../src/scenario/schema.ts';
import { factsOf } from '../../src/site/facts.ts';
import { widgets } from '../../src/widgets/all.ts';

// How long the model takes on this machine: npm run performance:model. It prints and judges nothing.

test('10,000 draws of the exchange rate', async ({ bench }) => {
  const draws = [{}, { leaveYear: 3 }, { years: 30 }, { years: 40 }].map((options) => {
    const plan = exchangeRatePlan(options);
    return bench(JSON.stringify(options), () => void rateSampleOf(plan));
  });
  await bench.compare(...draws);
});

test('10,000 draws of the cheapest way to half the work', async ({ bench }) => {
  const plan = headcountPlan();
  await bench('headcount', () => void headcountSampleOf(plan)).run();
});

test('one answer', async ({ bench }) => {
  const { options } = exchangeRatePlan();
  await bench.compare(
    bench('the exchange rate', () => void exchangeRateOf(options)),
    bench('compounding()', () => void compounding()),
  );
});

test('what an answer hangs on', async ({ bench }) => {
  const asked = widgets.map((widget) => {
    const facts = factsOf(widget);
    return bench(widget.name, () => void widget.mainAnswer(DEFAULT_SCENARIO, facts));
  });
  await bench.compare(...asked);
});
