import { renderSVG } from 'uqr';
import { startControls, type Controls } from '../predict/controls.ts';
import { copyOrSelect } from './copy.ts';
import { readCode, saltValues, showCode, writeCode } from '../room/code.ts';

interface LessonForm {
  section: HTMLElement;
  id: string;
  number: number;
  controls: readonly Controls[];
  salt: number;
}

/** Of all numbers of 32 bits each salt has as many. */
const newSalt = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % saltValues;

/** The address may not be changed in a sandboxed frame or a file; the code is shown all the same. */
function writeFragment(fragment: string): void {
  try {
    history.replaceState(history.state, '', `#${fragment}`);
  } catch {
    // As above.
  }
}

/** What stands behind the # of the address; as it is, where it is no well-formed escape. */
function fragmentOf({ hash }: Location): string {
  const written = hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function startLesson(section: HTMLElement): LessonForm {
  const forms = section.querySelectorAll<HTMLFormElement>('form[data-predict]');
  return {
    section,
    id: section.dataset['lesson'] ?? '',
    number: Number(section.dataset['number']),
    controls: [...forms].map(startControls),
    salt: newSalt(),
  };
}

/** The page where guesses become a code of twelve symbols. Nothing is sent or stored. */
export function startJoin(page: Document): void {
  const sections = [...page.querySelectorAll<HTMLElement>('[data-lesson]')];
  const lessons = sections.map(startLesson);
  const chooser = page.querySelector<HTMLElement>('[data-chooser]');
  const panel = page.querySelector<HTMLElement>('[data-code-panel]');
  const output = page.querySelector<HTMLOutputElement>('[data-code]');
  const picture = page.querySelector<HTMLElement>('[data-code-picture]');
  const copied = page.querySelector<HTMLElement>('[data-copied]');
  const said = page.querySelector<HTMLElement>('[data-join-said]');
  if (!chooser || !panel || !output || !picture || !copied || !said) return;
  let chosen: LessonForm | undefined;

  const choose = (lesson: LessonForm | undefined): void => {
    chosen = lesson;
    for (const one of lessons) one.section.hidden = lesson !== undefined && one !== lesson;
    for (const link of chooser.querySelectorAll('a')) {
      const isHere = link.hash === `#${lesson?.id}`;
      link.toggleAttribute('aria-current', isHere);
      if (isHere) link.setAttribute('aria-current', 'true');
    }
    panel.hidden = true;
    said.textContent = '';
  };

  const placesOf = (lesson: LessonForm): (number | null)[] =>
    lesson.controls.flatMap((controls) => controls.places());

  const showPanel = (lesson: LessonForm): void => {
    const code = showCode(
      writeCode({ lesson: lesson.number, salt: lesson.salt, guesses: placesOf(lesson) }),
    );
    for (const controls of lesson.controls) controls.lock(true);
    output.value = code;
    copied.textContent = '';
    writeFragment(code);
    picture.innerHTML = renderSVG(`${location.href.replace(/#.*$/s, '')}#${code}`, { border: 4 });
    picture.firstElementChild?.setAttribute('aria-hidden', 'true');
    lesson.section.querySelector('[data-lock-row]')?.setAttribute('hidden', '');
    panel.hidden = false;
  };

  const unlock = (lesson: LessonForm): void => {
    for (const controls of lesson.controls) controls.lock(false);
    lesson.section.querySelector('[data-lock-row]')?.removeAttribute('hidden');
    panel.hidden = true;
  };

  const startAfresh = (lesson: LessonForm): void => {
    for (const controls of lesson.controls) controls.set(controls.places().map(() => null));
    lesson.salt = newSalt();
    unlock(lesson);
    choose(lesson);
  };

  for (const lesson of lessons) {
    const lock = lesson.section.querySelector<HTMLButtonElement>('[data-make-code]');
    lesson.section.querySelector('[data-lock-row]')?.removeAttribute('hidden');
    for (const { form } of lesson.controls)
      form.addEventListener('submit', (event) => event.preventDefault());
    lock?.addEventListener('click', () => {
      const missing = placesOf(lesson).filter((place) => place === null).length;
      if (missing === placesOf(lesson).length) {
        said.textContent = 'Make a guess first; one is enough.';
        return;
      }
      said.textContent = '';
      showPanel(lesson);
      output.focus();
    });
  }

  panel.querySelector('[data-change]')?.addEventListener('click', () => {
    if (!chosen) return;
    unlock(chosen);
    chosen.section.querySelector<HTMLInputElement>('input')?.focus();
  });
  panel.querySelector('[data-copy]')?.addEventListener('click', () => {
    void copyOrSelect(output).then((words) => (copied.textContent = words));
  });

  const readFragment = (): void => {
    const fragment = fragmentOf(location);
    const named = lessons.find(({ id }) => id === fragment);
    const reading = readCode(fragment);
    if (named || fragment === '' || fragment === 'main') {
      // The same lesson again is somebody else on the same phone.
      if (named) startAfresh(named);
      else if (!chosen) choose(undefined);
      return;
    }
    if (reading.kind !== 'ballot') {
      choose(undefined);
      said.textContent = `“${fragment.slice(0, 24)}” is neither a lesson nor a whole code. Choose a lesson above.`;
      return;
    }
    const { ballot } = reading;
    const lesson = lessons.find(({ number }) => number === ballot.lesson);
    choose(lesson);
    if (!lesson) {
      said.textContent = 'This code belongs to no lesson of this site. Choose a lesson above.';
      return;
    }
    let start = 0;
    for (const controls of lesson.controls) {
      const count = controls.places().length;
      const last = (index: number): number => (controls.guesses[index]?.labels.length ?? 0) - 1;
      controls.set(
        ballot.guesses
          .slice(start, start + count)
          .map((place, index) => (place !== null && place > last(index) ? null : place)),
      );
      start += count;
    }
    // Whoever comes back with a code stays who it was; the first version had too few marks for that.
    lesson.salt = reading.version === 1 ? newSalt() : ballot.salt;
    showPanel(lesson);
  };
  addEventListener('hashchange', readFragment);
  readFragment();
}
