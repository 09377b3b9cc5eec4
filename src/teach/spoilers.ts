import { readBudgetFacts } from '../evidence/budget-facts.ts';
import { SCENARIO_CHOICES } from '../scenario/choices.ts';
import { parse } from '../scenario/parse.ts';
import { readPictures } from '../story/read.ts';
import { widgetNamed } from '../widgets/all.ts';
import type { Facts } from '../widgets/widget.ts';
import type { Slide } from './deck.ts';
import { plain } from './deck.ts';
import type { Exercise } from './exercise.ts';
import type { Lesson } from './lesson.ts';
import { isSame, quantitiesIn, type Quantity } from './quantities.ts';
import { agendas, type Agenda } from './schema.ts';

let facts: Facts | undefined;

/** What a widget’s finding is told of the world: real budgets, and the models that can be chosen. */
function factsOnce(): Facts {
  if (facts) return facts;
  const { slugs } = SCENARIO_CHOICES.pricedModel;
  const { budgets, makers } = readBudgetFacts(readPictures().rungs, slugs);
  facts = { stops: { tokens: budgets }, choices: { pricedModel: makers } };
  return facts;
}

/** What a widget says with the numbers that it is opened with. */
function widgetText({ name, numbers }: { name: string; numbers: string }): string {
  const {
    headline,
    finding,
    subtitle = '',
  } = widgetNamed(name).show(parse(numbers).scenario, factsOnce());
  return `${headline} ${finding} ${subtitle}`;
}

/** All that the room can read on a slide before anything is revealed there, and what is revealed. */
export function textOf(slide: Slide, lesson: Lesson): { open: string; revealed: string } {
  const { part, content } = slide;
  const title = plain(part.title);
  const text = (...open: string[]) => ({ open: [title, ...open].join(' | '), revealed: '' });
  switch (content.kind) {
    case 'title':
      return text(plain(lesson.title), plain(lesson.lead));
    case 'points':
      return text(...part.points.map(plain));
    case 'still':
    case 'list': {
      const { finding, figure, alternative, list } = content.still;
      return text(finding, plain(figure), alternative, plain(list));
    }
    case 'cards':
      return text(...content.cards.flatMap(({ title: of, html }) => [plain(of), plain(html)]));
    case 'join':
      return text();
    case 'widget':
      return text(widgetText(content.widget));
    case 'exercise':
      return {
        ...text(plain(content.exercise.ask)),
        revealed:
          content.slide === 'answer' || content.slide === 'exercise'
            ? `${content.exercise.answer} ${plain(content.exercise.text)}`
            : '',
      };
  }
}

interface Answer {
  exercise: Exercise;
  quantities: readonly Quantity[];
}

/** The numbers that are the answer; whole people or years stand in every other sentence, and tell nothing. */
const answersOf = ({ parts }: Lesson): Answer[] =>
  parts
    .flatMap((part) => part.exercises)
    .map((exercise) => ({
      exercise,
      quantities: exercise.guesses
        .flatMap(({ answer, kind }) => (kind === 'choice' ? [] : quantitiesIn(answer)))
        .concat(exercise.kind === 'choice' ? quantitiesIn(exercise.answer) : [])
        .filter(({ unit, value }) => unit !== 'number' || !Number.isInteger(value)),
    }));

const givesAway = (text: string, { givenAwayBy }: Exercise): string | undefined =>
  givenAwayBy.find((words) => text.toLowerCase().includes(words.toLowerCase()));

/** Every slide of an agenda that prints the answer of a question which is answered later in it. */
function spoiledIn(agenda: Agenda, lesson: Lesson, deck: readonly Slide[]): string[] {
  const slides = deck.filter((slide) => slide.in.includes(agenda));
  const answeredAt = new Map<string, number>();
  slides.forEach(({ content }, at) => {
    if (content.kind !== 'exercise') return;
    if (content.slide === 'answer' || content.slide === 'exercise')
      answeredAt.set(content.exercise.id, at);
  });
  const answers = answersOf(lesson).filter(({ exercise }) => answeredAt.has(exercise.id));
  const faults: string[] = [];
  /** Numbers that an answer has brought up already; another question may have the same. */
  const known: Quantity[] = [];
  slides.forEach((slide, at) => {
    const { open, revealed } = textOf(slide, lesson);
    const own = slide.content.kind === 'exercise' ? slide.content.exercise.id : '';
    const solved = answers.find(({ exercise }) => exercise.id === own);
    if (solved && answeredAt.get(own) === at) known.push(...solved.quantities);
    for (const { exercise, quantities } of answers) {
      if (exercise.id === own || (answeredAt.get(exercise.id) ?? 0) <= at) continue;
      const secret = quantities.filter((one) => !known.some((other) => isSame(one, other)));
      const printed = quantitiesIn(`${open} ${revealed}`);
      const found = secret.find((one) => printed.some((other) => isSame(one, other)));
      const words = givesAway(`${open} ${revealed}`, exercise);
      if (found || words !== undefined)
        faults.push(
          `agendas.${agenda}: the slide “${slide.name}” of part “${slide.part.id}” gives away the answer to “${exercise.id}” (${words ?? exercise.answer}) before it is shown`,
        );
    }
  });
  return faults;
}

/**
 * Slides that print the answer of a question before the room has it: in a finding, in the words of a picture, on a
 * card, in what a widget says as it is opened. "agendas.45: the slide … gives away …", for each agenda.
 */
export const faultsOfDeck = (lesson: Lesson, deck: readonly Slide[]): string[] =>
  agendas.flatMap((agenda) => spoiledIn(agenda, lesson, deck));
