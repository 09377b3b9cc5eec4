import { byteOrderMark } from '../../format/csv.ts';
import { showCharts } from './charts.svelte.ts';
import { takeFiles } from './drop.ts';
import { findCodes } from './log.ts';
import { wakeLogField } from './log-field.ts';
import { wakeScan } from './scan.ts';
import {
  fewest,
  likelyLesson,
  sayFound,
  tallyCodes,
  writeCsv,
  type RoomLesson,
  type Tally,
} from './tally.ts';

/** Takes whole chat logs, and draws how the rooms guessed. Nothing leaves the page. */
export function wakeRoom(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-room]');
  const charts = page.querySelector<HTMLElement>('[data-charts]');
  const data = page.querySelector('[data-room-lessons]')?.textContent;
  if (!form || !charts || !data) return;
  const lessons = JSON.parse(data) as RoomLesson[];
  const find = <Kind extends HTMLElement>(name: string): Kind =>
    form.querySelector<Kind>(`[data-${name}]`) as Kind;
  const select = find<HTMLSelectElement>('lesson');
  const reports = [...form.querySelectorAll<HTMLElement>('[data-found]')];
  const reveal = find<HTMLInputElement>('reveal');
  const save = find<HTMLButtonElement>('csv');
  // A browser may keep over a reload that the answers were shown.
  reveal.checked = reveal.defaultChecked;
  let isChosen = false;
  const draw = showCharts(charts);

  const numbers = new Set(lessons.map(({ number }) => number));
  const logs = [...form.querySelectorAll<HTMLTextAreaElement>('[data-log]')].map((element) =>
    wakeLogField(
      element,
      (lesson) => numbers.has(lesson),
      () => show(),
    ),
  );

  const rooms = (lesson: RoomLesson): { name: string; tallies: Tally[] }[] =>
    logs
      .map((log, index) => ({ name: `Room ${index + 1}`, log }))
      .filter(({ log }, index) => index === 0 || log.text().trim() !== '')
      .map(({ name, log }) => ({
        name,
        tallies: tallyCodes(
          log.found().ballots.map(({ code }) => code),
          lesson,
        ),
      }));

  const lessonShown = (): RoomLesson =>
    lessons.find(({ number }) => String(number) === select.value) ?? (lessons[0] as RoomLesson);

  const show = (): void => {
    const likely = logs[0] && likelyLesson(logs[0].found(), lessons);
    if (likely && !isChosen) select.value = String(likely.number);
    const lesson = lessonShown();
    reports.forEach((report, index) => {
      const log = logs[index];
      const words = log ? sayFound(log.text(), log.found(), lesson, lessons) : [];
      report.textContent = index > 0 && log?.text().trim() === '' ? '' : words.join(' ');
    });
    const answered = rooms(lesson);
    draw({ guesses: lesson.guesses, rooms: answered, revealed: reveal.checked });
    const anything = answered.some(({ tallies }) => tallies.some(({ answers }) => answers > 0));
    charts.hidden = !anything;
    save.disabled = !answered.some(({ tallies }) =>
      tallies.some(({ answers }) => answers >= fewest),
    );
  };

  const fileSaid = find('file-said');
  takeFiles(logs, [...form.querySelectorAll<HTMLInputElement>('[data-file]')], (words) => {
    fileSaid.textContent = words;
  });
  select.addEventListener('change', () => {
    isChosen = true;
    show();
  });
  reveal.addEventListener('change', show);
  save.addEventListener('click', () => {
    const lesson = lessonShown();
    const blob = new Blob([byteOrderMark, writeCsv(lesson, rooms(lesson))], { type: 'text/csv' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'room.csv';
    link.click();
    // Safari asks for the file a while after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  wakeScan(find('scan'), find<HTMLVideoElement>('video'), find('scan-said'), (text) => {
    const isCode = findCodes(text).ballots.length > 0;
    if (isCode) logs[0]?.add(text);
    return isCode;
  });
  form.hidden = false;
  show();
}
