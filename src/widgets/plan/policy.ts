/** The text of a policy: clauses of content, filled with the figures that chose them. */
import type { Bill } from '../../plan/bill.ts';
import type { Ranges, RuleAnswer, reckonYear } from './reckon.ts';
import type { PlanSettings } from './settings.ts';
import { money, ruleSaid } from './sentences.ts';

export interface Clause {
  readonly id: string;
  readonly title: string;
  /** With `{…}` for figures. */
  readonly text: string;
}

export interface PolicyFacts {
  readonly bill: Bill;
  readonly settings: PlanSettings;
  readonly answer: RuleAnswer;
  readonly year: ReturnType<typeof reckonYear>;
  readonly ranges: Ranges;
}

/** Why this kind of rule, by how many the other kind would stop at the same money. */
function whyThis({ bill, settings, answer, ranges }: PolicyFacts): string {
  const { result } = answer;
  if (!result || bill.months.length === 0) return 'It could not be tried on the bill.';
  const stops = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;
  const here = `On the bill of ${bill.months.length} months it would have stopped ${stops(result.stopped.people)}`;
  if (settings.kind !== 'personal') return `${here}.`;
  const [pool] = ranges.sameMoney;
  if (!pool) return `${here}.`;
  return `${here}; a pool of the same money, ${money(pool.amount)} a month, ${stops(pool.people)}.`;
}

/** A clause with its figures. */
export function clauseText({ text }: Clause, facts: PolicyFacts): string {
  const { settings, year, ranges } = facts;
  const chosen = year.chosen ?? 0;
  const figures: Readonly<Record<string, string>> = {
    rule: ruleSaid(settings),
    why: whyThis(facts),
    year: money(chosen),
    month: money(chosen / 12),
    band: ranges.band
      ? ` (${money(ranges.band.low)} to ${money(ranges.band.high)} in eight of ten runs)`
      : '',
    floor: money(settings.floor),
  };
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => figures[name] ?? whole);
}

/** The whole draft as plain text. */
export function policyText(clauses: readonly Clause[], facts: PolicyFacts): string {
  const body = clauses.map(
    (clause, index) => `${index + 1}. ${clause.title}\n${clauseText(clause, facts)}`,
  );
  return ['AI tools: a draft policy. Not legal advice.', ...body].join('\n\n');
}
