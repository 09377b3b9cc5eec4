import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { isModels } from '../../../src/teach/ask.ts';
import { widgetAddress } from '../../../src/teach/lesson-widget.ts';
import { buildLesson, loadLessons } from '../../../src/teach/lesson.ts';
import { readGuide, readLessons } from '../../../src/teach/read.ts';
import { agendas, mostGuesses, mostPlaces } from '../../../src/teach/schema.ts';
import { guessesOf } from '../../../src/teach/check.ts';

type Field = string | number;

/** A real lesson with one field changed, or taken away where there is no value. */
function withFault(path: readonly Field[], value?: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'lessons-'));
  const lesson = parse(readFileSync('content/lessons/engineers.yaml', 'utf8')) as object;
  let place = lesson as Record<Field, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<Field, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete place[last];
  else place[last] = value;
  writeFileSync(join(folder, 'engineers.yaml'), stringify(lesson));
  return folder;
}

const firstExercise = ['parts', 0, 'exercises', 0];

describe('a lesson is refused, with file and field,', () => {
  test.each([
    [
      'when its teaching does not add up',
      ['agendas', '45', 'teaching'],
      21,
      /engineers\.yaml › agendas\.45\.teaching: is 21; the parts add up to 18/,
    ],
    [
      'when its exercises do not add up',
      ['parts', 0, 'minutes', '20'],
      4,
      /agendas\.20\.exercises: is 14; the parts add up to 15/,
    ],
    [
      'when both together are not the agenda',
      ['agendas', '90', 'exercises'],
      62,
      /agendas\.90: teaching and exercises come to 91 minutes; expected 90/,
    ],
    [
      'when an exercise has no answer',
      [...firstExercise, 'answer'],
      undefined,
      /parts\.0\.exercises\.0\.answer: the exercise has no answer/,
    ],
    [
      'when an answer’s number is not the model’s',
      [...firstExercise, 'answer', 'number'],
      124129,
      /parts\.0\.exercises\.0\.answer\.number: is 124129; the model’s compounding\.end\.raise gives 124128/,
    ],
    [
      'when an anchor’s number is not the model’s',
      ['parts', 3, 'exercises', 0, 'anchors', 2, 'number'],
      62500,
      /anchors\.2\.number: is 62500; the model’s/,
    ],
    [
      'when it asks for a function that is none',
      [...firstExercise, 'answer', 'model'],
      'compound.end',
      /no model function “compound”; there is compounding/,
    ],
    [
      'when an answer brings numbers of its own',
      [...firstExercise, 'answer', 'options'],
      { years: 3 },
      /answer\.options: no such field/,
    ],
    [
      'when the answer is not on the scale',
      [...firstExercise, 'scale', 'high'],
      100000,
      /answer\.number: 124128.* is not on the scale from 0 to 100000/,
    ],
    [
      'when a scale has more places than a code holds',
      [...firstExercise, 'scale', 'step'],
      1000,
      /exercises\.0\.scale: has 301 places; a code holds 63 at most/,
    ],
    [
      'when a scale does not end at its end',
      [...firstExercise, 'scale', 'step'],
      7000,
      /steps of 7000 from 0 do not end at 300000/,
    ],
    [
      'when no choice holds the answer',
      ['parts', 7, 'exercises', 0, 'choices', 0, 'to'],
      0.3,
      /choices: 0 of them hold the answer 0\.35/,
    ],
    [
      'when a number is typed in its prose',
      ['parts', 1, 'say'],
      'It pays $20,000.',
      /parts\.1\.say: “\$20,000\.” is typed/,
    ],
    [
      'when it shows a step that the story has not',
      ['parts', 0, 'show', 0],
      { step: 'no-step' },
      /parts\.0\.show\.0\.step: the story has no step “no-step”/,
    ],
    [
      'when it shows what is nothing to show',
      ['parts', 0, 'show', 0],
      'still',
      /parts\.0\.show\.0: expected one of points, widget, cards, join, step, ask, again, answer, exercise/,
    ],
    [
      'when it shows two things at once',
      ['parts', 0, 'show', 0],
      { step: 'question-fork', ask: 'ten-years-raise' },
      /parts\.0\.show\.0: expected one of points/,
    ],
    [
      'when an agenda never answers a guess',
      ['parts', 2, 'show', 1],
      'widget',
      /agendas\.20: “ten-years-stock” is guessed and never answered/,
    ],
    [
      'when an agenda answers what was not asked',
      ['parts', 6, 'show', 1],
      { answer: 'raise-line', in: ['45'] },
      /parts\.6\.show\.1: “raise-line” was not asked before in 45 minutes/,
    ],
    [
      'when an exercise of it is asked on no slide',
      ['parts', 6, 'show', 1],
      'cards',
      /agendas\.45: “raise-to-match” is in a part of it and asked on no slide/,
    ],
    [
      'when a widget is never shown',
      ['parts', 2, 'show', 7],
      { step: 'stays-raise' },
      /parts\.2\.widget: is shown nowhere; add “widget” to the part’s show/,
    ],
    [
      'when its code holds an open question',
      ['code', 0],
      'three-questions',
      /code\.0: “three-questions” is an open question/,
    ],
    [
      'when its code holds too much',
      ['code'],
      ['raise-line', 'leaving-rate'],
      /code: has 5 guesses; a code holds 4/,
    ],
    [
      'when an objective names a part that is none',
      ['objectives', 0, 'parts', 1],
      'what-goes',
      /objectives\.0\.parts: there is no part “what-goes”/,
    ],
    [
      'when an id comes twice',
      ['parts', 1, 'id'],
      'guess',
      /parts\.1\.id: “guess” is taken already/,
    ],
    [
      'when a part is in no agenda',
      ['parts', 3, 'minutes'],
      {},
      /parts\.3\.minutes: is in none of the agendas/,
    ],
    ['when its scenario has no such number', ['scenario', 'pay'], 1, /scenario: there is no “pay”/],
    [
      'when a variant repeats what the scenario says',
      ['variants', 'leaving', 'years'],
      10,
      /variants\.leaving\.years: is 10 in the lesson’s scenario already; leave it out/,
    ],
    [
      'when a part asks for a variant that is none',
      ['parts', 4, 'variant'],
      'staying',
      /parts\.4\.variant: there is no variant “staying”; there is leaving, friendliest, friendliest-first, first-tools, taxed, offers/,
    ],
    [
      'when an answer asks for a variant that is none',
      [...firstExercise, 'answer', 'variant'],
      'staying',
      /answer\.number: there is no variant “staying”/,
    ],
    [
      'when a variant’s number changes and an answer does not',
      ['variants', 'leaving', 'leaveYear'],
      4,
      /parts\.4\.exercises\.1\.answer\.number: is 0\.064; the model’s/,
    ],
    ['when a field is misspelt', ['parts', 0, 'sayy'], 'It is.', /parts\.0\.sayy: no such field/],
  ] as [string, Field[], unknown, RegExp][])('%s', (_, path, value, message) => {
    expect(() => readLessons(withFault(path, value))).toThrow(message);
  });

  test('but passes as it stands', () => {
    expect(readLessons(withFault(['title'], 'Another title'))).toHaveLength(1);
  });
});

