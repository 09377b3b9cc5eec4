import type { Question } from './questions.ts';

// Moodle’s own format: https://docs.moodle.org/en/GIFT_format

/** Signs that mean something in the format have a backslash before them; a line break is written as one. */
const escape = (text: string): string =>
  text.replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');

const joined = (lines: readonly string[]): string => escape(lines.join('\n'));

function answersOf({ right }: Question): string {
  switch (right.kind) {
    case 'number':
      return `#${right.value}:${right.within}`;
    case 'choice':
      return right.choices
        .map((choice, at) => `\n  ${at === right.at ? '=' : '~'}${escape(choice)}`)
        .join('');
    case 'open':
      return '';
  }
}

/**
 * Questions as a file that Moodle imports: a number with what it may be off by, one of some choices, or an essay. What
 * is said afterwards is each question’s general feedback.
 *
 * @param title of the lesson, for the category
 * @param by who made it, and where it is from
 */
export function writeGift(title: string, questions: readonly Question[], by: string): string {
  const all = questions.map((question) => {
    const feedback = `\n  ####${joined(question.answer)}\n`;
    return `::${escape(`${question.title} (${question.id})`)}::[plain]${joined(question.lines)} {${answersOf(question)}${feedback}}`;
  });
  // A path of categories is divided by slashes.
  const category = `$CATEGORY: Perk or pay?/${title.replaceAll('/', ' ')}`;
  return `${[`// ${by}`, category, ...all].join('\n\n')}\n`;
}
