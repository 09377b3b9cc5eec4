/** What several tests of “Read my offer” read: its content, quick draws, and answers at random. */
import fc from 'fast-check';
import { rateSampleOf } from '../../../../src/model/rate-sample.ts';
import { partsOf, type Answers } from '../../../../src/widgets/your-offer/answers.ts';
import { findingsOf } from '../../../../src/widgets/your-offer/findings.ts';
import { readLetters } from '../../../../src/widgets/your-offer/read.ts';
import type { Draw } from '../../../../src/widgets/your-offer/worth.ts';

export const { questions, clauses, sentences } = readLetters();

export const parts = partsOf(questions);

/** Few draws: for what holds whatever they are. */
export const quick: Draw = (plan) => rateSampleOf({ ...plan, draws: 60 });

export const findingsFor = (answers: Answers, keep?: number) =>
  findingsOf(answers, questions, quick, keep);

const typed = ['0', '2,400', '18.000', '$36k', '1e5', '10 000 000', '15', 'rubbish', ''];

/** As few answers as a reader likes, some of them no numbers. */
export const someAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    ...parts.map((part) => {
      const ids = part.field ? typed : (part.choices?.map(({ id }) => id) ?? ['yes', 'no']);
      return fc.option(fc.constantFrom(...ids), { nil: undefined });
    }),
  )
  .map((chosen) =>
    Object.fromEntries(
      chosen.flatMap((answer, index) =>
        answer === undefined || answer === '' ? [] : [[parts[index]!.id, answer] as const],
      ),
    ),
  );