/** A real lesson whose part shows other things, with its place in the agendas. */
const withShow = (part: number, show: unknown) => ({
  folder: withFault(['parts', part, 'show'], show),
});

describe('a lesson is refused that gives an answer away', () => {
  const asked = [
    'join',
    { ask: 'ten-years-raise' },
    { ask: 'ten-years-stock' },
    { ask: 'ten-years-tokens' },
  ];

  test('by a number in the picture of a step', () => {
    expect(() => loadLessons(withShow(0, [{ step: 'stays-raise' }, ...asked]))).toThrow(
      /engineers\.yaml › agendas\.45: the slide “A raise keeps paying, on itself” of part “guess” gives away the answer to “ten-years-raise” \(\$124,000\) before it is shown/,
    );
  });

  test('by a number in a finding', () => {
    expect(() => loadLessons(withShow(0, [...asked, { step: 'leave-count' }]))).toThrow(
      /gives away the answer to “leaving-rate” \(6 cents\)/,
    );
  });

  test('by words that its author named', () => {
    const steps = [
      { step: 'leave-threshold' },
      { exercise: 'through-the-door' },
      { ask: 'leaving-rate' },
    ];
    expect(() => loadLessons(withShow(4, [...steps, { answer: 'leaving-rate' }]))).toThrow(
      /agendas\.20: the slide “Leave after 3 years, and see what fits through the door” of part “leave” gives away the answer to “through-the-door” \(stays behind\)/,
    );
  });

  test('by what a widget says when it is opened', () => {
    const answers = ['raise', 'stock', 'tokens'].map((kind) => ({ answer: `ten-years-${kind}` }));
    expect(() => loadLessons(withShow(2, ['widget', ...answers]))).toThrow(
      /the slide “The compounding widget” of part “what-stays” gives away the answer to “ten-years-raise”/,
    );
  });

  test('but not by a number that another answer has brought up before', () => {
    // The raise and the stock come to the same sum.
    expect(loadLessons(withShow(1, [{ step: 'slice-three' }]))).toHaveLength(1);
  });
});

test.each([
  [122603, 122603.4, true],
  [122603, 122603.6, false],
  [0.24, 0.2366, true],
  [0.24, 0.2449, true],
  [0.24, 0.2451, false],
  [1, 1, true],
  [-0.2, -0.21, true],
])('%d as typed for the model’s %d: %s', (typed, models, is) => {
  expect(isModels(typed, models)).toBe(is);
});

