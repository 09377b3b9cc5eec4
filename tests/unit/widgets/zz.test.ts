import { it } from 'vitest';
import { readLetters } from '../../../src/widgets/your-offer/read.ts';
import { findingsOf } from '../../../src/widgets/your-offer/findings.ts';
import { rateSampleOf } from '../../../src/model/rate-sample.ts';
const { questions } = readLetters();
it('x', () => {
  const a = { sum:'18,000', use: 'all', wages: 'no', whose: 'mine', own: 'yes', pay: 'hundred', stay: 'five', promised: 'policy' };
  for (const n of [250, 10000]) { const f = findingsOf(a, questions, (plan) => rateSampleOf({ ...plan, draws: n })); console.log(n, f.worth, f.branches); }
});
