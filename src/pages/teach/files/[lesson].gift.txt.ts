import type { APIRoute, GetStaticPaths } from 'astro';
import { siteAddress } from '../../../scenario/place.ts';
import { writeGift } from '../../../teach/files/gift.ts';
import { madeBy, questionsIn } from '../../../teach/files/questions.ts';
import { linesOf } from '../../../teach/files/words.ts';
import { loadLessons, type Lesson } from '../../../teach/lesson.ts';
import { loadStills } from '../../../teach/stills.ts';

export const getStaticPaths = (() =>
  loadLessons().map(({ lesson }) => ({
    params: { lesson: lesson.id },
    props: { lesson },
  }))) satisfies GetStaticPaths;

/** A lesson’s questions for Moodle. */
export const GET: APIRoute<{ lesson: Lesson }> = ({ props: { lesson }, site }) =>
  new Response(
    writeGift(
      linesOf(lesson.title).join(' '),
      questionsIn(lesson, loadStills()),
      madeBy(siteAddress(`/teach/${lesson.id}/`, site)),
    ),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
