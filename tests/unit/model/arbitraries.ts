import fc from 'fast-check';
import type { Parameter, ParameterMap, Values } from '../../../src/model/index.ts';

/** Both ends and a million steps between them: whole numbers shrink quickly when a property fails. */
function within([low, high]: readonly [number, number]): fc.Arbitrary<number> {
  const steps = 1e6;
  return fc
    .integer({ min: 0, max: steps })
    .map((step) => (step === steps ? high : low + ((high - low) * step) / steps));
}

function valuesOf<Map extends ParameterMap>(
  parameters: Map,
  range: (parameter: Parameter) => readonly [number, number],
): fc.Arbitrary<Values<Map>> {
  const arbitraries = Object.entries(parameters).map(([name, parameter]) => [
    name,
    parameter.nullable ? fc.option(within(range(parameter))) : within(range(parameter)),
  ]);
  return fc.record(
    Object.fromEntries(arbitraries) as Record<string, fc.Arbitrary<number | null>>,
  ) as unknown as fc.Arbitrary<Values<Map>>;
}

/** Options of a function, each anywhere on the track of its control. */
export function trackValues<Map extends ParameterMap>(parameters: Map): fc.Arbitrary<Values<Map>> {
  return valuesOf(parameters, ({ track }) => track);
}

/** Options of a function, each anywhere in its hard range. */
export function hardValues<Map extends ParameterMap>(parameters: Map): fc.Arbitrary<Values<Map>> {
  return valuesOf(parameters, ({ hard }) => hard);
}

/** Two different numbers of a range, the smaller first. */
export function twoOf(low: number, high: number): fc.Arbitrary<readonly [number, number]> {
  return fc
    .tuple(within([low, high]), within([low, high]))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
    .filter(([smaller, larger]) => smaller < larger);
}
