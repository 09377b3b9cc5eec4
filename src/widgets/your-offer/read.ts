/** Reads `content/your-offer/`. Runs in Node only, while the site is built or tested. */
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readFigures, readYaml, refuse } from '../../evidence/read.ts';
import { faultsOf } from '../../evidence/schema.ts';
import { printSource } from '../../evidence/source.ts';
import {
  clauseSchema,
  questionSchema,
  sentencesSchema,
  type Clause,
  type Question,
  type Sentences,
} from './schema.ts';

export interface Letters {
  readonly questions: readonly Question[];
  readonly clauses: readonly Clause[];
  readonly sentences: Sentences;
}

/** Words that say what a law demands. */
const lawful = /\b(?:must|entitled|illegal|unlawful|required by law|have a right|obliged)\b/i;

/** What the sentences may have filled in. */
const blanks = ['keep', 'rest', 'ask', 'question', 'clause', 'what'];

function twice(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** Faults of questions that no schema sees. */
function faultsOfQuestions(questions: readonly Question[]): string[] {
  const parts = questions.flatMap((question) => question.parts);
  const faults = twice([...questions.map(({ id }) => id)]).map((id) => `${id}: stands twice`);
  faults.push(...twice(parts.map(({ id }) => id)).map((id) => `the part ${id} stands twice`));
  for (const { id, settles, asks, branch, parts: own } of questions) {
    const choices = own.flatMap((part) => part.choices ?? []);
    if (settles === 'employer' && !asks)
      faults.push(`${id} › asks: an employer can answer it, so it needs a question to send`);
    if (branch && !choices.some((choice) => choice.id === branch.answer))
      faults.push(`${id} › branch: there is no answer “${branch.answer}”`);
    for (const part of own) {
      const kinds = [part.choices, part.flag, part.field].filter(Boolean);
      if (kinds.length !== 1)
        faults.push(`${id} › ${part.id}: expected choices, a flag or a field`);
      const listed = part.choices ?? [];
      for (const key of twice(listed.map((choice) => choice.key)))
        faults.push(`${id} › ${part.id}: two answers have the letter “${key}”`);
      for (const { id: answer, field } of listed) {
        if (field && !own.some((other) => other.id === field && other.field))
          faults.push(`${id} › ${answer}: there is no field “${field}”`);
      }
    }
  }
  return faults;
}

/** Faults of clauses against the questions that call for them. */
function faultsOfClauses(clauses: readonly Clause[], questions: readonly Question[]): string[] {
  const faults = twice(clauses.map(({ id }) => id)).map((id) => `${id}: stands twice`);
  const flags = questions.flatMap(({ parts }) => parts.filter(({ flag }) => flag));
  for (const { id, title, text, why, asks, when = {}, flags: asked = {} } of clauses) {
    for (const [field, words] of Object.entries({ title, text, why, asks })) {
      const found = lawful.exec(words);
      if (found) faults.push(`${id} › ${field}: “${found[0]}” says what a law demands`);
    }
    for (const [name, answers] of Object.entries(when)) {
      const question = questions.find((one) => one.id === name);
      if (!question) faults.push(`${id} › when: there is no question “${name}”`);
      const known = question?.parts.flatMap((part) => part.choices ?? []).map((one) => one.id);
      for (const answer of answers) {
        if (answer !== '?' && !known?.includes(answer))
          faults.push(`${id} › when: “${name}” has no answer “${answer}”`);
      }
    }
    for (const name of Object.keys(asked)) {
      if (name !== 'tokens' && !flags.some((flag) => flag.id === name))
        faults.push(`${id} › flags: nothing on paper is called “${name}”`);
    }
  }
  return faults;
}

function faultsOfSentences(sentences: Sentences): string[] {
  return Object.entries(sentences).flatMap(([verdict, template]) => {
    const used = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    return [
      ...used
        .filter((name) => !blanks.includes(name))
        .map((name) => `${verdict}: {${name}} is none of ${blanks.join(', ')}`),
      ...['question', 'clause']
        .filter((name) => !used.includes(name))
        .map((name) => `${verdict}: {${name}} is missing`),
    ];
  });
}

/**
 * All that “Read my offer” asks, proposes and sends.
 * @throws one Error that lists each fault as "file › record › field: what is wrong"
 */
export function readLetters(folder = 'content/your-offer'): Letters {
  const problems: string[] = [];
  function load<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
    const path = join(folder, file);
    const { data, problems: unread } = readYaml(path);
    problems.push(...unread);
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    problems.push(...faultsOf(result.error).map((fault) => `${path} › ${fault}`));
    refuse('Read my offer', problems);
    throw new Error('unreachable');
  }
  const questions = load('questions.yaml', z.array(questionSchema).min(1));
  const clauses = load('clauses.yaml', z.array(clauseSchema).min(1));
  const sentences = load('sentences.yaml', sentencesSchema);
  const figures = readFigures();
  const within = (file: string, faults: readonly string[]) =>
    problems.push(...faults.map((fault) => `${join(folder, file)} › ${fault}`));
  within('questions.yaml', faultsOfQuestions(questions));
  within('clauses.yaml', faultsOfClauses(clauses, questions));
  within('sentences.yaml', faultsOfSentences(sentences));
  for (const [file, records] of [
    ['questions.yaml', questions],
    ['clauses.yaml', clauses],
  ] as const) {
    within(
      file,
      records.flatMap(({ id, sources }) =>
        sources
          .filter((source) => !figures.has(source))
          .map((source) => `${id} › sources: there is no figure “${source}”`),
      ),
    );
  }
  refuse('Read my offer', problems);
  return { questions, clauses, sentences };
}

/** The sources of a question or a clause: their names, and where they stand on the sources’ page. */
export function sourceLinks(
  ids: readonly string[],
): readonly { readonly href: string; readonly name: string }[] {
  const figures = readFigures();
  return ids.flatMap((id) => {
    const placed = figures.get(id);
    return placed ? [{ href: `/sources/#${id}`, name: printSource(placed.figure).name }] : [];
  });
}
