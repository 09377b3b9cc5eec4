/**
 * Every parameter of the model, declared once. From here come the options of the functions, the URL keys, the
 * controls, the draws, the warnings about bad values, the table in the documentation and the methods page.
 *
 * To add one: declare it in a file of `parameters/` and name it in the list of the function that uses it.
 */
import type { Parameter } from './parameters/declaration.ts';
import { equity } from './parameters/equity.ts';
import { firm } from './parameters/firm.ts';
import { job } from './parameters/job.ts';
import { pay } from './parameters/pay.ts';
import { prices } from './parameters/prices.ts';
import { team } from './parameters/team.ts';
import { tokens } from './parameters/tokens.ts';
import { work } from './parameters/work.ts';

export type { Declaration, Parameter, Unit } from './parameters/declaration.ts';
export { RETIRED_PARAMETERS, type RetiredParameter } from './parameters/retired.ts';

const declared = { ...pay, ...job, ...equity, ...tokens, ...work, ...firm, ...team, ...prices };

type Declared = typeof declared;

export type ParameterName = keyof Declared;

/** `null` is among the values of a nullable parameter only. */
export type ValueOf<P> = P extends { readonly nullable: true } ? number | null : number;

export type ParameterValue<Name extends ParameterName> = ValueOf<Declared[Name]>;

export const PARAMETERS = Object.fromEntries(
  Object.entries(declared).map(([name, declaration]) => [name, { name, ...declaration }]),
) as { readonly [Name in ParameterName]: Parameter & Declared[Name] & { readonly name: Name } };

export const PARAMETER_NAMES = Object.keys(declared) as readonly ParameterName[];

/** Some of the parameters, by name and in the order given: what a function takes as its options. */
export function pickParameters<const Name extends ParameterName>(
  ...names: readonly Name[]
): Pick<typeof PARAMETERS, Name> {
  return Object.fromEntries(names.map((name) => [name, PARAMETERS[name]])) as Pick<
    typeof PARAMETERS,
    Name
  >;
}
