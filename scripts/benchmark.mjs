// How long the model takes on this machine: node scripts/benchmark.mjs. It prints and judges nothing.
import { ensureNode } from './lib/node.mjs';

ensureNode();
const { compounding, exchangeRatePlan, headcountSample } = await import('../src/model/index.ts');
const { exchangeRateOf } = await import('../src/model/flows.ts');
const { rateSampleOf } = await import('../src/model/rate-sample.ts');
const { DEFAULT_SCENARIO } = await import('../src/scenario/schema.ts');
const { factsOf } = await import('../src/site/facts.ts');
const { widgets } = await import('../src/widgets/all.ts');

/** The first run, before the machine has warmed to it, and the fastest and the middle of those after it. */
function time(name, runs, work) {
  const times = Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const [first] = times;
  const rest = times.slice(1).sort((one, other) => one - other);
  const shown = [first, rest[0], rest[Math.floor(runs / 2)]].map((ms) =>
    ms.toFixed(3).padStart(11),
  );
  console.log(`${name.padEnd(50)}${shown.join('')}`);
}

console.log(`${'in milliseconds'.padEnd(50)}      first    fastest     middle`);
for (const options of [{}, { leaveYear: 3 }, { years: 30 }, { years: 40 }]) {
  const plan = exchangeRatePlan(options);
  time(`10,000 draws of the exchange rate, ${JSON.stringify(options)}`, 15, () =>
    rateSampleOf(plan),
  );
}
time('10,000 draws of the headcount', 15, () => headcountSample());
const { given } = exchangeRatePlan();
time('one exchange rate alone', 1000, () => exchangeRateOf(given));
time('one compounding()', 300, () => compounding());
for (const widget of widgets) {
  const facts = factsOf(widget);
  time(`what ${widget.name} hangs on`, 50, () => widget.mainAnswer(DEFAULT_SCENARIO, facts));
}
