import { describe, expect, test } from 'vitest';
import { writeCode } from '../../../src/teach/room/code.ts';
import { reachableAddress } from '../../../src/teach/present/address.ts';
import { commandOf } from '../../../src/teach/present/keys.ts';
import { readSession } from '../../../src/teach/present/read-session.ts';
import { sayReveal, sayState } from '../../../src/teach/present/reveal-words.ts';
import {
  act,
  newSession,
  type Session,
  type SlideFacts,
} from '../../../src/teach/present/session.ts';
import { planOf } from '../../../src/teach/present/slides.ts';
import { stageOf } from '../../../src/teach/present/stages.ts';
import {
  extend,
  isRunning,
  left,
  newTimer,
  paceOf,
  pause,
  sayPace,
  sayTimer,
  showTimer,
  start,
} from '../../../src/teach/present/timer.ts';

const minute = 60_000;

describe('the clock', () => {
  test('counts down, waits while it is paused, and goes on from there', () => {
    let timer = start(newTimer(4), 1000);
    expect(left(timer, 1000 + minute)).toBe(3 * minute);
    timer = pause(timer, 1000 + minute);
    expect(left(timer, 1000 + 9 * minute)).toBe(3 * minute);
    timer = start(timer, 10 * minute);
    expect(left(timer, 10 * minute + 500)).toBe(3 * minute - 500);
  });

  test('can be given more while it runs, and fewer, never less than none', () => {
    const timer = start(newTimer(1), 0);
    expect(left(extend(timer, 5), minute)).toBe(5 * minute);
    expect(left(extend(timer, -9), 0)).toBe(0);
  });

  test('ends nothing: past zero it says by how much', () => {
    const timer = start(newTimer(1), 0);
    expect(showTimer(timer, 90_500)).toBe('+0:30');
    expect(isRunning(timer)).toBe(true);
    expect(sayTimer(timer, 90_500)).toBe('time is up; carry on');
  });

  test.each([
    [0, '1:00', '1 minute left'],
    [100, '1:00', '1 minute left'],
    [55_000, '0:05', '1 minute left'],
    [60_000, '0:00', 'time is up; carry on'],
    [60_400, '0:00', 'time is up; carry on'],
    [61_000, '+0:01', 'time is up; carry on'],
    [60_000 * 61, '+60:00', 'time is up; carry on'],
  ])('of one minute shows after %d ms %s', (now, shown, said) => {
    const timer = start(newTimer(1), 0);
    expect(showTimer(timer, now)).toBe(shown);
    expect(sayTimer(timer, now)).toBe(said);
  });

  test('is not confused by a system’s clock that is set back, a second start or a second pause', () => {
    const timer = start(newTimer(1), minute);
    expect(left(timer, 0)).toBe(minute);
    expect(start(timer, 5 * minute)).toBe(timer);
    const paused = pause(timer, minute + 1000);
    expect(left(pause(paused, 9 * minute), 9 * minute)).toBe(minute - 1000);
  });
});

const slide = (
  part: string,
  minutes: number,
  kind?: NonNullable<SlideFacts['question']>['kind'],
  exercise = 'rate',
  coded = true,
): SlideFacts => ({
  part,
  minutes,
  question: kind && { kind, exercise, coded },
});

/** Asked, asked again and answered in a later part; and one that no code holds. */
const slides: SlideFacts[] = [
  slide('guess', 3),
  slide('guess', 3, 'ask'),
  slide('stays', 6, 'again'),
  slide('stays', 6, 'answer'),
  slide('close', 2, 'exercise', 'open', false),
];

const codes = Array.from({ length: 6 }, (_, salt) =>
  writeCode({ lesson: 1, salt, guesses: [salt, null, null, null] }),
);

const first = newSession({ id: 'a', lesson: 'engineers', agenda: '20', given: '' }, slides);
const does = (session: Session, ...actions: Parameters<typeof act>[1][]) =>
  actions.reduce((before, action) => act(before, action, slides, 0), session);
const withCodes = does(first, { do: 'codes', codes });
const at = (session: Session) => [session.slide, stageOf(slides[session.slide]!, session) ?? ''];
/** Where a clicker leads that has one button. */
const walk = (session: Session, presses: number): unknown[] => {
  const places = [];
  let here = session;
  for (let press = 0; press < presses; press += 1) {
    here = does(here, { do: 'next' });
    places.push(at(here).join(' ').trim());
  }
  return places;
};

