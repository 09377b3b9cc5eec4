import { readBudgetFacts } from '../evidence/budget-facts.ts';
import { readFigures, refuse } from '../evidence/read.ts';
import { readWidgetPages, type WidgetPage } from '../methods/widget-pages.ts';
import { SCENARIO_CHOICES } from '../scenario/choices.ts';
import { reckonValue } from '../share/state.ts';
import { readPictures } from '../story/read.ts';
import type { Facts, Stop, Widget } from '../widgets/widget.ts';

// Runs in Node only, while the site is built or tested.

/** Real budgets, the models that an address can name, and readings of how prices move. */
const readWorld = () => readBudgetFacts(readPictures().rungs, SCENARIO_CHOICES.pricedModel.slugs);

let world: ReturnType<typeof readWorld> | undefined;
const worldOnce = () => (world ??= readWorld());

type StopsSource = NonNullable<WidgetPage['stops']>[string];

/** @param problems takes what cannot be used, as "file › field: what is wrong" */
function stopsOf(source: StopsSource, place: string, problems: string[]): readonly Stop[] {
  if (source === 'ladder') return worldOnce().budgets;
  if (source === 'trends') return worldOnce().trends;
  return source
    .flatMap(({ value: written, name }): Stop[] => {
      try {
        const value = typeof written === 'string' ? reckonValue(written, readFigures()) : written;
        return [{ value, name }];
      } catch (error) {
        problems.push(`${place} › “${name}”: ${(error as Error).message}`);
        return [];
      }
    })
    .sort((one, other) => one.value - other.value);
}

type FactsReader = Pick<Widget, 'name' | 'parameters' | 'choices'>;

/**
 * What a widget is told of the world.
 *
 * @throws one Error that lists each fault of its content as "file › field: what is wrong"
 */
export function readFacts(
  { name, parameters, choices }: FactsReader,
  folder = 'content/widgets',
): Facts {
  const file = `${folder}/${name}.yaml`;
  const problems: string[] = [];
  const given = readWidgetPages(folder).find((page) => page.name === name)?.stops ?? {};
  const stops: Partial<Record<string, readonly Stop[]>> = {};
  for (const [parameter, source] of Object.entries(given)) {
    const place = `${file} › stops.${parameter}`;
    if ((parameters as readonly string[]).includes(parameter))
      stops[parameter] = stopsOf(source, place, problems);
    else
      problems.push(
        `${place}: the ${name} widget has no such setting; it has ${parameters.join(', ')}`,
      );
  }
  refuse('The stops of a widget’s sliders', problems);
  return {
    stops,
    choices: choices.includes('pricedModel') ? { pricedModel: worldOnce().makers } : {},
  };
}

const read = new Map<string, Facts>();

/** The same, read once. */
export function factsOf(widget: FactsReader): Facts {
  const before = read.get(widget.name);
  if (before) return before;
  const facts = readFacts(widget);
  read.set(widget.name, facts);
  return facts;
}
