import { test } from 'vitest';
import { exchangeRateOf } from '../../src/model/flows.ts';
import { compounding, exchangeRatePlan } from '../../src/model/index.ts';
import { rateSampleOf } from '../../src/model/sample.ts';
import { mainAnswer, widgetNames } from '../../src/scenario/answers.ts';

// How long the model takes on this machine: npm run performance:model. It prints and judges nothing.

test('10,000 draws of the exchange rate', async ({ bench }) => {
  const draws = [{}, { leaveYear: 3 }, { years: 30 }, { years: 40 }].map((options) => {
    const plan = exchangeRatePlan(options);
    return bench(JSON.stringify(options), () => void rateSampleOf(plan));
  });
  await bench.compare(...draws);
});

test('one answer', async ({ bench }) => {
  const { given } = exchangeRatePlan();
  await bench.compare(
    bench('the exchange rate', () => void exchangeRateOf(given)),
    bench('compounding()', () => void compounding()),
  );
});

test('what an answer hangs on', async ({ bench }) => {
  await bench.compare(...widgetNames.map((name) => bench(name, () => void mainAnswer(name))));
});
