import { wholeMonths } from '../model/index.ts';
import { formatParameter } from './describe.ts';
import type { Warning } from './warnings.ts';
import type { Scenario, ScenarioName, ScenarioValue } from './schema.ts';

export interface Settled {
  readonly scenario: Scenario;
  readonly warnings: readonly Warning[];
}

interface Limit {
  readonly parameter: 'cliffMonths' | 'leaveYear';
  readonly maximum: number;
  readonly used: number | null;
}

function brokenLimits(scenario: Scenario): Limit[] {
  const { cliffMonths, vestingYears, leaveYear, years } = scenario;
  const limits: Limit[] = [];
  const vestingMonths = wholeMonths(vestingYears);
  if (Math.round(cliffMonths) > vestingMonths) {
    limits.push({ parameter: 'cliffMonths', maximum: vestingMonths, used: vestingMonths });
  }
  if (leaveYear !== null && leaveYear > years) {
    // Leaving after the years that are counted is the same as staying.
    limits.push({ parameter: 'leaveYear', maximum: years, used: null });
  }
  return limits;
}

/**
 * Makes values that are fine alone go together, so that the model takes them: the later one in a chain of
 * reasons gives way (the cliff to the vesting, leaving to the years counted).
 *
 * @param given What a link had for a parameter, to be quoted; otherwise the value itself is.
 */
export function settle(
  scenario: Scenario,
  given: (name: ScenarioName, value: ScenarioValue) => string = (name, value) =>
    formatParameter(name, value),
): Settled {
  const limits = brokenLimits(scenario);
  if (limits.length === 0) return { scenario, warnings: [] };
  return {
    scenario: {
      ...scenario,
      ...Object.fromEntries(limits.map(({ parameter, used }) => [parameter, used])),
    },
    warnings: limits.map(({ parameter, maximum, used }) => ({
      parameter,
      given: given(parameter, scenario[parameter]),
      allowed: [0, maximum],
      used,
      reason: 'together',
    })),
  };
}