describe('a session', () => {
  test('stays within its slides', () => {
    expect(does(first, { do: 'back' }).slide).toBe(0);
    expect(does(first, { do: 'go', slide: 99 }).slide).toBe(4);
  });

  test('reveals first and goes on after, with a clicker alone', () => {
    expect(walk(withCodes, 9)).toEqual([
      '1',
      '1 spread',
      '2',
      '2 spread',
      '3 spread',
      '3 answer',
      '4',
      '4 answer',
      '4 answer',
    ]);
  });

  test('reveals answers alone where no codes were pasted, or too few', () => {
    const few = does(first, { do: 'codes', codes: codes.slice(0, 4) });
    for (const session of [first, few])
      expect(walk(session, 6)).toEqual(['1', '2', '3', '3 answer', '4', '4 answer']);
  });

  test('keeps of each question how far it has come, also over a step back', () => {
    const answered = does(withCodes, { do: 'go', slide: 3 }, { do: 'next' }, { do: 'next' });
    expect(at(answered)).toEqual([3, 'answer']);
    const back = does(answered, { do: 'back' });
    expect(at(back)).toEqual([2, '']);
    expect(at(does(back, { do: 'next' }, { do: 'next' }))).toEqual([3, 'answer']);
    expect(at(does(answered, { do: 'go', slide: 4 }))).toEqual([4, '']);
  });

  test('shows no answer where a question is only asked, even after it was answered', () => {
    const answered = does(withCodes, { do: 'go', slide: 3 }, { do: 'next' }, { do: 'next' });
    expect(at(does(answered, { do: 'go', slide: 1 }))).toEqual([1, 'spread']);
  });

  test('hides again what was revealed, and reveals only what there is', () => {
    expect(does(first, { do: 'reveal' })).toBe(first);
    const open = does(first, { do: 'go', slide: 4 }, { do: 'reveal' });
    expect(at(open)).toEqual([4, 'answer']);
    expect(at(does(open, { do: 'reveal' }))).toEqual([4, '']);
  });

  test('keeps the first round of a question when it is asked again, whatever codes come later', () => {
    const again = does(withCodes, { do: 'go', slide: 2 });
    const later = does(
      again,
      { do: 'codes', codes: codes.slice(1) },
      { do: 'back' },
      { do: 'next' },
    );
    expect(later.before).toEqual({ rate: codes });
    expect(later.codes).toEqual(codes.slice(1));
    expect(does(later, { do: 'go', slide: 3 }, { do: 'again' }).before).toEqual({});
  });

  test('has a clock for each part, which waits while another part is shown', () => {
    const running = act(first, { do: 'timer' }, slides, 5000);
    expect(act(running, { do: 'next' }, slides, 9000).timers).toEqual(running.timers);
    const next = act(running, { do: 'go', slide: 2 }, slides, 65_000);
    expect(left(next.timers['guess']!, 999_000)).toBe(2 * minute);
    expect(left(next.timers['stays']!, 65_000 + minute)).toBe(5 * minute);
    const back = act(next, { do: 'back' }, slides, 65_000 + minute);
    expect(left(back.timers['guess']!, 65_000 + 2 * minute)).toBe(minute);
    expect(left(back.timers['stays']!, 999_000)).toBe(5 * minute);
  });

  test('shows the screen again when it moves on, and on Escape', () => {
    expect(does(first, { do: 'blank' }, { do: 'next' }).blank).toBe(false);
    expect(does(withCodes, { do: 'next' }, { do: 'blank' }, { do: 'next' }).blank).toBe(false);
    expect(does(first, { do: 'blank' }, { do: 'show' }).blank).toBe(false);
    expect(does(first, { do: 'show' })).toBe(first);
  });

  test('keeps what was set in the widget of each part until it is taken back', () => {
    const set = does(
      first,
      { do: 'set', part: 'guess', numbers: 'v=1&p=1' },
      { do: 'set', part: 'stays', numbers: 'v=1&l=3' },
      { do: 'next' },
    );
    expect(set.numbers).toEqual({ guess: 'v=1&p=1', stays: 'v=1&l=3' });
    expect(does(set, { do: 'set', part: 'guess', numbers: null }).numbers).toEqual({
      stays: 'v=1&l=3',
    });
    expect(readSession(JSON.parse(JSON.stringify(set)))).toEqual(set);
  });

  test('is changed by no action, only replaced', () => {
    const before = JSON.stringify(withCodes);
    does(withCodes, { do: 'next' }, { do: 'next' }, { do: 'timer' }, { do: 'projector' });
    expect(JSON.stringify(withCodes)).toBe(before);
  });

  test('comes back whole from storage; anything else does not', () => {
    const whole = does(withCodes, { do: 'go', slide: 2 }, { do: 'next' });
    expect(readSession(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    for (const wrong of [
      null,
      1,
      'x',
      {},
      { ...first, slide: -1 },
      { ...first, slide: 0.5 },
      { ...first, timers: { guess: {} } },
      { ...first, timers: [] },
      { ...first, blank: 'yes' },
      { ...first, lesson: 1 },
      { ...first, questions: { rate: 'told' } },
      { ...first, codes: ['<b>'] },
      { ...first, before: { rate: 'all' } },
      { ...first, given: 1 },
      { ...first, numbers: undefined },
      { ...first, numbers: { guess: 1 } },
      { ...first, numbers: { guess: 'v=1'.repeat(200) } },
    ])
      expect(readSession(wrong)).toBeUndefined();
  });
});

describe('the leader is told', () => {
  test.each([
    [
      1,
      0,
      'Show how the room guessed',
      'The room sees the question, no guesses, no answer. Next: show how the room guessed.',
    ],
    [1, 1, 'Hide it again', 'The room sees how it guessed, no answer.'],
    [
      3,
      1,
      'Reveal the answer',
      'The room sees how it guessed, no answer. Next: reveal the answer.',
    ],
    [3, 2, 'Hide it again', 'The room sees the answer.'],
    [0, 0, '', ''],
  ])(
    'on slide %d after %d reveals what comes next, and what the room sees',
    (to, reveals, button, said) => {
      let session = does(withCodes, { do: 'go', slide: to });
      for (let times = 0; times < reveals; times += 1) session = does(session, { do: 'reveal' });
      expect(sayReveal(slides[to]!, session)).toBe(button);
      expect(sayState(slides[to]!, session)).toBe(said);
    },
  );

  test.each([
    [{ guess: 0 }, 'guess', '0 of 20 minutes, on time'],
    [{ guess: 3 }, 'stays', '3 of 20 minutes, on time'],
    [{ guess: 5 }, 'stays', '5 of 20 minutes, 2 minutes behind'],
    [{ guess: 2 }, 'stays', '2 of 20 minutes, 1 minute ahead'],
    [{ guess: 3, stays: 4 }, 'stays', '7 of 20 minutes, on time'],
    [{ guess: 3, stays: 8 }, 'stays', '11 of 20 minutes, 2 minutes behind'],
    [{ guess: 3, stays: 4 }, 'guess', '7 of 20 minutes, 4 minutes behind'],
  ])('with %o minutes used and “%s” shown: %s', (used, part, said) => {
    const timers = Object.fromEntries(
      Object.entries(used).map(([name, minutes]) => [
        name,
        { ...newTimer(3), used: minutes * minute },
      ]),
    );
    expect(sayPace(paceOf(timers, planOf(slides), part, 0), 20)).toBe(said);
  });
});

describe('a key', () => {
  const press = (key: string, more: object = {}) =>
    commandOf({
      key,
      code: '',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      repeat: false,
      target: null,
      ...more,
    });

  test.each([
    [' ', 'next'],
    ['Enter', 'next'],
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    ['PageDown', 'next'],
    ['ArrowLeft', 'back'],
    ['ArrowUp', 'back'],
    ['PageUp', 'back'],
    ['.', 'blank'],
    ['Escape', 'show'],
    ['F5', 'full'],
    ['r', 'reveal'],
    ['R', 'reveal'],
    ['t', 'timer'],
    ['b', 'blank'],
    ['f', 'full'],
    ['n', 'notes'],
    ['p', 'projector'],
    ['?', 'list'],
    ['x', undefined],
    ['constructor', undefined],
  ])('%s means %s', (key, command) => {
    expect(press(key)).toBe(command);
  });

  test.each([
    ['и', 'KeyB', 'blank'],
    ['ю', 'Period', 'blank'],
    ['Ρ', 'KeyR', 'reveal'],
    ['ب', 'KeyF', 'full'],
    ['щ', 'KeyO', undefined],
  ])('of another alphabet, %s at %s, means %s', (key, code, command) => {
    expect(press(key, { code })).toBe(command);
  });

  test('of a Latin keyboard means what it writes, wherever it lies', () => {
    expect(press('b', { code: 'KeyN' })).toBe('blank');
    expect(press('é', { code: 'KeyB' })).toBeUndefined();
  });

  test('means nothing with a modifier, and a held one only turns pages', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
      expect(press('r', { [modifier]: true })).toBeUndefined();
    expect(press('b', { repeat: true })).toBeUndefined();
    expect(press('PageDown', { repeat: true })).toBe('next');
  });
});

test.each([
  [
    'https://school.example/teach/present/?lesson=a',
    'https://school.example/teach/join/#engineers',
  ],
  [
    'http://192.168.0.7:8080/perk/teach/notes/',
    'http://192.168.0.7:8080/perk/teach/join/#engineers',
  ],
  ['http://localhost:4321/teach/present/', 'https://site.example/teach/join/#engineers'],
  ['http://127.0.0.1:4321/teach/present/', 'https://site.example/teach/join/#engineers'],
  ['file:///media/stick/teaching/present.html', 'https://site.example/teach/join/#engineers'],
])('from %s phones are sent to %s', (here, address) => {
  const built = 'https://site.example/teach/join/#engineers';
  expect(reachableAddress(built, new URL(here) as unknown as Location)).toBe(address);
});
