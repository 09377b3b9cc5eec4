import { saveFile } from '../../widgets/save.ts';
import { canScan, openCamera, type Camera } from './camera.ts';
import { showCharts } from './charts.svelte.ts';
import { findCodes, type FoundCodes } from './log.ts';
import {
  fewest,
  likelyLesson,
  sayFound,
  tally,
  writeCsv,
  type RoomLesson,
  type Tally,
} from './tally.ts';

/** One room's answers to every guess of a lesson. */
const tallyRoom = (found: FoundCodes, lesson: RoomLesson): Tally[] => {
  const own = found.ballots.filter(({ ballot }) => ballot.lesson === lesson.number);
  return lesson.guesses.map((guess, index) =>
    tally(
      own.map(({ ballot }) => ballot.guesses[index] ?? null),
      guess,
    ),
  );
};

/** Characters from which a pasted log is cut down to its codes. */
const longLog = 20_000;

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
  const logs = [...form.querySelectorAll<HTMLTextAreaElement>('[data-log]')];
  const reports = [...form.querySelectorAll<HTMLElement>('[data-found]')];
  const reveal = find<HTMLInputElement>('reveal');
  const save = find<HTMLButtonElement>('csv');
  // A browser may keep over a reload that the answers were shown.
  reveal.checked = reveal.defaultChecked;
  let isChosen = false;
  const draw = showCharts(charts);

  /** What was found in each log, the last time that one changed. */
  let found: FoundCodes[] = logs.map(() => findCodes(''));

  const rooms = (lesson: RoomLesson): { name: string; tallies: Tally[] }[] =>
    found
      .map((one, index) => ({ name: `Room ${index + 1}`, one, log: logs[index]?.value ?? '' }))
      .filter(({ log }, index) => index === 0 || log.trim() !== '')
      .map(({ name, one }) => ({ name, tallies: tallyRoom(one, lesson) }));

  const lessonShown = (): RoomLesson =>
    lessons.find(({ number }) => String(number) === select.value) ?? (lessons[0] as RoomLesson);

  const show = (): void => {
    found = logs.map((log) => findCodes(log.value));
    const likely = found[0] && likelyLesson(found[0], lessons);
    if (likely && !isChosen) select.value = String(likely.number);
    const lesson = lessonShown();
    reports.forEach((report, index) => {
      const log = logs[index]?.value ?? '';
      const words = found[index] ? sayFound(log, found[index], lesson, lessons) : [];
      report.textContent = index > 0 && log.trim() === '' ? '' : words.join(' ');
    });
    const answered = rooms(lesson);
    draw({ guesses: lesson.guesses, rooms: answered, revealed: reveal.checked });
    const anything = answered.some(({ tallies }) => tallies.some(({ answers }) => answers > 0));
    charts.hidden = !anything;
    save.disabled = !answered.some(({ tallies }) =>
      tallies.some(({ answers }) => answers >= fewest),
    );
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  for (const log of logs) {
    log.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(show, 100);
    });
    log.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.length < longLog) return;
      // A field with a million characters takes the browser seconds to lay out: it gets the codes alone.
      event.preventDefault();
      const { texts } = findCodes(text);
      log.value = [log.value, ...texts].filter(Boolean).join('\n') || text.slice(0, longLog);
      show();
    });
  }
  select.addEventListener('change', () => {
    isChosen = true;
    show();
  });
  reveal.addEventListener('change', show);
  save.addEventListener('click', () => {
    const lesson = lessonShown();
    saveFile('room.csv', new Blob([writeCsv(lesson, rooms(lesson))], { type: 'text/csv' }));
  });
  form.addEventListener('submit', (event) => event.preventDefault());

  const scan = find<HTMLButtonElement>('scan');
  const seen = find('scan-said');
  let camera: Camera | undefined;
  if (canScan()) scan.hidden = false;
  scan.addEventListener('click', () => {
    if (camera) {
      camera.stop();
      camera = undefined;
      scan.textContent = 'Scan codes with the camera';
      return;
    }
    openCamera(find<HTMLVideoElement>('video'), (text) => {
      const [log] = logs;
      if (!log || findCodes(text).ballots.length === 0) return;
      log.value += `${log.value && '\n'}${text}`;
      seen.textContent = 'A code was read.';
      show();
    }).then(
      (opened) => {
        camera = opened;
        scan.textContent = 'Stop the camera';
      },
      () =>
        (seen.textContent = 'The camera cannot be used here. Codes can be pasted all the same.'),
    );
  });
  form.hidden = false;
  show();
}
