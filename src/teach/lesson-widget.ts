import { listAll, lowerFirst } from '../format/index.ts';
import type { Numbers } from '../prose/model-calls.ts';
import { formatParameter, parameterOf } from '../scenario/describe.ts';
import { DEFAULT_SCENARIO } from '../scenario/schema.ts';
import { serialise } from '../scenario/serialise.ts';
import { widgetNamed } from '../widgets/all.ts';
import type { PartSource } from './schema.ts';

type LessonWidget = NonNullable<PartSource['widget']>['name'];

/** What a part sets in its widget, as in an address; empty for the site's own numbers. */
export const widgetNumbers = (name: LessonWidget, numbers: Numbers): string =>
  serialise({ ...DEFAULT_SCENARIO, ...numbers }, widgetNamed(name).parameters);

/** What a part sets in its widget beside the site's own numbers; of two offers, whose cards lie on the tables, nothing. */
export function sayChanged(name: LessonWidget, numbers: Numbers): string {
  if (name === 'offer') return '';
  const changed = widgetNamed(name).parameters.flatMap((parameter) => {
    const value = numbers[parameter];
    if (value === undefined || value === DEFAULT_SCENARIO[parameter]) return [];
    return [`${lowerFirst(parameterOf(parameter).label)} ${formatParameter(parameter, value)}`];
  });
  return listAll(changed);
}

/** The widget's own page, with these numbers in its address. */
export function widgetAddress(name: LessonWidget, numbers: Numbers): string {
  const query = widgetNumbers(name, numbers);
  return `/widgets/${name}/${query && `?${query}`}`;
}