describe('the lessons', () => {
  const lessons = loadLessons().map(({ lesson }) => lesson);
  const exercises = lessons.flatMap((lesson) => lesson.parts.flatMap((part) => part.exercises));

  test('are three, each with all three agendas, exercises and sayings in each', () => {
    expect(lessons.map(({ id }) => id)).toEqual(['engineers', 'managers', 'students']);
    for (const { parts } of lessons)
      for (const agenda of agendas) {
        const inIt = parts.filter((part) => part.agendas.includes(agenda));
        expect(inIt.some((part) => part.exercises.length > 0)).toBe(true);
        expect(inIt.some((part) => part.people.length > 0)).toBe(true);
        expect(inIt.at(-1)?.id).toBe('close');
      }
  });

  test('use every kind of guess', () => {
    expect(new Set(exercises.map(({ kind }) => kind))).toEqual(
      new Set(['number', 'choice', 'line', 'open']),
    );
  });

  test('ask their code’s questions in every agenda, from the start', () => {
    for (const { source } of readLessons().map((source) => ({ source }))) {
      const known = source.parts.flatMap((part) => part.exercises ?? []);
      const coded = source.code.map((id) => known.find((exercise) => exercise.id === id)!);
      expect(coded.reduce((sum, one) => sum + guessesOf(one), 0)).toBeLessThanOrEqual(mostGuesses);
      const first = source.parts[0]!;
      expect(Object.keys(first.minutes)).toHaveLength(agendas.length);
      expect(first.exercises?.map(({ id }) => id)).toContain(source.code[0]);
    }
  });

  test('say of every place how far it is from the answer, and of the nearest that it is', () => {
    for (const guess of exercises.flatMap(({ guesses }) => guesses)) {
      expect(guess.labels.length).toBeLessThanOrEqual(mostPlaces);
      if (guess.kind === 'choice') continue;
      expect(guess.gaps).toHaveLength(guess.labels.length);
      expect(guess.gaps[Math.round(guess.answerAt)]).toBe('as near as the scale goes');
      expect(guess.gaps.filter((gap) => /too (high|low)$/.test(gap)).length).toBeGreaterThan(10);
    }
  });

  test('leave no directive unprinted', () => {
    expect(JSON.stringify(lessons)).not.toMatch(/:(model|given|answer|parameter|figure)\[/);
  });

  test('open widgets with their numbers in the address', () => {
    expect(widgetAddress('compounding', { leaveYear: 3 })).toBe('/widgets/compounding/?v=2&l=3');
    expect(widgetAddress('budget', {})).toBe('/widgets/budget/');
    const [engineers] = lessons;
    const hrefs = engineers!.parts.map(({ widget }) => widget?.href).filter(Boolean);
    expect(hrefs.slice(0, 2)).toEqual(['/widgets/compounding/', '/widgets/compounding/?v=2&l=3']);
    expect(hrefs[2]).toMatch(/^\/widgets\/offer\/\?v=2&s=22e4&/);
  });

  test('type no number into a call of the model: it stands in the scenario or a variant', () => {
    const [source] = readLessons();
    const typed = {
      ...source!,
      keyPoints: [':model[compounding.end.raise]{leaveYear=3 as=cents}'],
    };
    expect(() => buildLesson(typed)).toThrow(
      /keyPoints\.0: “leaveYear” is typed as 3; put it into a variant of the lesson/,
    );
    const named = {
      ...source!,
      keyPoints: [':model[compounding.exchangeRate]{variant=leaving as=cents}'],
    };
    expect(buildLesson(named).keyPoints).toEqual(['6 cents']);
    const lost = { ...source!, keyPoints: [':given[leaveYear]{variant=lost}'] };
    expect(() => buildLesson(lost)).toThrow(
      /no variant “lost”; there is leaving, friendliest, friendliest-first, first-tools, taxed, offers/,
    );
  });

  test('ask the model with the same numbers that their widgets show', () => {
    const engineers = lessons[0]!;
    const offers = engineers.parts.find(({ id }) => id === 'offers')!;
    expect(offers.exercises[0]!.calls[0]).toContain('otherSignOn: 10000');
    expect(offers.widget!.numbers).toBe(
      new URL(offers.widget!.href, 'https://x.example').search.slice(1),
    );
  });
});

test('the guide answers every hard question from both sides', () => {
  const { questions } = readGuide();
  expect(questions.length).toBeGreaterThan(5);
  for (const { one, other } of questions) {
    expect(one.length).toBeGreaterThan(80);
    expect(other.length).toBeGreaterThan(80);
  }
});
