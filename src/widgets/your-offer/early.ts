import { UNIT, type Answers } from './answers.ts';

/** What a reader has answered in the questions as they came from the server, before the page's script did. */
export function earlyAnswers(form: HTMLFormElement | null): Answers {
  const answers = [...(form?.elements ?? [])].flatMap((element): [string, string][] => {
    if (element instanceof HTMLInputElement && element.type === 'radio')
      return element.checked && element.value ? [[element.name, element.value]] : [];
    const part = element instanceof HTMLElement ? element.dataset['part'] : undefined;
    const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
    const isSaid = isField && element.value && !(part === UNIT && element.value === 'year');
    return part && isSaid ? [[part, element.value]] : [];
  });
  return Object.fromEntries(answers);
}
