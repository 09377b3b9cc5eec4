import type { APIRoute, GetStaticPaths } from 'astro';
import { strToU8, zipSync } from 'fflate';
import { siteAddress } from '../../../scenario/place.ts';
import { madeBy, questionsIn } from '../../../teach/files/questions.ts';
import { writeQti } from '../../../teach/files/qti.ts';
import { linesOf } from '../../../teach/files/words.ts';
import { loadLessons, type Lesson } from '../../../teach/lesson.ts';
import { loadStills } from '../../../teach/stills.ts';

export const getStaticPaths = (() =>
  loadLessons().map(({ lesson }) => ({
    params: { lesson: lesson.id },
    props: { lesson },
  }))) satisfies GetStaticPaths;

/** The day in the zip, so that the same questions give the same bytes. */
const mtime = '2026-11-24';

/** A lesson’s questions for Canvas, and whatever else reads QTI 2.1. */
export const GET: APIRoute<{ lesson: Lesson }> = ({ props: { lesson }, site }) => {
  const { id, title } = lesson;
  const files = writeQti(
    { id, title: linesOf(title).join(' ') },
    questionsIn(lesson, loadStills()),
    madeBy(siteAddress(`/teach/${id}/`, site)),
  );
  const packed = [...files].map(([name, text]) => [name, strToU8(text)] as const);
  const zip = zipSync(Object.fromEntries(packed), { level: 9, mtime });
  return new Response(new Uint8Array(zip), { headers: { 'content-type': 'application/zip' } });
};
