import { bases, type Basis } from '../evidence/bases.ts';
import { formatSpan, unitRest, upperFirst } from '../format/index.ts';
import {
  budgetParameters,
  compoundingParameters,
  headcountParameters,
  offerAssumptionParameters,
  offerParameters,
  PARAMETERS,
  substitutionParameters,
  walkAwayParameters,
  type Parameter,
  type ParameterMap,
  type ParameterName,
} from '../model/index.ts';
import { formatParameter } from '../scenario/describe.ts';
import { parse } from '../scenario/parse.ts';
import { DEFAULT_SCENARIO, SCENARIO_PARAMETERS, type ScenarioName } from '../scenario/schema.ts';
import { serialise } from '../scenario/serialise.ts';
import { sectionIds, type SectionId } from './schema.ts';
import { symbols } from './symbols.ts';
import { inlineMath } from './typeset.ts';

/** What each section's functions take, by the name of the option. */
export const sectionParameters: Readonly<Record<SectionId, ParameterMap>> = {
  shared: {},
  compounding: compoundingParameters,
  substitution: substitutionParameters,
  headcount: headcountParameters,
  budget: budgetParameters,
  offer: { ...offerParameters, ...offerAssumptionParameters, ...walkAwayParameters },
};

export interface ParameterRow {
  readonly anchor: string;
  readonly label: string;
  readonly help: string;
  /** MathML. */
  readonly symbol: string;
  readonly option: string;
  readonly default: string;
  /** What the draws lie within; empty for what is not drawn. */
  readonly plausible: string;
  /** What a control sets. */
  readonly track: string;
  readonly hard: string;
  readonly unit: string;
  readonly basis: string;
  /** How sure the default is: high, medium or low. */
  readonly sure: Basis['sure'];
  /** Opens the widget with this parameter alone changed; nothing where there is no widget for it. */
  readonly link: { readonly href: string; readonly value: string } | null;
}

export interface ParameterTable {
  readonly rows: readonly ParameterRow[];
  /** Parameters that stand in the table of an earlier section. */
  readonly elsewhere: readonly { readonly label: string; readonly href: string }[];
}

/** The range that the draws take, and whether on a scale of logarithms; empty where nothing is drawn. */
export function plausibleRange({ unit, plausible, drawn }: Parameter): string {
  if (!plausible) return '';
  return formatSpan(unit, plausible) + (drawn === 'log' ? ', by logarithms' : '');
}

const isInScenario = (name: string): name is ScenarioName =>
  Object.hasOwn(SCENARIO_PARAMETERS, name);

/**
 * The value that a link shows: the high end of the plausible range, or of the control where there is none, or the low
 * end where the high one is the default already or does not go with the other defaults.
 */
function valueToTry(name: ScenarioName): number {
  const { plausible, track }: Parameter = SCENARIO_PARAMETERS[name];
  const [low, high] = plausible ?? track;
  const isTaken = (value: number): boolean =>
    value !== DEFAULT_SCENARIO[name] && parse(queryWith(name, value)).warnings.length === 0;
  return isTaken(high) ? high : low;
}

const queryWith = (name: ScenarioName, value: number): string =>
  serialise({ ...DEFAULT_SCENARIO, [name]: value });

/** The story's page with one parameter changed, at the widget. */
function tryLink(name: ScenarioName, place: string): { href: string; value: string } {
  const value = valueToTry(name);
  return { href: `/?${queryWith(name, value)}#${place}`, value: formatParameter(name, value) };
}

/** Parameters that a reader sets under another name, and how many of it make one of that. */
const setAs: Partial<Record<ParameterName, { name: ScenarioName; times: number }>> = {
  monthlyBudget: { name: 'tokens', times: 12 },
};

function linkOf(name: ParameterName, place: string): ParameterRow['link'] {
  if (isInScenario(name)) return tryLink(name, place);
  const set = setAs[name];
  if (!set) return null;
  const [, value] = PARAMETERS[name].track;
  const query = queryWith(set.name, value * set.times);
  return { href: `/?${query}#${place}`, value: formatParameter(name, value) };
}

const anchorOf = (section: SectionId, option: string): string => `${section}-${option}`;

function rowOf(
  section: SectionId,
  option: string,
  parameter: Parameter,
  place: string | undefined,
): ParameterRow {
  const name = parameter.name as ParameterName;
  const { label, help, track, hard, unit } = parameter;
  const { words, sure } = bases[name];
  return {
    anchor: anchorOf(section, option),
    label,
    help,
    symbol: inlineMath(symbols[name]),
    option,
    default: formatParameter(name, parameter.default),
    plausible: plausibleRange(parameter),
    track: formatSpan(unit, track),
    hard: formatSpan(unit, hard) + (parameter.nullable ? ', or none' : ''),
    unit: unitRest(unit),
    basis: upperFirst(words),
    sure,
    link: place === undefined ? null : linkOf(name, place),
  };
}

/**
 * A section's parameters. Where it has a widget they are all there, each with its link; where it has
 * none, those that an earlier section has explained are only named.
 *
 * @param place The widget's id on the story's page, if the story has it.
 */
export function parameterTable(section: SectionId, place: string | undefined): ParameterTable {
  const rows: ParameterRow[] = [];
  const elsewhere: { label: string; href: string }[] = [];
  for (const [option, parameter] of Object.entries(sectionParameters[section])) {
    const earlier = place === undefined ? earlierPlace(section, parameter.name) : undefined;
    if (earlier) elsewhere.push({ label: parameter.label, href: `#${earlier}` });
    else rows.push(rowOf(section, option, parameter, place));
  }
  return { rows, elsewhere };
}

function earlierPlace(section: SectionId, name: string): string | undefined {
  for (const earlier of sectionIds.slice(0, sectionIds.indexOf(section))) {
    const found = Object.entries(sectionParameters[earlier]).find(
      ([, parameter]) => parameter.name === name,
    );
    if (found) return anchorOf(earlier, found[0]);
  }
  return undefined;
}
