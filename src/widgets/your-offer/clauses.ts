/** Which clauses to ask for, chosen by the answers. */
import { unitOf } from './answers.ts';
import type { Findings } from './findings.ts';
import type { Clause } from './schema.ts';

/** What something unfavourable on paper counts, and what is not said there, in $. */
const ON_PAPER = 500;
const NOT_SAID = 499;

const MOST = 5;

function flagged({ answers }: Findings, name: string, bad: readonly string[]): number {
  const answer = name === 'tokens' ? (unitOf(answers) === 'tokens' ? 'yes' : 'no') : answers[name];
  if (answer === 'yes' || answer === 'no') return bad.includes(answer) ? ON_PAPER : 0;
  return bad.includes('?') ? NOT_SAID : 0;
}

/** Whether a clause is called for, and how much it counts; `null` where it is not. */
function scoreOf(clause: Clause, findings: Findings): number | null {
  const { answers, differences, counter, reading } = findings;
  if (clause.once) return counter?.trade?.once ? 0 : null;
  // A pool is used for the job, whatever else is said.
  if (reading.isPool && clause.when?.['own'] && !clause.flags) return null;
  const asked = Object.entries(clause.when ?? {}).filter(([name, calls]) =>
    calls.includes(answers[name] ?? '?'),
  );
  const spreads = asked.map(
    ([name]) => differences.find(({ question }) => question.id === name)?.spread ?? 0,
  );
  const flags = Object.entries(clause.flags ?? {}).map(([name, bad]) =>
    flagged(findings, name, bad),
  );
  const paper = flags.reduce((sum, flag) => sum + flag, 0);
  if (asked.length === 0 && paper === 0) return null;
  return Math.max(0, ...spreads) + paper;
}

/** At most five clauses, the weightiest first. */
export function clausesFor(clauses: readonly Clause[], findings: Findings): readonly Clause[] {
  return clauses
    .flatMap((clause) => {
      const score = scoreOf(clause, findings);
      return score === null ? [] : [{ clause, score }];
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST)
    .map(({ clause }) => clause);
}
