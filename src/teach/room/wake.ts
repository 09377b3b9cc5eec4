import { counted } from '../../format/index.ts';
import { canScan, openCamera, type Camera } from './camera.ts';
import { drawChoices, drawHistogram } from './chart.ts';
import { findCodes, type FoundCodes } from './log.ts';
import {
  fewest,
  likelyLesson,
  sayChoices,
  sayFound,
  sayMedian,
  tally,
  writeCsv,
  type RoomGuess,
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

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
};

function numbersTable(
  guess: RoomGuess,
  rooms: readonly { name: string; tally: Tally }[],
): HTMLElement {
  const details = make('details', 'numbers');
  const table = make('table', 'table label');
  const head = table.createTHead().insertRow();
  for (const title of ['Guess', ...rooms.map(({ name }) => name)]) {
    const cell = make('th', '', title);
    cell.scope = 'col';
    head.append(cell);
  }
  table.createCaption().textContent = `Answers to: ${guess.name}`;
  const body = table.createTBody();
  guess.labels.forEach((label, place) => {
    if (rooms.every(({ tally: { counts } }) => !counts[place])) return;
    const row = body.insertRow();
    const cell = make('th', '', label);
    cell.scope = 'row';
    row.append(
      cell,
      ...rooms.map(({ tally: one }) => make('td', '', String(one.counts[place] ?? 0))),
    );
  });
  details.append(make('summary', '', 'The same as a table'), table);
  return details;
}

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
  let isChosen = false;
  let redraw: (() => void)[] = [];

  /** What was found in each log, the last time that one changed. */
  let found: FoundCodes[] = logs.map(() => findCodes(''));

  const rooms = (lesson: RoomLesson): { name: string; tallies: Tally[] }[] =>
    found
      .map((one, index) => ({ name: `Room ${index + 1}`, one, log: logs[index]?.value ?? '' }))
      .filter(({ log }, index) => index === 0 || log.trim() !== '')
      .map(({ name, one }) => ({ name, tallies: tallyRoom(one, lesson) }));

  const lessonShown = (): RoomLesson =>
    lessons.find(({ number }) => String(number) === select.value) ?? (lessons[0] as RoomLesson);

  const chartOf = (
    guess: RoomGuess,
    answered: readonly { name: string; tally: Tally }[],
  ): HTMLElement => {
    const figure = make('figure', 'room-chart');
    figure.append(make('figcaption', 'ask', guess.name));
    const shown = answered.filter(({ tally: { answers } }) => answers >= fewest);
    for (const { name, tally: one } of answered) {
      const prefix = answered.length > 1 ? `${name}: ` : '';
      if (one.answers < fewest) {
        const words = `${counted(one.answers, 'answer', 'answers')}; shown from ${fewest} on.`;
        figure.append(make('p', 'label finding-line', prefix + words));
        continue;
      }
      const words = guess.kind === 'choice' ? sayChoices(guess, one) : sayMedian(guess, one);
      const model = reveal.checked
        ? ` The model says ${guess.kind === 'choice' ? `“${guess.answer}”` : guess.answer}.`
        : '';
      figure.append(make('p', 'label finding-line', `${prefix}${words}.${model}`));
      const holder = make('div', 'plot');
      figure.append(holder);
      const draw = guess.kind === 'choice' ? drawChoices : drawHistogram;
      redraw.push(() => draw(holder, guess, one, reveal.checked));
    }
    if (shown.length > 0) figure.append(numbersTable(guess, shown));
    return figure;
  };

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
    redraw = [];
    charts.replaceChildren(
      ...lesson.guesses.map((guess, index) =>
        chartOf(
          guess,
          answered.map(({ name, tallies }) => ({ name, tally: tallies[index] as Tally })),
        ),
      ),
    );
    const anything = answered.some(({ tallies }) => tallies.some(({ answers }) => answers > 0));
    charts.hidden = !anything;
    save.disabled = !answered.some(({ tallies }) =>
      tallies.some(({ answers }) => answers >= fewest),
    );
    for (const draw of redraw) draw();
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
    const blob = new Blob([writeCsv(lesson, rooms(lesson))], { type: 'text/csv' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'room.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  new ResizeObserver(() => redraw.forEach((draw) => draw())).observe(charts);

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
