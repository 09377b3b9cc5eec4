import { saveFile } from '../../widgets/save.ts';
import { openLink } from '../present/link.ts';
import type { Session } from '../present/session.ts';
import { showCharts } from './charts.svelte.ts';
import { takeFiles } from './drop.ts';
import { findCodes } from './log.ts';
import { startLogField } from './log-field.ts';
import { startScan } from './scan.ts';
import {
  fewest,
  likelyLesson,
  sayFound,
  tallyCodes,
  writeCsv,
  type RoomLesson,
  type Tally,
} from './tally.ts';

/** In milliseconds: a log is read a moment after it was pasted. */
const foldAfter = 300;

/** A room, with what it answered to each guess and how many people it is. */
interface Answered {
  name: string;
  tallies: Tally[];
  people: number;
}

/** Takes whole chat logs, and draws how the rooms guessed. Nothing leaves the page. */
export function startRoom(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-room]');
  const charts = page.querySelector<HTMLElement>('[data-charts]');
  const data = page.querySelector('[data-room-lessons]')?.textContent;
  if (!form || !charts || !data) return;
  const lessons = JSON.parse(data) as RoomLesson[];
  const find = <Kind extends HTMLElement>(name: string): Kind =>
    form.querySelector<Kind>(`[data-${name}]`) as Kind;
  const select = find<HTMLSelectElement>('lesson');
  const reports = [...form.querySelectorAll<HTMLElement>('[data-found]')];
  const save = find<HTMLButtonElement>('csv');
  let isChosen = false;
  const draw = showCharts(charts);

  const numbers = new Set(lessons.map(({ number }) => number));
  const logs = [...form.querySelectorAll<HTMLTextAreaElement>('[data-log]')].map((element) =>
    startLogField(
      element,
      (lesson) => numbers.has(lesson),
      () => show(),
    ),
  );

  // The names beside the codes are nobody's to read: a chat that was pasted or dropped is folded away.
  const chat = find<HTMLDetailsElement>('chat');
  const fold = (): void => {
    if (logs.some((log) => log.found().ballots.length >= fewest)) chat.open = false;
  };
  for (const { element } of logs)
    element.addEventListener('paste', () => setTimeout(fold, foldAfter));

  const rooms = (lesson: RoomLesson): Answered[] =>
    logs
      .map((log, index) => ({ name: `Room ${index + 1}`, log }))
      .filter(({ log }, index) => index === 0 || log.text().trim() !== '')
      .map(({ name, log }) => {
        const { ballots } = log.found();
        const own = ballots.filter(({ ballot }) => ballot.lesson === lesson.number);
        const codes = own.map(({ code }) => code);
        return { name, tallies: tallyCodes(codes, lesson), people: codes.length };
      });

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
    draw({ guesses: lesson.guesses, rooms: answered });
    const anything = answered.some(({ tallies }) => tallies.some(({ answers }) => answers > 0));
    charts.hidden = !anything;
    save.disabled = !answered.some(({ tallies }) =>
      tallies.some(({ answers }) => answers >= fewest),
    );
  };

  const fileSaid = find('file-said');
  takeFiles(logs, [...form.querySelectorAll<HTMLInputElement>('[data-file]')], (words) => {
    fileSaid.textContent = words;
    fold();
  });
  select.addEventListener('change', () => {
    isChosen = true;
    show();
  });
  save.addEventListener('click', () => {
    const lesson = lessonShown();
    saveFile('room.csv', new Blob([writeCsv(lesson, rooms(lesson))], { type: 'text/csv' }));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  startScan(find('scan'), find<HTMLVideoElement>('video'), find('scan-said'), (text) => {
    const isCode = findCodes(text).ballots.length > 0;
    if (isCode) logs[0]?.add(text);
    return isCode;
  });
  form.hidden = false;
  show();
  // A lesson that is on in this browser has its codes here, too.
  const takeSession = (session: Session | null): void => {
    if (session && session.codes.length > 0 && logs[0]?.text().trim() === '') {
      logs[0].add(session.codes.join('\n'));
      fold();
    }
  };
  takeSession(openLink(takeSession).last());
}
