import { it } from 'vitest';
import { readLetters } from '../../../src/widgets/your-offer/read.ts';
import { findingsOf } from '../../../src/widgets/your-offer/findings.ts';
import { clausesFor } from '../../../src/widgets/your-offer/clauses.ts';
import { rateSampleOf } from '../../../src/model/rate-sample.ts';
import { cases, paidOut } from '../../fixtures/your-offer-cases.ts';
const { questions, clauses } = readLetters();
it('x', () => {
  for (const c of [...cases, paidOut]) {
    const t = performance.now();
    const f = findingsOf(c.answers, questions, (plan) => rateSampleOf({ ...plan, draws: 400 }));
    const ms = performance.now() - t;
    console.log(c.name, ms.toFixed(0) + 'ms', f.verdict, f.askFirst?.id, f.branches.map((b) => `${b.words} ${b.point.toFixed(0)} ${b.low.toFixed(0)}-${b.high.toFixed(0)}`), f.differences.filter(d=>!d.isAnswered).map((d) => `${d.question.id} ${d.spread.toFixed(0)}${d.decides ? '!' : ''}`), f.modest?.traded, clausesFor(clauses, f).map((x) => x.id));
  }
});
